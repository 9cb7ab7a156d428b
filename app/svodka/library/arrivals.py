"""Taking releases in: what is new, what is another text of one we have, what is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update

from svodka.domain.release import Arrival, Arrived, IncomingRelease, SourceKind, text_hash
from svodka.library.chunks import chunks
from svodka.library.tables import change, release, revision, source

Row = dict[str, Any]


def take_in(connection: Connection, incoming: Sequence[IncomingRelease]) -> list[Arrived]:
    """Add releases in one go; one answer each, in order.

    Ids are counted up here, which is safe as the writing transaction is alone, and lets every
    table be written by one statement.
    """
    hashes = [text_hash(item.text) for item in incoming]
    known = _known(connection, incoming, hashes)
    sources = _sources(connection, incoming)
    fresh = _Fresh(_highest(connection, release), _highest(connection, revision))
    answers = [
        _take_one(item, sha256, sources[item.source], known, fresh)
        for item, sha256 in zip(incoming, hashes, strict=True)
    ]
    fresh.write(connection)
    return answers


@dataclass
class _Known:
    """What the library holds of a batch, kept up to date while the batch is gone through.

    ``by_hash`` is the release that first held a text; ``texts`` are the hashes under a release.
    """

    by_address: dict[str, int] = field(default_factory=dict)
    by_hash: dict[str, int] = field(default_factory=dict)
    texts: dict[int, list[str]] = field(default_factory=dict)


@dataclass
class _Fresh:
    """Rows to write."""

    last_release: int
    last_revision: int
    releases: dict[int, Row] = field(default_factory=dict)
    revised: dict[int, Row] = field(default_factory=dict)
    revisions: list[Row] = field(default_factory=list)

    def write(self, connection: Connection) -> None:
        if not self.revisions:
            return
        if self.releases:
            connection.execute(insert(release), list(self.releases.values()))
        connection.execute(insert(revision), self.revisions)
        for release_id, row in self.revised.items():
            connection.execute(update(release).where(release.c.id == release_id).values(row))
        connection.execute(
            insert(change),
            [{"release_id": row["release_id"], "revision_id": row["id"]} for row in self.revisions],
        )


def _take_one(
    item: IncomingRelease, sha256: str, source_id: int, known: _Known, fresh: _Fresh
) -> Arrived:
    if item.address is None:
        release_id = known.by_hash.get(sha256)
        if release_id is not None:
            return Arrived(Arrival.KNOWN, release_id)
    else:
        release_id = known.by_address.get(item.address)
        if release_id is not None and sha256 in known.texts[release_id]:
            return Arrived(Arrival.KNOWN, release_id)
    fresh.last_revision += 1
    head: Row = {"head_id": fresh.last_revision, "unread": True, "analysed": ""}
    if item.published is not None:
        head |= {"published": item.published.iso(), "sort_key": item.published.sort_key()}
    if release_id is None:
        arrival = Arrival.ADDED
        release_id = fresh.last_release = fresh.last_release + 1
        undated: Row = {"published": None, "sort_key": ""}
        fresh.releases[release_id] = (
            undated
            | head
            | {
                "id": release_id,
                "source_id": source_id,
                "address": item.address,
                "lang": item.lang or "",
            }
        )
    else:
        arrival = Arrival.REVISED
        rows = fresh.releases if release_id in fresh.releases else fresh.revised
        rows[release_id] = rows.get(release_id, {}) | head
    texts = known.texts.setdefault(release_id, [])
    texts.append(sha256)
    known.by_hash.setdefault(sha256, release_id)
    if item.address is not None:
        known.by_address[item.address] = release_id
    fresh.revisions.append(
        {
            "id": fresh.last_revision,
            "release_id": release_id,
            "number": len(texts),
            "title": item.title,
            "sha256": sha256,
            "captured": datetime.now(UTC).isoformat(timespec="seconds"),
            "text": item.text,
        }
    )
    return Arrived(arrival, release_id)


def _known(
    connection: Connection, incoming: Sequence[IncomingRelease], hashes: Sequence[str]
) -> _Known:
    known = _Known()
    addresses = list({item.address for item in incoming if item.address is not None})
    for part in chunks(addresses):
        found = connection.execute(
            select(release.c.address, release.c.id).where(release.c.address.in_(part))
        )
        known.by_address |= {r.address: r.id for r in found}
    _read_texts(connection, known)
    for part in chunks(list(set(hashes))):
        found = connection.execute(
            select(revision.c.sha256, func.min(revision.c.release_id).label("first"))
            .where(revision.c.sha256.in_(part))
            .group_by(revision.c.sha256)
        )
        known.by_hash |= {r.sha256: r.first for r in found}
    return known


def _read_texts(connection: Connection, known: _Known) -> None:
    for part in chunks(list(known.by_address.values())):
        found = connection.execute(
            select(revision.c.release_id, revision.c.sha256)
            .where(revision.c.release_id.in_(part))
            .order_by(revision.c.release_id, revision.c.number)
        )
        for release_id, sha256 in found:
            known.texts.setdefault(release_id, []).append(sha256)


def _sources(connection: Connection, incoming: Iterable[IncomingRelease]) -> dict[str, int]:
    """Return source ids by name, adding new ones and what is newly known of old ones."""
    told = {item.source: item for item in incoming}
    kept: dict[str, Row] = {}
    for part in chunks(list(told)):
        found = connection.execute(select(source).where(source.c.name.in_(part)))
        kept |= {row["name"]: dict(row) for row in found.mappings()}
    for name, item in told.items():
        about = {"kind": item.source_kind.value, "country": item.source_country}
        if name not in kept:
            added = connection.execute(insert(source).values(name=name, **about))
            (source_id,) = added.inserted_primary_key or (0,)
            kept[name] = {"id": source_id}
            continue
        row = kept[name]
        news = {key: value for key, value in about.items() if value and not row[key]}
        if row["kind"] == SourceKind.UNKNOWN and item.source_kind != SourceKind.UNKNOWN:
            news["kind"] = item.source_kind.value
        if news:
            connection.execute(update(source).where(source.c.id == row["id"]).values(news))
    return {name: row["id"] for name, row in kept.items()}


def _highest(connection: Connection, table: Table) -> int:
    highest: int = connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    return highest
