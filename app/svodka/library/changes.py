"""The change log: what the index and whoever else follows the library consume."""

from sqlalchemy import Connection, func, select

from svodka.domain.release import Change
from svodka.library.tables import change


def changes(connection: Connection, after: int, limit: int) -> list[Change]:
    """Return rows with a higher ``seq``, oldest first."""
    asked = select(change).where(change.c.seq > after).order_by(change.c.seq).limit(limit)
    return [Change(r.seq, r.release_id, r.revision_id) for r in connection.execute(asked)]


def last_change(connection: Connection) -> int:
    """Return the highest ``seq``, 0 if there is none."""
    asked = select(func.coalesce(func.max(change.c.seq), 0))
    last: int = connection.execute(asked).scalar_one()
    return last
