"""The text of a page read off its blocks, without a model of what articles look like."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from svodka.ingest.markup import empty, flat

_HOLDERS = ("//*[@itemprop='articleBody']", "//article", "//main", "//*[@role='main']")
_AROUND = ("nav", "header", "footer", "aside", "form", "figure", "menu", "dialog", "head")
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p"),
        *("pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_PARTS = frozenset(("blockquote", "dl", "ol", "ul"))
_BREAKS = re.compile(r"\s*\n\s*")
_BLANKS = re.compile(r"[ \t\r\f\v]+")

LEAST_RUNNING = 40
"""Code points that a piece of text must have to count as running text, and not as a menu."""

_MOST_OF_IT = 0.8
_LEAST_BREAKS = 3


def plain_reading(tree: HtmlElement) -> list[str]:
    """Return the paragraphs of the element that holds the text; ``tree`` loses what is around it.

    That is the one that says so of itself, else the smallest with most of the running text.
    """
    empty(list(tree.iter(*_AROUND)))
    declared = (found for path in _HOLDERS if len(found := tree.xpath(path)) == 1)
    holder = next((found[0] for found in declared if flat(found[0])), None)
    pieces = _pieces(_densest(tree) if holder is None else holder)
    lines = _BREAKS.split(_BLANKS.sub(" ", "".join(pieces)))
    return [line.strip() for line in lines if line.strip()]


def _densest(tree: HtmlElement) -> HtmlElement:
    weights: dict[HtmlElement, int] = {}
    _weigh(tree, weights)
    holder = tree
    while True:
        inner = max(filter(_holds_lines, holder), key=lambda child: weights[child], default=None)
        if inner is None or weights[inner] <= weights[holder] * _MOST_OF_IT:
            return holder
        holder = inner


def _holds_lines(element: HtmlElement) -> bool:
    """Tell whether an element is more than a paragraph, a list or a quotation of the text."""
    if element.tag in _PARTS:
        return False
    breaks = sum(child.tag == "br" for child in element)
    return breaks >= _LEAST_BREAKS or any(child.tag in _BLOCKS for child in element)


def _weigh(element: HtmlElement, weights: dict[HtmlElement, int]) -> int:
    """Note how much running text is in each element, that of links left out."""
    weight = _running(element.text)
    for child in element:
        weight += _weigh(child, weights) + _running(child.tail)
    weights[element] = 0 if element.tag == "a" else weight
    return weights[element]


def _running(text: str | None) -> int:
    length = len((text or "").strip())
    return length if length >= LEAST_RUNNING else 0


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
