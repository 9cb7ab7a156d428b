"""Releases know which version of the analyser has read them.

Before, whoever asked for those that wait had to walk past all that were done.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column(
        "release", sa.Column("analysed", sa.String, nullable=False, server_default=sa.text("''"))
    )
    op.execute(
        "UPDATE release SET analysed = "
        "coalesce((SELECT version FROM mark WHERE revision_id = head_id), '')"
    )
    op.create_index("ix_release_analysed", "release", ["analysed", "sort_key", "id"])
