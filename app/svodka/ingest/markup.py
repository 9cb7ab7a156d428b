"""HTML to a tree in which nothing runs, is fetched or is expanded."""

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


def parse_page(text: str, name: str) -> HtmlElement:
    """Return the tree of a page. Raises InputWithoutText where there is not even a tag."""
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
    for element in [*tree.iter(*_NEVER_TEXT), *tree.xpath(_HIDDEN)]:
        if element.getparent() is not None:
            element.drop_tree()


def flat(element: HtmlElement) -> str:
    """Return the text of an element and those in it as one line."""
    return " ".join("".join(element.itertext()).split())
