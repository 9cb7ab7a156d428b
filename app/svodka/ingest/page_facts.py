"""What a page tells of itself beside its text: title, date, address, site, language.

Read are the vocabularies that sites use for search engines and previews: Open Graph
(https://ogp.me), schema.org as JSON-LD or microdata, Dublin Core, and plain HTML.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from svodka.domain.release import Published
from svodka.ingest.addresses import canonical_address
from svodka.ingest.dates import read_published
from svodka.ingest.fields import name, one_line, title
from svodka.ingest.markup import flat

_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(?P<address>\S+) -->")
"""Browsers write it at the top of a page that they save."""

_DATE_NAMES = (
    *("article:published_time", "og:published_time", "datepublished", "date", "pubdate"),
    *("publish-date", "publishdate", "dc.date", "dc.date.issued", "dcterms.date"),
    *("dcterms.created", "dcterms.issued", "dc.date.created", "sailthru.date"),
)
_DATED = "//*[@itemprop='datePublished' or @pubdate or contains(@class, 'date')]"
_MOST_DATED = 50
_MOST_HEADINGS = 50
_MOST_NESTED = 10_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What was found; empty or None where the page does not say."""

    title: str
    site: str
    lang: str
    address: str | None
    published: Published | None


def page_facts(tree: HtmlElement, source: str) -> PageFacts:
    """Read the facts of a page, whose ``source`` text may begin with a browser's remark."""
    meta = _meta(tree)
    return PageFacts(
        title=_title(tree, meta),
        site=name(meta.get("og:site_name")),
        lang=(tree.get("lang") or meta.get("og:locale") or "")[:2].lower(),
        address=_address(tree, meta, source),
        published=_published(tree, meta),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return the contents of the meta elements by lower-case name, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        value = element.get("content")
        if key and value and value.strip():
            found.setdefault(key.strip().lower(), value)
    return found


def _title(tree: HtmlElement, meta: dict[str, str]) -> str:
    """Return the title without the name of the site, which is added to it but not to headings."""
    social, own = one_line(meta.get("og:title")), _first(tree, "title")
    headings = map(flat, islice(tree.iter("h1", "h2", "h3"), _MOST_HEADINGS))
    shown = (line for line in headings if line and (social or own).startswith(line))
    return title(next(shown, "") or social or _first(tree, "h1") or own)


def _first(tree: HtmlElement, tag: str) -> str:
    return next((line for line in map(flat, islice(tree.iter(tag), _MOST_HEADINGS)) if line), "")


def _address(tree: HtmlElement, meta: dict[str, str], source: str) -> str | None:
    canonical = (link.get("href") for link in tree.xpath("//link[@rel='canonical']"))
    saved = _SAVED_FROM.search(source[:2000])
    told = (*canonical, meta.get("og:url"), saved and saved["address"])
    return next((found for one in told if (found := canonical_address(one))), None)


def _published(tree: HtmlElement, meta: dict[str, str]) -> Published | None:
    told = (*(meta.get(key) for key in _DATE_NAMES), *_linked_data_dates(tree), *_shown_dates(tree))
    return next((found for one in told if (found := read_published(one))), None)


def _linked_data_dates(tree: HtmlElement) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            nested = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NESTED):
            if not nested:
                break
            found = nested.pop()
            if isinstance(found, dict):
                if isinstance(date := found.get("datePublished"), str):
                    yield date
                nested += found.values()
            elif isinstance(found, list):
                nested += found


def _shown_dates(tree: HtmlElement) -> Iterator[str]:
    """Yield what is shown as a date, what is marked up most clearly first."""
    dated = [*islice(tree.iter("time"), _MOST_DATED), *tree.xpath(_DATED)[:_MOST_DATED]]
    for element in dated:
        yield element.get("datetime") or element.get("content") or ""
    yield from map(flat, dated)
