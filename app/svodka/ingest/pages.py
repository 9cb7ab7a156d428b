"""HTML pages: a release is the main text, with what the page tells of itself.

Paragraphs stand with an empty line between them, so that no reader of the text takes two for one.
"""

import re
from collections.abc import Iterator

from svodka.domain.errors import InputWithoutText
from svodka.domain.release import LANGUAGES, IncomingRelease
from svodka.ingest.addresses import host_of
from svodka.ingest.decoding import without_surrogates
from svodka.ingest.main_text import main_text
from svodka.ingest.markup import drop_unseen, parse_page
from svodka.ingest.page_facts import page_facts
from svodka.ingest.titles import title_of

_LOOKED_AT = 4096
_DECLARED = re.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*(?P<html>[\w.:-]{1,40})"""
    rb"""|\A\s*<\?xml[^>]{1,100}?encoding\s*=\s*["'](?P<xml>[\w.:-]{1,40})""",
    re.IGNORECASE,
)


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page says it is in, as it says it."""
    match = _DECLARED.search(data[:_LOOKED_AT])
    return (match["html"] or match["xml"]).decode("ascii") if match else None


def read_page(text: str, origin: str, source: str) -> Iterator[IncomingRelease]:
    """Yield the release of a page; ``source`` is taken where the page names neither site nor host.

    Raises InputWithoutText.
    """
    tree = parse_page(text, origin)
    facts = page_facts(tree, text)
    drop_unseen(tree)
    title, lines = main_text(tree, facts.title, facts.published)
    body = without_surrogates("\n\n".join(lines))
    if not body:
        raise InputWithoutText(name=origin)
    host = host_of(facts.address) if facts.address else ""
    yield IncomingRelease(
        title=title or title_of(body),
        text=body,
        source=facts.site or host or source,
        origin=origin,
        address=facts.address,
        published=facts.published,
        lang=facts.lang if facts.lang in LANGUAGES else None,
    )
