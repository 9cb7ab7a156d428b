"""The library over one SQLite file: every method a transaction. See the port for what they mean."""

from collections.abc import Sequence

from svodka.domain.marks import Marks
from svodka.domain.release import (
    Arrived,
    Change,
    IncomingRelease,
    Release,
    ReleaseRow,
    Revision,
    Source,
)
from svodka.domain.tags import Tag
from svodka.library import analyses, arrivals, changes, releases, tags
from svodka.library.check import faults
from svodka.library.database import Database


class SqliteLibrary:
    """Implements :class:`svodka.domain.ports.Library`; the tables' own modules do the work."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(self, incoming: Sequence[IncomingRelease]) -> list[Arrived]:
        with self._db.writing() as connection:
            return arrivals.take_in(connection, incoming)

    def count(self) -> int:
        with self._db.reading() as connection:
            return releases.count(connection)

    def release(self, release_id: int) -> Release:
        with self._db.reading() as connection:
            return releases.one(connection, release_id)

    def revisions(self, release_id: int) -> list[Revision]:
        with self._db.reading() as connection:
            return releases.revisions(connection, release_id)

    def rows(self, ids: Sequence[int]) -> list[ReleaseRow]:
        with self._db.reading() as connection:
            return releases.rows(connection, ids)

    def newest(self, limit: int, offset: int = 0) -> list[int]:
        with self._db.reading() as connection:
            return releases.newest(connection, limit, offset)

    def texts(self, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
        with self._db.reading() as connection:
            return releases.texts(connection, ids)

    def sources(self) -> list[tuple[Source, int]]:
        with self._db.reading() as connection:
            return releases.sources(connection)

    def unread(self) -> frozenset[int]:
        with self._db.reading() as connection:
            return releases.unread(connection)

    def mark_read(self, ids: Sequence[int], read: bool = True) -> None:
        with self._db.writing() as connection:
            releases.mark_read(connection, ids, read)

    def mark_sample(self) -> None:
        with self._db.writing() as connection:
            releases.mark_sample(connection)

    def is_sample(self) -> bool:
        with self._db.reading() as connection:
            return releases.is_sample(connection)

    def changes(self, after: int, limit: int) -> list[Change]:
        with self._db.reading() as connection:
            return changes.changes(connection, after, limit)

    def last_change(self) -> int:
        with self._db.reading() as connection:
            return changes.last_change(connection)

    def indexable(self, ids: Sequence[int]) -> list[Release]:
        with self._db.reading() as connection:
            return releases.whole(connection, ids)

    def heads(self) -> dict[int, int]:
        with self._db.reading() as connection:
            return releases.heads(connection)

    def marks(self, revision_id: int) -> Marks | None:
        with self._db.reading() as connection:
            return analyses.marks(connection, revision_id)

    def put_marks(self, version: str, marks: Sequence[tuple[int, Marks]]) -> None:
        with self._db.writing() as connection:
            analyses.put_marks(connection, version, marks)

    def unanalysed(self, version: str, limit: int) -> list[Release]:
        with self._db.reading() as connection:
            return analyses.unanalysed(connection, version, limit)

    def count_unanalysed(self, version: str) -> int:
        with self._db.reading() as connection:
            return analyses.count_unanalysed(connection, version)

    def tags(self) -> list[Tag]:
        with self._db.reading() as connection:
            return tags.tags(connection)

    def add_tag(self, path: str, colour: str | None = None, tag_id: int | None = None) -> Tag:
        with self._db.writing() as connection:
            return tags.add_tag(connection, path, colour, tag_id)

    def change_tag(self, tag_id: int, path: str, colour: str) -> Tag:
        with self._db.writing() as connection:
            return tags.change_tag(connection, tag_id, path, colour)

    def delete_tag(self, tag_id: int) -> None:
        with self._db.writing() as connection:
            tags.delete_tag(connection, tag_id)

    def tag(self, ids: Sequence[int], tag_id: int) -> list[int]:
        with self._db.writing() as connection:
            return tags.put_on(connection, ids, tag_id)

    def untag(self, ids: Sequence[int], tag_id: int) -> list[int]:
        with self._db.writing() as connection:
            return tags.take_off(connection, ids, tag_id)

    def tagged(self, tag_ids: Sequence[int]) -> dict[int, list[int]]:
        with self._db.reading() as connection:
            return tags.tagged(connection, tag_ids)

    def tagged_under(self, name: str) -> frozenset[int]:
        with self._db.reading() as connection:
            return tags.tagged_under(connection, name)

    def check(self) -> list[str]:
        with self._db.reading() as connection:
            return faults(connection)

    def close(self) -> None:
        self._db.close()
