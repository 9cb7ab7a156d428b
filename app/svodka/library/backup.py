"""A copy of the library that was looked through before anything relies on it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from svodka.domain.errors import LibraryDamaged
from svodka.library.faults import told_as_ours

FOLDER = "backups"


def back_up(path: Path, version: str) -> Path:
    """Copy the library of form ``version`` into ``backups`` beside it; return the copy's path.

    Raises LibraryDamaged if the copy is not sound; then nothing may be done to the original.
    """
    folder = path.parent / FOLDER
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    copy = folder / f"{path.stem}-{version}-{moment}{path.suffix}"
    with told_as_ours(path):
        folder.mkdir(exist_ok=True)
        with closing(sqlite3.connect(path)) as ours, closing(sqlite3.connect(copy)) as theirs:
            ours.backup(theirs)
            (said,) = theirs.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise LibraryDamaged(path=copy, reason=said)
    return copy
