"""Where an excerpt comes from, in full, so that anyone can find and check it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from svodka.domain.excerpt import MarkedRelease
from svodka.domain.spans import Span
from svodka.i18n import Catalogue


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a citation, in words; ``place`` and ``tags`` may be empty.

    ``link`` is the address where it may be followed, else None: only http and https may.
    """

    title: str
    source: str
    published: str
    address: str
    link: str | None
    revision: str
    place: str
    sha256: str
    tags: tuple[tuple[str, str], ...]


def cite(source: MarkedRelease, words: Catalogue, span: Span | None = None) -> Citation:
    """Return the citation of a release, or of a passage of it."""
    release = source.release
    address = release.address or ""
    return Citation(
        title=release.title,
        source=release.source.name,
        published=words.published(release.published),
        address=address,
        link=address if _may_be_followed(address) else None,
        revision=words.tr("revision {n}", n=release.revision.number),
        place=_place(source, span, words),
        sha256=release.revision.sha256,
        tags=tuple((tag.colour, tag.path) for tag in source.tags),
    )


def _place(source: MarkedRelease, span: Span | None, words: Catalogue) -> str:
    if span is None or span == Span(0, len(source.release.text)):
        return ""
    return words.tr("characters {start}–{end}", start=span.start, end=span.end)


def _may_be_followed(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
