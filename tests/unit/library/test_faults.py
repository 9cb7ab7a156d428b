"""What SQLite complains of is told as what it is, and only damage is called damage."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from svodka.domain.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryReadOnly,
    LibraryUnreachable,
)
from svodka.library.faults import told_as_ours
from svodka.library.opening import open_library
from tests.releases import incoming


def _complaint(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFull),
        (sqlite3.SQLITE_READONLY_DBMOVED, LibraryReadOnly),
        (sqlite3.SQLITE_CANTOPEN, LibraryReadOnly),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LibraryBusy),
        (sqlite3.SQLITE_IOERR, LibraryUnreachable),
        (sqlite3.SQLITE_IOERR_READ, LibraryUnreachable),
        (sqlite3.SQLITE_IOERR_FSYNC, LibraryUnreachable),
        (sqlite3.SQLITE_CORRUPT, LibraryDamaged),
        (sqlite3.SQLITE_NOTADB, LibraryDamaged),
    ],
)
def test_a_complaint_is_told_as_what_it_is(code: int, told: type[LibraryError]):
    with pytest.raises(LibraryError) as caught, told_as_ours(Path("L")):
        raise _complaint(code)
    assert type(caught.value) is told


def test_a_complaint_without_a_number_is_damage():
    with pytest.raises(LibraryDamaged, match="no number"), told_as_ours(Path("L")):
        raise sqlite3.DatabaseError("no number")


def test_a_mistake_of_this_program_is_not_blamed_on_the_library():
    with pytest.raises(sqlite3.IntegrityError), told_as_ours(Path("L")):
        raise sqlite3.IntegrityError("UNIQUE")


_WRITING_TOO_MUCH = """
import resource, sys
from pathlib import Path
from svodka.domain.errors import LibraryUnreachable
from svodka.library.opening import open_library
from tests.releases import incoming

library = open_library(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    library.add([incoming("слово " * 5000 + str(n), lang="ru") for n in range(20)])
except LibraryUnreachable as error:
    print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs a limit that the system enforces")
def test_a_write_that_fails_is_no_damage_and_is_taken_back(tmp_path: Path):
    with closing(open_library(tmp_path)) as library:
        library.add([incoming("а", lang="ru")])
    told = subprocess.run(
        [sys.executable, "-c", _WRITING_TOO_MUCH, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "disk I/O error" in told.stdout, told.stderr
    with closing(open_library(tmp_path)) as library:
        assert library.count() == 1
        assert library.check() == []
