"""Walks through folders, so that what is given in one go is read in one order, each file once."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from svodka.ingest.kinds import Kind, kind_of


def files_under(paths: Sequence[str]) -> list[str]:
    """Return the files to read: those named, and in folders those of a kind that is known.

    Folders are walked in the order of names, links followed, none entered twice. Hidden files and
    folders are passed over. What is not there, and a folder that cannot be listed, stays in the
    list, so that reading it tells why.
    """
    walked: set[tuple[int, int]] = set()
    found = dict.fromkeys(file for path in paths for file in _under(Path(path), walked))
    return [str(file) for file in found]


def _under(path: Path, walked: set[tuple[int, int]]) -> Iterator[Path]:
    if not _is_folder(path):
        yield path
        return
    try:
        about = path.stat()
        with os.scandir(path) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError:
        yield path
        return
    if (about.st_dev, about.st_ino) in walked:
        return
    walked.add((about.st_dev, about.st_ino))
    for name in names:
        inner = path / name
        if _is_folder(inner):
            yield from _under(inner, walked)
        elif kind_of(inner) is not Kind.UNKNOWN:
            yield inner


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # no name that a file could have
        return False
