"""Reading releases, their texts, their sources and their read state."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, true, update

from svodka.domain.errors import NotFound
from svodka.domain.release import Published, Release, ReleaseRow, Revision, Source, SourceKind
from svodka.i18n import tr
from svodka.library.chunks import chunks
from svodka.library.tables import release, release_tag, revision, setting, source

_SAMPLE = "sample"

_HEADED = release.join(revision, revision.c.id == release.c.head_id).join(
    source, source.c.id == release.c.source_id
)
_WHOLE = select(
    release,
    revision.c.id.label("revision_id"),
    revision.c.number,
    revision.c.title,
    revision.c.text,
    revision.c.sha256,
    revision.c.captured,
    source.c.name.label("source_name"),
    source.c.kind.label("source_kind"),
    source.c.country.label("source_country"),
    source.c.lang.label("source_lang"),
).select_from(_HEADED)
_ROW = select(
    release.c.id,
    revision.c.title,
    source.c.name,
    release.c.lang,
    release.c.published,
    release.c.unread,
    revision.c.number,
).select_from(_HEADED)


def count(connection: Connection) -> int:
    """Return the number of releases."""
    return connection.execute(select(func.count()).select_from(release)).scalar_one()


def whole(connection: Connection, ids: Sequence[int]) -> list[Release]:
    """Return releases with their newest texts in the order of ``ids``, unknown ids left out."""
    found: dict[int, Release] = {}
    for part in chunks(ids):
        tags = _tags(connection, part)
        for row in connection.execute(_WHOLE.where(release.c.id.in_(part))):
            found[row.id] = _release(row, tags.get(row.id, ()))
    return [found[release_id] for release_id in ids if release_id in found]


def one(connection: Connection, release_id: int) -> Release:
    """Return a release with its newest text. Raises NotFound."""
    for found in whole(connection, [release_id]):
        return found
    raise NotFound(what=tr("release {id}", id=release_id))


def revisions(connection: Connection, release_id: int) -> list[Revision]:
    """Return all texts of a release, oldest first. Raises NotFound."""
    asked = select(revision).where(revision.c.release_id == release_id).order_by(revision.c.number)
    found = [
        Revision(r.id, r.release_id, r.number, r.title, r.text, r.sha256, r.captured)
        for r in connection.execute(asked)
    ]
    if not found:
        raise NotFound(what=tr("release {id}", id=release_id))
    return found


def rows(connection: Connection, ids: Sequence[int]) -> list[ReleaseRow]:
    """Return list rows in the order of ``ids``; unknown ones are left out."""
    found: dict[int, ReleaseRow] = {}
    for part in chunks(ids):
        tags = _tags(connection, part)
        for r in connection.execute(_ROW.where(release.c.id.in_(part))):
            when = Published.parse(r.published) if r.published else None
            carried = tags.get(r.id, ())
            found[r.id] = ReleaseRow(
                r.id, r.title, r.name, r.lang, when, r.unread, r.number, carried
            )
    return [found[release_id] for release_id in ids if release_id in found]


def newest(connection: Connection, limit: int, offset: int) -> list[int]:
    """Return ids, newest first; undated ones last, those that came last first among them."""
    asked: Select[Any] = (
        select(release.c.id)
        .order_by(release.c.sort_key.desc(), release.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return list(connection.execute(asked).scalars())


def texts(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Return language and newest text by id."""
    found: dict[int, tuple[str, str]] = {}
    for part in chunks(ids):
        asked = (
            select(release.c.id, release.c.lang, revision.c.text)
            .join(revision, revision.c.id == release.c.head_id)
            .where(release.c.id.in_(part))
        )
        found |= {r.id: (r.lang, r.text) for r in connection.execute(asked)}
    return found


def heads(connection: Connection) -> dict[int, int]:
    """Return the id of the newest revision by release id."""
    asked = select(release.c.id, release.c.head_id)
    return dict(map(tuple, connection.execute(asked)))


def sources(connection: Connection) -> list[tuple[Source, int]]:
    """Return the sources with the number of their releases, by name."""
    asked = (
        select(source, func.count(release.c.id).label("releases"))
        .outerjoin(release, release.c.source_id == source.c.id)
        .group_by(source.c.id)
    )
    found = [
        (Source(r.id, r.name, SourceKind(r.kind), r.country, r.lang), r.releases)
        for r in connection.execute(asked)
    ]
    return sorted(found, key=lambda pair: pair[0].name.casefold())


def unread(connection: Connection) -> frozenset[int]:
    """Return the ids of the releases that were not read."""
    asked = select(release.c.id).where(release.c.unread == true())
    return frozenset(connection.execute(asked).scalars())


def mark_read(connection: Connection, ids: Iterable[int], read: bool) -> None:
    """Set the read state."""
    for part in chunks(list(ids)):
        connection.execute(update(release).where(release.c.id.in_(part)).values(unread=not read))


def mark_sample(connection: Connection) -> None:
    """Remember that the library holds the sample."""
    if not is_sample(connection):
        connection.execute(setting.insert().values(key=_SAMPLE, value="1"))


def is_sample(connection: Connection) -> bool:
    """Tell whether the library holds the sample."""
    asked = select(setting.c.value).where(setting.c.key == _SAMPLE)
    return connection.execute(asked).first() is not None


def _tags(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    asked = (
        select(release_tag.c.release_id, release_tag.c.tag_id)
        .where(release_tag.c.release_id.in_(ids))
        .order_by(release_tag.c.tag_id)
    )
    found: dict[int, tuple[int, ...]] = {}
    for release_id, tag_id in connection.execute(asked):
        found[release_id] = (*found.get(release_id, ()), tag_id)
    return found


def _release(r: Row[Any], tags: tuple[int, ...]) -> Release:
    return Release(
        id=r.id,
        source=Source(
            r.source_id, r.source_name, SourceKind(r.source_kind), r.source_country, r.source_lang
        ),
        lang=r.lang,
        address=r.address,
        published=Published.parse(r.published) if r.published else None,
        unread=r.unread,
        revision=Revision(r.revision_id, r.id, r.number, r.title, r.text, r.sha256, r.captured),
        tags=tags,
    )
