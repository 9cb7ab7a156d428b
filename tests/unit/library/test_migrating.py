"""Migrations make the tables the code names, and back a library up before they touch it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from svodka.domain.errors import LibraryDamaged
from svodka.library.backup import FOLDER, back_up
from svodka.library.database import FILE, Database
from svodka.library.migrating import SCRIPTS, migrate
from svodka.library.opening import FORMS, open_library
from svodka.library.tables import metadata
from tests.releases import incoming

NEWEST = (FORMS[-1],)

LATER = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade() -> None:
    op.add_column("source", sa.Column("note", sa.String))
    {after}
"""


def scripts(tmp_path: Path, after: str = "pass") -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    script = LATER.format(newest=FORMS[-1], after=after)
    (folder / "versions" / "9999_later.py").write_text(script, "utf-8")
    return folder


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    with closing(open_library(tmp_path / "library")) as library:
        library.add([incoming("а", lang="ru")])
    return tmp_path / "library" / FILE


def test_the_migrations_make_the_tables_that_the_code_names(filled: Path):
    database = Database(filled)
    with closing(database), database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_forms_are_the_migrations():
    scripted = sorted(path.name[:4] for path in (SCRIPTS / "versions").glob("0*.py"))
    assert tuple(scripted) == FORMS


def test_a_migration_keeps_what_is_there_and_a_copy_of_it(filled: Path, tmp_path: Path):
    migrate(filled, FORMS[-1], scripts(tmp_path))
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
        assert connection.execute("SELECT count(note), count(*) FROM source").fetchone() == (0, 1)
    (copy,) = (filled.parent / FOLDER).iterdir()
    assert copy.name.startswith(f"library-{FORMS[-1]}-")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == NEWEST
        assert connection.execute("SELECT text FROM revision").fetchall() == [("а",)]


def test_a_table_made_anew_keeps_what_hangs_on_it(filled: Path, tmp_path: Path):
    rebuilt = """with op.batch_alter_table("release", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.String))"""
    migrate(filled, FORMS[-1], scripts(tmp_path, after=rebuilt))
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT text FROM revision").fetchall() == [("а",)]


def test_a_migration_that_cuts_a_link_is_taken_back(filled: Path, tmp_path: Path):
    with pytest.raises(LibraryDamaged):
        migrate(filled, FORMS[-1], scripts(tmp_path, after='op.execute("DELETE FROM release")'))
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT count(*) FROM release").fetchone() == (1,)


def test_a_migration_that_fails_changes_nothing(filled: Path, tmp_path: Path):
    with pytest.raises(ZeroDivisionError):
        migrate(filled, FORMS[-1], scripts(tmp_path, after="1 / 0"))
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == NEWEST
        columns = [row[1] for row in connection.execute("PRAGMA table_info(source)")]
    assert "note" not in columns


def test_a_copy_that_is_not_sound_stops_everything(tmp_path: Path):
    with closing(open_library(tmp_path)) as library:
        library.add([incoming("слово " * 2000 + str(n), lang="ru") for n in range(50)])
    path = tmp_path / FILE
    content = bytearray(path.read_bytes())
    content[-300_000:-100_000] = b"\xff" * 200_000
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        back_up(path, "0001")


def test_what_was_analysed_before_releases_said_so_still_counts(tmp_path: Path):
    path = tmp_path / FILE
    migrate(path, None, to="0001")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """
            INSERT INTO source (id, name, kind) VALUES (1, 'Пресс-служба', 'unknown');
            INSERT INTO release VALUES
                (1, 1, NULL, 'ru', NULL, '', 1, 1),
                (2, 1, NULL, 'ru', NULL, '', 1, 3);
            INSERT INTO revision VALUES
                (1, 1, 1, 'а', 'a', '2025', 'а'),
                (2, 2, 1, 'б', 'b', '2025', 'б'),
                (3, 2, 2, 'в', 'c', '2025', 'в');
            INSERT INTO mark VALUES (1, '7', x'00'), (2, '7', x'00');
            """
        )
    with closing(open_library(tmp_path)) as library:
        assert [release.id for release in library.unanalysed("7", 9)] == [2]
        assert library.count_unanalysed("7") == 1
        assert library.check() == []
