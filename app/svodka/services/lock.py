"""One window a library: the second is told so instead of getting in the way of the first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from svodka.domain.errors import LibraryInUse
from svodka.domain.refusals import refused
from svodka.services.places import window_lock


@contextmanager
def hold_window_lock(folder: Path) -> Iterator[None]:
    """Hold the library for one window; the system lets go of it when the process ends.

    Raises LibraryInUse if another window holds it; LibraryReadOnly, LibraryUnreachable or DiskFull
    if it cannot be locked.
    """
    lock = FileLock(window_lock(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise LibraryInUse(path=folder) from error
    except OSError as error:
        raise refused(error, folder) from error
    try:
        yield
    finally:
        lock.release()
