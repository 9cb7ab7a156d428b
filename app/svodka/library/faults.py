"""What SQLite complains of, as the errors of the domain.

What it blames on the caller (a broken constraint, a value of no type it knows) is a mistake of this
program and passes as it is: no user should be told that a sound library is damaged.
"""

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
    LibraryUnreachable,
)

_KINDS: dict[int, type[LibraryError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: LibraryReadOnly,
    sqlite3.SQLITE_CANTOPEN: LibraryReadOnly,
    sqlite3.SQLITE_PERM: LibraryReadOnly,
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_LOCKED: LibraryBusy,
    sqlite3.SQLITE_IOERR: LibraryUnreachable,
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFull,  # no room for the index of the log
}
"""By result code: an extended one where it says more than the primary one in its low byte."""

_OUR_MISTAKES = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError)
_PRIMARY_CODE = 0xFF
"""See https://www.sqlite.org/rescode.html."""


@contextmanager
def told_as_ours(path: Path) -> Iterator[None]:
    """Raise what SQLite raises inside as a LibraryError about ``path``."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(cause, _OUR_MISTAKES):
            raise
        raise _ours(cause, path) from error


def _ours(error: BaseException | None, path: Path) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_NOTADB)
    kind = _KINDS.get(code) or _KINDS.get(code & _PRIMARY_CODE, LibraryDamaged)
    return kind(path=path, reason=error)
