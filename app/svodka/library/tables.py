"""The tables as the newest migration leaves them.

Texts are immutable: a release points to its newest revision, and revisions are only ever added.
Foreign keys are enforced; what hangs on a row goes with it.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    true,
)

metadata = MetaData()

setting = Table(
    "setting",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

source = Table(
    "source",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("lang", String),
)

release = Table(
    "release",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source_id", ForeignKey("source.id"), nullable=False, index=True),
    Column("address", String, unique=True),
    Column("lang", String, nullable=False),
    Column("published", String),  # as precisely as it is known, ISO 8601
    Column("sort_key", String, nullable=False),  # a UTC instant; empty where it is undated
    Column("unread", Boolean, nullable=False),
    Column("head_id", Integer, nullable=False),  # the newest revision
    # the version of the analyser whose marks the newest revision has, empty where it has none:
    # repeated from there, so that what waits to be analysed is one stretch of an index
    Column("analysed", String, nullable=False, server_default=""),
)
Index("ix_release_newest", release.c.sort_key, release.c.id)
Index("ix_release_analysed", release.c.analysed, release.c.sort_key, release.c.id)
Index("ix_release_unread", release.c.id, sqlite_where=release.c.unread == true())

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("release.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("title", String, nullable=False),
    Column("sha256", String, nullable=False, index=True),
    Column("captured", String, nullable=False),
    Column("text", String, nullable=False),  # last: SQLite reads a row only as far as it must
    UniqueConstraint("release_id", "number"),
)

mark = Table(
    "mark",
    metadata,
    Column("revision_id", ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True),
    Column("version", String, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),  # the JSON of marks_json, deflated
)

tag = Table(
    "tag",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("tag.id", ondelete="CASCADE")),
    Column("name", String, nullable=False),
    Column("colour", String, nullable=False),
    sqlite_autoincrement=True,  # the id of a deleted tag stays free for its return
)

release_tag = Table(
    "release_tag",
    metadata,
    Column("tag_id", ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True),
    Column("release_id", ForeignKey("release.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)
Index("ix_release_tag_release", release_tag.c.release_id)

change = Table(
    "change",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("release_id", Integer, nullable=False),
    Column("revision_id", Integer),
    sqlite_autoincrement=True,  # a number is never given twice, whatever is deleted
)
