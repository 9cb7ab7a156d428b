"""Text files, with or without a head that tells title, source, date and address.

The head stands between two lines of three hyphens at the very beginning and holds lines of the
form ``name: value``, as site generators write it (front matter), plain values only.
"""

import re
from collections.abc import Iterator

from svodka.domain.errors import DateUnreadable, InputEmpty
from svodka.domain.release import IncomingRelease
from svodka.ingest.fields import release_of

_HEAD = re.compile(r"---[ \t]*\r?\n(?P<fields>(?:[^\r\n]*\r?\n){1,40}?)---[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?P<name>[A-Za-z_-]{1,30})[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_KNOWN = frozenset(("title", "source", "kind", "country", "date", "url", "address", "lang"))
_QUOTED = re.compile(r"""(?P<quote>["'])(?P<inner>.*)(?P=quote)""")


def read_text(text: str, origin: str, source: str) -> Iterator[IncomingRelease | DateUnreadable]:
    """Yield the release of a text file: its text is all that stands below the head, unchanged.

    ``source`` is taken where the head names none. Raises InputEmpty if there is no text.
    """
    fields, body = split_head(text)
    if not body.strip():
        raise InputEmpty(name=origin)
    yield from release_of(fields, body, origin, source)


def split_head(text: str) -> tuple[dict[str, str], str]:
    """Return the fields of the head and the text below it; no fields where there is no head.

    What begins with a rule and is no head belongs to the text.
    """
    match = _HEAD.match(text)
    if match is None:
        return {}, text
    fields: dict[str, str] = {}
    for line in match["fields"].splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        field = _FIELD.fullmatch(line)
        if field is None:
            return {}, text
        fields[field["name"].lower()] = _plain(field["value"])
    return (fields, text[match.end() :]) if _KNOWN & fields.keys() else ({}, text)


def _plain(value: str) -> str:
    value = value.strip()
    quoted = _QUOTED.fullmatch(value)
    return quoted["inner"] if quoted else value
