"""What the system says of a disk is told as what it is."""

import errno
import os
from pathlib import Path

import pytest

from svodka.domain.errors import DiskFull, LibraryError, LibraryReadOnly, LibraryUnreachable
from svodka.domain.refusals import refused


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, LibraryReadOnly),
        (errno.EROFS, LibraryReadOnly),
        (errno.ENOTDIR, LibraryReadOnly),
        (errno.EIO, LibraryUnreachable),
        (errno.ESTALE, LibraryUnreachable),
        (errno.ENAMETOOLONG, LibraryUnreachable),
    ],
)
def test_a_refusal_is_told_as_what_it_is(code: int, told: type[LibraryError]):
    error = refused(OSError(code, os.strerror(code)), Path("L"))
    assert type(error) is told
    assert error.values["path"] == Path("L")


def test_the_word_of_the_system_is_passed_on():
    assert "Input/output error" in str(refused(OSError(errno.EIO, "Input/output error"), Path("L")))
    assert "no number" in str(refused(OSError("no number"), Path("L")))
