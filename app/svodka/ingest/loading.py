"""Opens files: whole with a limit, or line by line, packed or not, also with limits.

A packed file of a few kilobytes may hold gigabytes of nothing. What comes out is counted, and
allowed is what text can be packed to, with a wide margin.
"""

import errno
import gzip
import lzma
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedIOBase, BufferedReader
from pathlib import Path

from svodka.domain.errors import InputDamaged, InputMissing, InputRefused, InputTooLarge

MB = 2**20
RELEASE_LIMIT = 8 * MB
"""The most that one release may have: a text, a page, a line of JSON lines. A novel has 3 MB."""

DOCUMENT_LIMIT = 64 * MB
"""The most that one JSON document may have, which is read as a whole."""

_UNPACKED_LIMIT = 2048 * MB
_UNPACKED_RATIO = 200  # measured on releases: 4 to 10; 200 leaves room for very repetitive ones
_CHUNK = MB


def too_large(name: str, size: int, limit: int) -> InputTooLarge:
    """Return the error for ``size`` bytes where ``limit`` are allowed, both told in whole MB."""
    return InputTooLarge(name=name, size=-(-size // MB), limit=limit // MB)


def shown(path: Path) -> str:
    """Return a path as text that can be shown and stored: a name on disk may be any bytes."""
    return os.fsencode(path).decode("utf-8", "replace")


def read_whole(path: Path, limit: int) -> bytes:
    """Return what a file holds, if it has at most ``limit`` bytes; a longer one is not read.

    Raises InputMissing, InputRefused, InputTooLarge.
    """
    with _opened(path) as (file, size):
        if size > limit:
            raise too_large(shown(path), size, limit)
        data = file.read(limit + 1)
    if len(data) > limit:  # it grew while it was read
        raise too_large(shown(path), len(data), limit)
    return data


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, counted from 1; ``data`` is None if it is longer than a record may be."""

    number: int
    size: int
    data: bytes | None


def read_lines(path: Path) -> Iterator[Line]:
    """Yield the lines of a file, unpacked if its name ends in ``.xz`` or ``.gz``.

    Raises InputMissing, InputRefused, InputDamaged, and InputTooLarge once too much was unpacked.
    """
    with _opened(path) as (file, size):
        stream = _unpacked(path, file)
        limit = min(_UNPACKED_LIMIT, max(DOCUMENT_LIMIT, size * _UNPACKED_RATIO))
        seen = 0
        try:
            for line in _lines(stream):
                seen += line.size
                if stream is not file and seen > limit:
                    raise too_large(shown(path), seen, limit)
                yield line
        except (EOFError, lzma.LZMAError, zlib.error, gzip.BadGzipFile) as error:
            raise InputDamaged(name=shown(path)) from error


def _lines(stream: BufferedIOBase) -> Iterator[Line]:
    number = 0
    while data := stream.readline(RELEASE_LIMIT + 1):
        number += 1
        if len(data) <= RELEASE_LIMIT:
            yield Line(number, len(data), data)
            continue
        size = len(data)
        while not data.endswith(b"\n") and (data := stream.readline(_CHUNK)):
            size += len(data)
            if size > _UNPACKED_LIMIT:
                break
        yield Line(number, size, None)


def _unpacked(path: Path, file: BufferedReader) -> BufferedIOBase:
    suffix = path.suffix.lower()
    if suffix == ".xz":
        return lzma.LZMAFile(file)
    if suffix == ".gz":
        return gzip.GzipFile(fileobj=file)
    return file


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BufferedReader, int]]:
    """Open a regular file; anything else, such as a pipe, could keep us waiting for ever."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            code = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.ENOTSUP
            raise OSError(code, os.strerror(code))
        with path.open("rb") as file:
            yield file, found.st_size
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise InputMissing(name=shown(path)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputRefused(name=shown(path), reason=reason) from error
