"""What SQLite complains of, as the errors of the domain."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from svodka.domain.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryReadOnly,
)

_KINDS: dict[int, type[LibraryError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: LibraryReadOnly,
    sqlite3.SQLITE_CANTOPEN: LibraryReadOnly,
    sqlite3.SQLITE_PERM: LibraryReadOnly,
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_LOCKED: LibraryBusy,
}
_PRIMARY_CODE = 0xFF
"""The low byte of an extended result code: https://www.sqlite.org/rescode.html."""


@contextmanager
def told_as_ours(path: Path) -> Iterator[None]:
    """Raise what SQLite raises inside as a LibraryError about ``path``."""
    try:
        yield
    except DBAPIError as error:
        raise _ours(error.orig, path) from error
    except sqlite3.Error as error:
        raise _ours(error, path) from error


def _ours(error: BaseException | None, path: Path) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", None)
    kind = _KINDS.get(code & _PRIMARY_CODE, LibraryDamaged) if code is not None else LibraryDamaged
    return kind(path=path, reason=error)
