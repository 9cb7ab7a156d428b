"""The text of a page without what stands around it, as paragraphs.

Paragraphs, their words and their order are read off the page. Trafilatura, which knows what pages
of the wild are like, only says which short lines among them are none of the text: «Share», a
caption, a counter. Its own output would not do: it joins and reorders lines of some pages, and what
it gives changes from version to version, so that every page would seem to have been edited.
"""

import logging
import re
from copy import deepcopy

from lxml.html import HtmlElement

from svodka.domain.release import Published
from svodka.ingest.dates import read_published
from svodka.ingest.plain_reading import LEAST_RUNNING, plain_reading

_LEAST = 250
"""Code points below which trafilatura found next to nothing, as in a page of three lines."""

_MOST_ELEMENTS = 20_000
"""Above, a page would keep it busy for minutes."""

_LEAST_TITLE = 12
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def main_text(tree: HtmlElement, title: str, published: Published | None) -> tuple[str, list[str]]:
    """Return title and paragraphs of a tree that holds no unseen text and is used up by this.

    The title is shortened to the heading that stands in the text, which lacks the name of the site.
    """
    wanted = "" if _is_huge(tree) else _squeezed(_by_trafilatura(tree))
    title, lines = _below_head(plain_reading(tree), title, published)
    if len(wanted) >= _LEAST:
        lines = [n for n in lines if len(n) >= LEAST_RUNNING or _squeezed(n) in wanted]
    return title, lines


def _below_head(lines: list[str], title: str, published: Published | None) -> tuple[str, list[str]]:
    """Leave out leading lines that only repeat the title or the date."""
    while len(lines) > 1:
        first = lines[0]
        if title.startswith(first) and (len(first) >= _LEAST_TITLE or first == title):
            title = first
        elif published is None or not _says(first, published):
            break
        lines = lines[1:]
    return title, lines


def _says(line: str, published: Published) -> bool:
    found = read_published(line)
    return found is not None and found.day == published.day


def _squeezed(text: str) -> str:
    return _BETWEEN_WORDS.sub("", text).lower()


def _is_huge(tree: HtmlElement) -> bool:
    return any(number >= _MOST_ELEMENTS for number, _ in enumerate(tree.iter()))


def _by_trafilatura(tree: HtmlElement) -> str:
    import trafilatura

    for name in ("trafilatura", "htmldate", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # it logs every page it finds odd
    found: str | None = trafilatura.extract(deepcopy(tree), include_comments=False)
    return found or ""
