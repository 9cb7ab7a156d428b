"""What SQLite finds wrong with its file."""

from sqlalchemy import Connection

_MOST_FAULTS = 20


def faults(connection: Connection) -> list[str]:
    """Return what is wrong with the pages and with the links between rows; empty if all is well."""
    pages = connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_FAULTS})").scalars().all()
    if pages != ["ok"]:
        return [str(line) for line in pages]
    links = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [f"{table} {rowid} -> {target}" for table, rowid, target, _ in links[:_MOST_FAULTS]]
