"""The seal of a commit: which files make up the index, their checksums, and how far it has come.

Whoosh itself notices neither a truncated nor a garbled file, and unpickles whatever it finds. So
every commit ends with a seal, and a commit without one did not happen. Files are only read after
they were found to be as the seal says; each is checked once, since no file is ever changed.
"""

import json
import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from svodka.domain.errors import SearchIndexDamaged

FORM = 1
"""Raised when words, normal forms, fields or files change their form; an older index is rebuilt."""

_NAME = re.compile(r"sealed_(\d+)\.json\Z")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Seal:
    """A commit: its number, the ``seq`` of the last change in it, and (size, CRC-32) by file."""

    generation: int
    position: int
    files: Mapping[str, tuple[int, int]]


def latest_seal(folder: Path) -> Seal | None:
    """Return the newest seal, None where nothing was committed yet. Raises SearchIndexDamaged."""
    while True:
        generation = max(_generations(folder), default=None)
        if generation is None:
            return None
        try:
            written = _path(folder, generation).read_bytes()
        except FileNotFoundError:
            continue  # a newer one has just taken its place
        except OSError as error:
            raise SearchIndexDamaged(path=folder) from error
        return _read(folder, written)


def put_seal(folder: Path, generation: int, position: int, names: Iterable[str]) -> None:
    """Seal a commit whose files are all written. The seal appears whole or not at all."""
    files = {name: _measure(folder / name) for name in sorted(names)}
    body = json.dumps(
        {"form": FORM, "generation": generation, "position": position, "files": files}
    ).encode()
    path = _path(folder, generation)
    unfinished = path.with_suffix(".tmp")
    unfinished.write_bytes(b"%08x\n%s" % (zlib.crc32(body), body))
    unfinished.replace(path)


def drop_older_seals(folder: Path, generation: int) -> None:
    """Remove the seals of earlier commits, whose files are gone."""
    for older in _generations(folder):
        if older < generation:
            _path(folder, older).unlink(missing_ok=True)


class FileCheck:
    """Checks files against seals, each only once while size and time of change stay the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: dict[str, tuple[int, int]] = {}

    def check(self, seal: Seal) -> None:
        """Raise SearchIndexDamaged for a changed file, FileNotFoundError for a missing one."""
        for name, sealed in seal.files.items():
            path = self._folder / name
            status = path.stat()
            look = (status.st_size, status.st_mtime_ns)
            if self._seen.get(name) == look:
                continue
            if status.st_size != sealed[0] or _measure(path) != sealed:
                raise SearchIndexDamaged(path=self._folder)
            self._seen[name] = look
        for name in self._seen.keys() - seal.files.keys():
            del self._seen[name]


def _generations(folder: Path) -> list[int]:
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SearchIndexDamaged(path=folder) from error
    return [int(match[1]) for match in map(_NAME.match, names) if match]


def _path(folder: Path, generation: int) -> Path:
    return folder / f"sealed_{generation}.json"


def _read(folder: Path, written: bytes) -> Seal:
    checksum, _, body = written.partition(b"\n")
    if checksum != b"%08x" % zlib.crc32(body):
        raise SearchIndexDamaged(path=folder)
    told = json.loads(body)
    if told["form"] != FORM:
        raise SearchIndexDamaged(path=folder)
    files = {name: (size, crc) for name, (size, crc) in told["files"].items()}
    return Seal(told["generation"], told["position"], files)


def _measure(path: Path) -> tuple[int, int]:
    """Return size and CRC-32 of a file."""
    size = crc = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            crc = zlib.crc32(chunk, crc)
    return size, crc
