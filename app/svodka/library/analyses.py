"""The marks of revisions, with the version of the analyser that read them."""

import json
import zlib
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from svodka.domain.marks import Marks
from svodka.domain.marks_json import from_json, to_json
from svodka.domain.release import Release
from svodka.library.chunks import chunks
from svodka.library.releases import count, whole
from svodka.library.tables import mark, release, revision

_QUICKLY = 1
"""Deflate's fastest level: marks are repetitive and shrink to a tenth of their size."""


def marks(connection: Connection, revision_id: int) -> Marks | None:
    """Return the marks of a revision, None if it was not analysed yet."""
    asked = select(mark.c.body).where(mark.c.revision_id == revision_id)
    body = connection.execute(asked).scalar_one_or_none()
    return None if body is None else from_json(json.loads(zlib.decompress(body)))


def put_marks(connection: Connection, version: str, analysed: Sequence[tuple[int, Marks]]) -> None:
    """Keep marks, replacing earlier ones."""
    if not analysed:
        return
    rows = [
        {"revision_id": revision_id, "version": version, "body": _packed(read)}
        for revision_id, read in analysed
    ]
    put = insert(mark)
    replaced = {"version": put.excluded.version, "body": put.excluded.body}
    connection.execute(put.on_conflict_do_update(["revision_id"], set_=replaced), rows)
    for part in chunks([revision_id for revision_id, _ in analysed]):
        texts_of = select(revision.c.release_id).where(revision.c.id.in_(part))
        heads = release.c.id.in_(texts_of), release.c.head_id.in_(part)
        connection.execute(update(release).where(*heads).values(analysed=version))


def unanalysed(connection: Connection, version: str, limit: int) -> list[Release]:
    """Return releases whose newest text has no marks of this version, newest first.

    The newest of each other version are read from the index, and the newest of these taken.
    """
    found = [
        row
        for other in _versions(connection)
        if other != version
        for row in connection.execute(
            select(release.c.sort_key, release.c.id)
            .where(release.c.analysed == other)
            .order_by(release.c.sort_key.desc(), release.c.id.desc())
            .limit(limit)
        )
    ]
    return whole(connection, [row.id for row in sorted(found, key=tuple, reverse=True)[:limit]])


def count_unanalysed(connection: Connection, version: str) -> int:
    """Return how many such releases there are."""
    done = select(func.count()).where(release.c.analysed == version)
    return count(connection) - connection.execute(done).scalar_one()


def _versions(connection: Connection) -> Iterator[str]:
    """Yield the versions that releases were analysed by, from one to the next in the index."""
    first = select(func.min(release.c.analysed))
    at = connection.execute(first).scalar_one()
    while at is not None:
        yield at
        at = connection.execute(first.where(release.c.analysed > at)).scalar_one()


def _packed(read: Marks) -> bytes:
    form = json.dumps(to_json(read), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(form.encode(), _QUICKLY)
