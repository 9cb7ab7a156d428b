"""What SQLite finds wrong with its file."""

from sqlalchemy import Connection

_MOST_FAULTS = 20


def faults(connection: Connection) -> list[str]:
    """Return what is wrong with the pages and with the links between rows; empty if all is well."""
    said = connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST_FAULTS})").scalars().all()
    found = [str(line) for line in said if line != "ok"]
    for table, rowid, target, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        found.append(f"{table} {rowid} -> {target}")
    return found
