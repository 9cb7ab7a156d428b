"""Opening a library: making a new one, bringing an old one up to date, refusing a newer one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from filelock import FileLock, Timeout

from svodka.domain.errors import LibraryBusy, LibraryDamaged, LibraryTooNew
from svodka.domain.refusals import refused
from svodka.library.database import FILE, Database
from svodka.library.faults import told_as_ours
from svodka.library.sqlite import SqliteLibrary

FORMS = ("0001", "0002")
"""The forms a library was ever given, oldest first: the revisions of the migrations."""

_SECONDS_TO_MIGRATE = 600


def open_library(folder: Path) -> SqliteLibrary:
    """Open the library in ``folder``, which is made if it is not there.

    Raises LibraryTooNew, LibraryDamaged, LibraryReadOnly, LibraryBusy, LibraryUnreachable or
    DiskFull; whatever it raises, a library that was there is as it was.
    """
    path = folder / FILE
    _make(folder, path)
    if _form(path) != FORMS[-1]:
        _bring_up_to_date(folder, path)
    return SqliteLibrary(Database(path))


def _make(folder: Path, path: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("ab"):  # refused where we may not write
            pass
    except OSError as error:
        raise refused(error, folder) from error


def _form(path: Path) -> str | None:
    """Return the form of the library, None for an empty file.

    Raises LibraryTooNew, and LibraryDamaged where it is no library of ours.
    """
    with told_as_ours(path), closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = {name for (name,) in tables}
        if not names:
            return None
        if "alembic_version" not in names:
            raise LibraryDamaged(path=path, reason="not a library of Svodka")
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    form = found[0] if found else ""
    if form not in FORMS:
        raise LibraryTooNew(path=path, found=form, known=FORMS[-1])
    return str(form)


def _bring_up_to_date(folder: Path, path: Path) -> None:
    """Migrate; of two programs that come at once the second finds it done."""
    from svodka.library.migrating import migrate

    try:
        with FileLock(folder / "migration.lock", timeout=_SECONDS_TO_MIGRATE):
            form = _form(path)
            if form != FORMS[-1]:
                migrate(path, form)
    except Timeout as error:
        raise LibraryBusy(path=path) from error
    except OSError as error:  # no right to make the lock or the folder of the backups
        raise refused(error, folder) from error
