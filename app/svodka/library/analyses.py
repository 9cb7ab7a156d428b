"""The marks of revisions, with the version of the analyser that read them."""

import json
import zlib
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, func, select
from sqlalchemy.dialects.sqlite import insert

from svodka.domain.marks import Marks
from svodka.domain.marks_json import from_json, to_json
from svodka.domain.release import Release
from svodka.library.releases import whole
from svodka.library.tables import mark, release

_QUICKLY = 1
"""Deflate's fastest level: marks are repetitive and shrink to a tenth of their size."""


def marks(connection: Connection, revision_id: int) -> Marks | None:
    """Return the marks of a revision, None if it was not analysed yet."""
    asked = select(mark.c.body).where(mark.c.revision_id == revision_id)
    body = connection.execute(asked).scalar_one_or_none()
    return None if body is None else from_json(json.loads(zlib.decompress(body)))


def put_marks(connection: Connection, version: str, analysed: Sequence[tuple[int, Marks]]) -> None:
    """Keep marks, replacing earlier ones."""
    rows = [
        {"revision_id": revision_id, "version": version, "body": _packed(read)}
        for revision_id, read in analysed
    ]
    if rows:
        put = insert(mark)
        replaced = {"version": put.excluded.version, "body": put.excluded.body}
        connection.execute(put.on_conflict_do_update(["revision_id"], set_=replaced), rows)


def unanalysed(connection: Connection, version: str, limit: int) -> list[Release]:
    """Return releases whose newest text has no marks of this version, newest first."""
    asked = (
        select(release.c.id)
        .outerjoin(mark, _of_this(version))
        .where(mark.c.revision_id.is_(None))
        .order_by(release.c.sort_key.desc(), release.c.id.desc())
        .limit(limit)
    )
    return whole(connection, list(connection.execute(asked).scalars()))


def count_unanalysed(connection: Connection, version: str) -> int:
    """Return how many such releases there are."""
    asked = (
        select(func.count(release.c.id))
        .outerjoin(mark, _of_this(version))
        .where(mark.c.revision_id.is_(None))
    )
    return connection.execute(asked).scalar_one()


def _of_this(version: str) -> ColumnElement[bool]:
    return and_(mark.c.revision_id == release.c.head_id, mark.c.version == version)


def _packed(read: Marks) -> bytes:
    form = json.dumps(to_json(read), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(form.encode(), _QUICKLY)
