"""The one SQLite file: connections, transactions, and the settings that promises rest on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import QueuePool

from svodka.library.faults import told_as_ours

FILE = "library.sqlite"
_SECONDS_OF_PATIENCE = 20.0
_SETTINGS = (
    "PRAGMA journal_mode = WAL",  # who reads never waits for who writes
    "PRAGMA synchronous = FULL",  # what was committed outlives a loss of power
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = MEMORY",
)


class Database:
    """Connections to one file, a pool of them, usable from any thread."""

    def __init__(
        self, path: Path, patience: float = _SECONDS_OF_PATIENCE, enforce_links: bool = True
    ) -> None:
        """``enforce_links`` False lets rows point to what is not there, for a migration's time."""
        self.path = path
        self._engine = create_engine(
            "sqlite://",
            creator=lambda: _connect(path, patience, enforce_links),
            poolclass=QueuePool,
            pool_size=4,
            max_overflow=16,
        )
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the file throughout."""
        with told_as_ours(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection that alone may write; all of it is kept at the end, or none.

        The lock is taken at the start: a transaction that read first and wrote later could find
        that another had written in between.
        """
        writer = self._engine.execution_options(svodka_writes=True)
        with told_as_ours(self.path), writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _connect(path: Path, patience: float, enforce_links: bool) -> sqlite3.Connection:
    # isolation_level None: the module begins nothing by itself, _begin does
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False
    )
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.execute(f"PRAGMA foreign_keys = {enforce_links:d}")
    return connection


def _begin(connection: Connection) -> None:
    options: Any = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("svodka_writes") else "BEGIN")
