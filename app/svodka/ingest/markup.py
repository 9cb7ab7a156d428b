"""HTML to a tree in which nothing runs, is fetched or is expanded."""

import re
from collections.abc import Iterable

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from svodka.domain.errors import InputWithoutText

_NEVER_TEXT = (
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math"),
    *("canvas", "audio", "video", "map", "select", "textarea", "button", "input"),
)
_HIDDEN = (
    "//*[@hidden or @aria-hidden='true' or contains(translate(@style, ' ', ''), 'display:none')]"
)

_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{20000,}")
_MOST_ATTRIBUTES = 2000


def parse_page(text: str, name: str) -> HtmlElement:
    """Return the tree of a page.

    Raises InputWithoutText where there is not even a tag, or one with thousands of attributes: the
    parser compares each with all others.
    """
    if any(tag[0].count("=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise InputWithoutText(name=name)
    parser = HTMLParser(
        encoding="utf-8",
        recover=True,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return document_fromstring(text.encode(), parser=parser)
    except etree.LxmlError as error:
        raise InputWithoutText(name=name) from error


def drop_unseen(tree: HtmlElement) -> None:
    """Take out of a tree what a reader of the page does not see as text."""
    empty([*tree.iter(*_NEVER_TEXT), *tree.xpath(_HIDDEN)])


def empty(elements: Iterable[HtmlElement]) -> None:
    """Take everything out of elements, and leave them where they are.

    To take them out of the tree would join the texts around each, which takes hours if there are
    hundreds of thousands.
    """
    for element in elements:
        element.clear(keep_tail=True)


def flat(element: HtmlElement) -> str:
    """Return the text of an element and those in it as one line."""
    return " ".join("".join(element.itertext()).split())
