"""Puts a file in its place whole or not at all, and never over another one unasked."""

import errno
import os
import secrets
from pathlib import Path

from svodka.domain.errors import (
    DestinationExists,
    DestinationFolderMissing,
    DestinationRefused,
    DiskFull,
)

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def is_taken(path: Path) -> bool:
    """Tell whether there is a file of this name already.

    Raises DestinationFolderMissing, and DestinationRefused where not even looking is allowed.
    """
    try:
        if not path.parent.is_dir():
            raise DestinationFolderMissing(path=path, folder=path.parent)
        return path.exists()
    except OSError as fault:
        raise _refused(path, fault) from fault


def write_file(path: Path, content: str, replace: bool = False) -> None:
    """Write ``content`` as UTF-8, line ends unchanged.

    Raises DestinationExists unless ``replace``, DestinationFolderMissing, DestinationRefused,
    DiskFull; after any of them, the folder is as it was.
    """
    if is_taken(path) and not replace:
        raise DestinationExists(path=path)
    unfinished = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        _write(unfinished, content)
        _put(unfinished, path, replace)
    except FileExistsError:
        raise DestinationExists(path=path) from None
    except OSError as fault:
        if fault.errno in _NO_ROOM:
            raise DiskFull(path=path.parent) from fault
        raise _refused(path, fault) from fault
    finally:
        unfinished.unlink(missing_ok=True)


def _refused(path: Path, fault: OSError) -> DestinationRefused:
    return DestinationRefused(path=path, reason=fault.strerror or str(fault))


def _write(path: Path, content: str) -> None:
    with path.open("x", encoding="utf-8", errors="replace", newline="") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put(unfinished: Path, path: Path, replace: bool) -> None:
    """Move a file to its place; where it may not replace, the file system itself sees to it.

    Some file systems know no second name of a file; there the look before has to do.
    """
    if replace:
        unfinished.replace(path)
        return
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        raise
    except OSError:
        unfinished.rename(path)
