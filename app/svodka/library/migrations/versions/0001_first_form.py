"""The first form of a library."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("country", sa.String),
        sa.Column("lang", sa.String),
    )
    op.create_table(
        "release",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source_id", sa.Integer, sa.ForeignKey("source.id"), nullable=False, index=True),
        sa.Column("address", sa.String, unique=True),
        sa.Column("lang", sa.String, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("sort_key", sa.String, nullable=False),
        sa.Column("unread", sa.Boolean, nullable=False),
        sa.Column("head_id", sa.Integer, nullable=False),
    )
    op.create_index("ix_release_newest", "release", ["sort_key", "id"])
    op.create_index("ix_release_unread", "release", ["id"], sqlite_where=sa.text("unread = 1"))
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "release_id",
            sa.Integer,
            sa.ForeignKey("release.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False, index=True),
        sa.Column("captured", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.UniqueConstraint("release_id", "number"),
    )
    op.create_table(
        "mark",
        sa.Column(
            "revision_id",
            sa.Integer,
            sa.ForeignKey("revision.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("version", sa.String, nullable=False, index=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent_id", sa.Integer, sa.ForeignKey("tag.id", ondelete="CASCADE")),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("colour", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "release_tag",
        sa.Column(
            "tag_id", sa.Integer, sa.ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column(
            "release_id",
            sa.Integer,
            sa.ForeignKey("release.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_release_tag_release", "release_tag", ["release_id"])
    op.create_table(
        "change",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("release_id", sa.Integer, nullable=False),
        sa.Column("revision_id", sa.Integer),
        sqlite_autoincrement=True,
    )
