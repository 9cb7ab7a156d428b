"""What the system refuses to do on the disk of a library, as the errors of the domain."""

import errno
from pathlib import Path

from svodka.domain.errors import DiskFull, LibraryError, LibraryReadOnly, LibraryUnreachable

NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT))

_NOT_ALLOWED = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))
_NO_FOLDER = frozenset((errno.EEXIST, errno.EISDIR, errno.ENOTDIR))
"""A file where a folder is wanted, or the other way round: nothing can be written there either."""


def refused(error: OSError, library: Path) -> LibraryError:
    """Return what is to be told of ``error``, which came of working on ``library``."""
    if error.errno in NO_ROOM:
        return DiskFull(path=library)
    if error.errno in _NOT_ALLOWED | _NO_FOLDER:
        return LibraryReadOnly(path=library)
    return LibraryUnreachable(path=library, reason=error.strerror or error)
