"""The text of a page without what stands around it, as paragraphs with empty lines between them.

Trafilatura finds it in whole pages of the wild. It is made for articles: of a short page it takes
too little or all, and a huge one keeps it busy for minutes. There, a plain reading of the element
that holds the text is better.
"""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy

from lxml.html import HtmlElement

from svodka.ingest.markup import flat

_LEAST = 250
_MOST_ELEMENTS = 20_000

_HOLDERS = ("//*[@itemprop='articleBody']", "//article", "//main", "//*[@role='main']", "//body")
_AROUND = ("nav", "header", "footer", "aside", "form", "figure", "menu", "dialog", "head")
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p"),
        *("pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_BREAKS = re.compile(r"\s*\n\s*")
_BLANKS = re.compile(r"[ \t\r\f\v]+")


def main_text(tree: HtmlElement, title: str) -> str:
    """Return the main text of a tree that holds no unseen text; empty if there is none.

    A first paragraph that only repeats ``title`` is left out.
    """
    text = "" if _is_huge(tree) else _by_trafilatura(tree)
    lines = _BREAKS.split(text) if len(text) >= _LEAST else list(_plain_reading(tree))
    lines = [line for line in lines if line]
    return "\n\n".join(lines[1:] if lines[:1] == [title] else lines)


def _is_huge(tree: HtmlElement) -> bool:
    return any(number >= _MOST_ELEMENTS for number, _ in enumerate(tree.iter()))


def _by_trafilatura(tree: HtmlElement) -> str:
    import trafilatura

    for name in ("trafilatura", "htmldate", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # it logs every page it finds odd
    found: str | None = trafilatura.extract(deepcopy(tree), include_comments=False)
    return (found or "").strip()


def _plain_reading(tree: HtmlElement) -> Iterator[str]:
    """Yield the paragraphs of the element that most likely holds the text."""
    holder = next(
        (found[0] for path in _HOLDERS if len(found := tree.xpath(path)) == 1 and flat(found[0])),
        tree,
    )
    for element in list(holder.iter(*_AROUND)):
        if element is not holder and element.getparent() is not None:
            element.drop_tree()
    yield from map(str.strip, _BREAKS.split(_BLANKS.sub(" ", "".join(_pieces(holder)))))


def _pieces(element: HtmlElement) -> Iterator[str]:
    """Yield the text in and behind an element, with line breaks around blocks.

    The depth of a tree is limited by the parser to 256.
    """
    edge = "\n" if element.tag in _BLOCKS else ""
    yield edge
    if element.tag == "br":
        yield "\n"
    yield _joined(element.text)
    for child in element:
        yield from _pieces(child)
        yield _joined(child.tail)
    yield edge


def _joined(text: str | None) -> str:
    """Return text as the browser shows it: a line break of the source is a blank."""
    return (text or "").replace("\r", " ").replace("\n", " ")
