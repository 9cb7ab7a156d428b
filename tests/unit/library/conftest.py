from collections.abc import Iterator
from pathlib import Path

import pytest

from svodka.library.opening import open_library
from svodka.library.sqlite import SqliteLibrary


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    opened = open_library(tmp_path / "library")
    yield opened
    opened.close()
