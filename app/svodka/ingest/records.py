"""Releases as JSON: one object a line, or a document that is an object or a list of objects."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path

from svodka.domain.errors import (
    InputEmpty,
    InputUndecodable,
    ItemWithoutText,
    RecordBroken,
    RecordsLeftOut,
    RecordWithoutText,
    UnreadableInput,
)
from svodka.domain.release import IncomingRelease
from svodka.ingest.decoding import without_surrogates
from svodka.ingest.fields import release_of
from svodka.ingest.loading import (
    DOCUMENT_LIMIT,
    RELEASE_LIMIT,
    Line,
    read_lines,
    read_whole,
    shown,
    too_large,
)

Read = Iterator[IncomingRelease | UnreadableInput]

_MOST_FAULTS = 20
"""Faults of one file that are told one by one; a file of something else has one in every line."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_json_lines(path: Path) -> Read:
    """Yield the releases of JSON lines, packed or not, and what is wrong with the others.

    Raises as :func:`~svodka.ingest.loading.read_lines`, InputEmpty, InputUndecodable.
    """
    return _few_faults(shown(path), _lines(path))


def read_json(path: Path) -> Read:
    """Yield the releases of a JSON document; JSON lines under such a name are read as well.

    Raises InputMissing, InputRefused, InputTooLarge, InputEmpty, InputUndecodable.
    """
    try:
        found = json.loads(read_whole(path, DOCUMENT_LIMIT))
    except (ValueError, RecursionError):  # lines, or broken: then it is told in which line
        return read_json_lines(path)
    if isinstance(found, list):
        return _few_faults(shown(path), _items(shown(path), found))
    return _few_faults(shown(path), _record(found, shown(path), 1))


def _few_faults(name: str, read: Read) -> Read:
    faults = 0
    for item in read:
        faults += isinstance(item, UnreadableInput)
        if faults <= _MOST_FAULTS or isinstance(item, IncomingRelease):
            yield item
    if faults > _MOST_FAULTS:
        yield RecordsLeftOut(name=name, count=faults - _MOST_FAULTS)


def _lines(path: Path) -> Read:
    name = shown(path)
    empty = True
    for line in read_lines(path):
        if line.data is None:
            empty = False
            yield too_large(f"{name}:{line.number}", line.size, RELEASE_LIMIT)
            continue
        if line.number == 1 and line.data.startswith(_UTF_16):
            raise InputUndecodable(name=name)
        if line.data.strip(b"\xef\xbb\xbf \t\r\n"):
            empty = False
            yield from _line(name, line, line.data)
    if empty:
        raise InputEmpty(name=name)


def _line(name: str, line: Line, data: bytes) -> Read:
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        yield RecordBroken(name=name, line=line.number, reason="UTF-8")
    except json.JSONDecodeError as error:
        yield RecordBroken(name=name, line=line.number, reason=f"{error.msg}, {error.colno}")
    except (ValueError, RecursionError):  # a number of thousands of digits, thousands of brackets
        yield RecordBroken(name=name, line=line.number, reason="JSON")
    else:
        yield from _record(found, name, line.number)


def _record(found: object, name: str, line: int) -> Read:
    if not isinstance(found, dict):
        yield RecordBroken(name=name, line=line, reason=type(found).__name__)
        return
    text = _text(found)
    if text is None:
        yield RecordWithoutText(name=name, line=line)
        return
    yield from release_of(found, text, f"{name}:{line}", _stem(name))


def _items(name: str, found: list[object]) -> Read:
    for number, item in enumerate(found, 1):
        text = _text(item)
        if isinstance(item, dict) and text is not None:
            yield from release_of(item, text, f"{name}:{number}", _stem(name))
        else:
            yield ItemWithoutText(name=name, item=number)


def _text(found: object) -> str | None:
    """Return the text of a record as it can be stored, None if it has none."""
    text = found.get("text") if isinstance(found, dict) else None
    return without_surrogates(text) if isinstance(text, str) and text.strip() else None


def _stem(name: str) -> str:
    return Path(name).name.partition(".")[0]
