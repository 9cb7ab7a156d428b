"""A real library with a real index in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from svodka.main import open_workspace
from svodka.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "library")
    yield opened
    opened.library.close()
