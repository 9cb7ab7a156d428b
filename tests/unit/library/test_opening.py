"""A library that cannot be used is a sentence, and is left as it was."""

import errno
import os
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from svodka.domain.errors import (
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryReadOnly,
    LibraryTooNew,
)
from svodka.library import opening
from svodka.library.database import FILE, Database
from svodka.library.opening import FORMS, open_library
from svodka.library.sqlite import SqliteLibrary
from tests.releases import incoming


def test_a_library_is_made_where_there_is_none_and_opened_again(tmp_path: Path):
    folder = tmp_path / "a" / "b"
    with closing(open_library(folder)) as library:
        library.add([incoming("а", lang="ru")])
    with closing(open_library(folder)) as library:
        assert library.count() == 1
        assert library.check() == []


def test_a_known_library_opens_without_loading_the_migrations(tmp_path: Path):
    open_library(tmp_path).close()
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from svodka.library.opening import open_library;"
            f"open_library(Path({str(tmp_path)!r})).close(); print('alembic' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "False\n"


def test_many_that_open_a_new_library_at_once_make_one(tmp_path: Path):
    together = threading.Barrier(4)

    def come(number: int) -> None:
        together.wait()
        with closing(open_library(tmp_path)) as library:
            library.add([incoming(str(number), lang="ru")])

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(come, range(4)))
    with closing(open_library(tmp_path)) as library:
        assert library.count() == 4


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path):
    open_library(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(LibraryTooNew) as told:
        open_library(tmp_path)
    assert (told.value.values["found"], told.value.values["known"]) == ("9999", FORMS[-1])
    assert (tmp_path / FILE).read_bytes() == before


def test_a_file_of_another_program_is_left_alone(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(LibraryDamaged, match="not a library"):
        open_library(tmp_path)


def test_garbage_is_damage(tmp_path: Path):
    (tmp_path / FILE).write_bytes(b"garbage " * 1000)
    with pytest.raises(LibraryDamaged):
        open_library(tmp_path)
    assert (tmp_path / FILE).read_bytes() == b"garbage " * 1000


def test_pages_that_were_overwritten_are_found(tmp_path: Path):
    with closing(open_library(tmp_path)) as library:
        library.add([incoming("слово " * 2000 + str(n), lang="ru") for n in range(50)])
    path = tmp_path / FILE
    content = bytearray(path.read_bytes())
    content[-300_000:-100_000] = b"\xff" * 200_000
    path.write_bytes(content)
    with closing(open_library(tmp_path)) as library:
        assert library.check() != []


def test_a_place_that_is_a_file_cannot_be_written(tmp_path: Path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(LibraryReadOnly):
        open_library(tmp_path / "file")


@pytest.mark.skipif(os.name == "nt", reason="needs the rights of a POSIX file system")
def test_a_folder_without_the_right_to_write_is_read_only(tmp_path: Path):
    with closing(open_library(tmp_path / "library")) as library:
        library.add([incoming("а", lang="ru")])
    asked = (
        "from pathlib import Path\n"
        "from svodka.domain.errors import LibraryReadOnly\n"
        "from svodka.library.opening import open_library\n"
        "from svodka.library import sqlite, migrating\n"
        "import os, sys\n"
        "if os.getuid() == 0:\n"
        "    os.setgid(65534); os.setuid(65534)\n"
        "try:\n"
        "    open_library(Path(sys.argv[1]))\n"
        "except LibraryReadOnly:\n"
        "    print('read-only')\n"
    )
    for path in [tmp_path / "library", *(tmp_path / "library").iterdir()]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        if folder.owner() == Path.home().owner() and folder != Path("/tmp"):
            folder.chmod(0o755)
    told = subprocess.run(
        [sys.executable, "-c", asked, str(tmp_path / "library")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout == "read-only\n", told.stderr


def test_who_comes_while_another_migrates_waits_and_then_says_so(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(opening, "_SECONDS_TO_MIGRATE", 0)
    with FileLock(tmp_path / "migration.lock"), pytest.raises(LibraryBusy):
        open_library(tmp_path)
    open_library(tmp_path).close()


def test_a_place_where_the_lock_cannot_be_made_is_read_only(tmp_path: Path):
    (tmp_path / "migration.lock").mkdir()
    with pytest.raises(LibraryReadOnly):
        open_library(tmp_path)


def test_no_room_for_the_file_itself_is_a_full_disk(tmp_path: Path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(DiskFull):
        open_library(tmp_path / "library")


def test_a_full_disk_takes_back_what_was_being_written(tmp_path: Path):
    with closing(open_library(tmp_path)) as library:
        library.add([incoming("а", lang="ru")])
    database = Database(tmp_path / FILE)
    with database.reading() as connection:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with closing(SqliteLibrary(database)) as library:
        with pytest.raises(DiskFull):
            library.add([incoming("слово " * 5000 + str(n), lang="ru") for n in range(20)])
        assert library.count() == 1
        assert library.check() == []


def test_a_library_that_is_being_written_is_busy_after_a_while(tmp_path: Path):
    open_library(tmp_path).close()
    patient, hurried = Database(tmp_path / FILE), Database(tmp_path / FILE, patience=0.05)
    with closing(patient), closing(SqliteLibrary(hurried)) as library:
        with patient.writing(), pytest.raises(LibraryBusy):
            library.mark_read([1])
        library.mark_read([1])
        assert library.count() == 0
