"""Named fields, of a JSON object or of the head of a text file, made into a release."""

import re
from collections.abc import Iterator, Mapping

from svodka.domain.errors import DateUnreadable
from svodka.domain.release import LANGUAGES, IncomingRelease, SourceKind
from svodka.ingest.addresses import canonical_address, host_of
from svodka.ingest.dates import read_published
from svodka.ingest.decoding import without_surrogates
from svodka.ingest.titles import shortened, title_of

_LONGEST_TITLE = 500
_LONGEST_NAME = 200
_COUNTRY = re.compile(r"[A-Z]{2}")


def release_of(
    fields: Mapping[str, object], text: str, origin: str, source: str
) -> Iterator[IncomingRelease | DateUnreadable]:
    """Yield the release, and first what is to be told of it.

    Fields: ``title``, ``source``, ``kind``, ``country``, ``date``, ``url`` or ``address``,
    ``lang``. Each may be missing or unfit: then the title is taken from the text, the source from
    the address or else ``source``, and the others stay unknown.
    """
    address = canonical_address(fields.get("url")) or canonical_address(fields.get("address"))
    when = fields.get("date")
    published = read_published(when)
    if when not in (None, "") and published is None:
        yield DateUnreadable(name=origin, date=shortened(str(when)))
    lang = one_line(fields.get("lang")).lower()
    country = one_line(fields.get("country")).upper()
    yield IncomingRelease(
        title=title(fields.get("title")) or title_of(text),
        text=text,
        source=name(fields.get("source")) or (host_of(address) if address else source),
        origin=origin,
        address=address,
        published=published,
        lang=lang if lang in LANGUAGES else None,
        source_kind=_source_kind(fields.get("kind")),
        source_country=country if _COUNTRY.fullmatch(country) else None,
    )


def title(value: object) -> str:
    """Return a title as one line of a length that can be listed; empty if there is none."""
    line = one_line(value)
    return line if len(line) <= _LONGEST_TITLE else shortened(line)


def name(value: object) -> str:
    """Return the name of a source as one line, cut where it is far too long."""
    return one_line(value)[:_LONGEST_NAME]


def one_line(value: object) -> str:
    """Return a text without line breaks and surrounding blanks; empty for anything else."""
    return " ".join(without_surrogates(value).split()) if isinstance(value, str) else ""


def _source_kind(value: object) -> SourceKind:
    try:
        return SourceKind(one_line(value).lower())
    except ValueError:
        return SourceKind.UNKNOWN
