"""Alembic's part, apart so that a library of the newest form opens without loading it."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from svodka.domain.errors import LibraryDamaged
from svodka.library.backup import back_up
from svodka.library.check import faults
from svodka.library.database import Database

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, form: str | None, scripts: Path = SCRIPTS, to: str = "head") -> None:
    """Bring the library to the form ``to``, all or nothing; ``form`` is what it has, None if new.

    One that holds something is backed up before. Links between rows are not enforced meanwhile,
    since SQLite changes most tables by copying and dropping them, and the drop would take along
    all that hangs on their rows; they are looked through at the end instead. Raises LibraryError.
    """
    if form is not None:
        back_up(path, form)
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    database = Database(path, enforce_links=False)
    try:
        with database.writing() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            for fault in faults(connection):
                raise LibraryDamaged(path=path, reason=fault)
    finally:
        database.close()
