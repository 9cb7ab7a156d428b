from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from svodka.domain.marks import Marks
from svodka.library.analyses import count_unanalysed, unanalysed
from svodka.library.database import FILE, Database
from svodka.library.opening import open_library
from svodka.library.sqlite import SqliteLibrary
from tests.releases import incoming


def marks(lang: str) -> Marks:
    return Marks(lang=lang, published="2025-02-01")


def test_marks_are_kept_and_replaced(library: SqliteLibrary):
    library.add([incoming("а", lang="ru")])
    assert library.marks(1) is None
    library.put_marks("1", [(1, marks("ru"))])
    library.put_marks("2", [(1, marks("kk"))])
    assert library.marks(1) == marks("kk")
    library.put_marks("2", [])


def test_a_newer_analyser_and_a_newer_text_are_waited_for(library: SqliteLibrary):
    address = "https://a.example/1"
    library.add([incoming("а", lang="ru", address=address), incoming("б", lang="ru")])
    library.put_marks("1", [(1, marks("ru")), (2, marks("ru"))])
    assert library.count_unanalysed("1") == 0
    assert [release.id for release in library.unanalysed("2", 1)] == [2]
    library.add([incoming("в", lang="ru", address=address)])
    assert [release.id for release in library.unanalysed("1", 9)] == [1]
    assert library.count_unanalysed("1") == 1


def test_those_that_wait_are_the_newest_whoever_read_them_before(library: SqliteLibrary):
    library.add([incoming(str(n), lang="ru") for n in range(1, 6)])
    library.put_marks("1", [(n, marks("ru")) for n in (2, 4)])
    library.put_marks("2", [(n, marks("ru")) for n in (3,)])
    library.put_marks("3", [(n, marks("ru")) for n in (5,)])
    assert [release.id for release in library.unanalysed("3", 9)] == [4, 3, 2, 1]
    assert [release.id for release in library.unanalysed("3", 3)] == [4, 3, 2]
    assert library.count_unanalysed("3") == 4


def test_marks_of_an_earlier_text_do_not_count_for_the_newest(library: SqliteLibrary):
    address = "https://a.example/1"
    library.add([incoming(text, lang="ru", address=address) for text in ("а", "б")])
    library.put_marks("1", [(1, marks("ru"))])
    assert library.count_unanalysed("1") == 1
    library.put_marks("1", [(2, marks("ru"))])
    assert library.count_unanalysed("1") == 0


@pytest.mark.parametrize("version", ["1", "2"], ids=["all are done", "all wait"])
def test_asking_for_those_that_wait_walks_past_none(tmp_path: Path, version: str):
    def steps(releases: int) -> int:
        folder = tmp_path / str(releases)
        with closing(open_library(folder)) as library:
            library.add([incoming(str(n), lang="ru") for n in range(releases)])
            library.put_marks("1", [(n, marks("ru")) for n in range(1, releases + 1)])
        database = Database(folder / FILE)
        with closing(database), database.reading() as connection:
            return _steps(connection, version)

    assert steps(2000) < 1.5 * steps(200)


def _steps(connection: Connection, version: str) -> int:
    """Return how much SQLite works to find the next ones."""
    count_unanalysed(connection, version)
    taken = 0

    def step() -> int:
        nonlocal taken
        taken += 1
        return 0

    sqlite = connection.connection.driver_connection
    assert sqlite is not None
    sqlite.set_progress_handler(step, 1)
    unanalysed(connection, version, 8)
    sqlite.set_progress_handler(None, 1)
    return taken
