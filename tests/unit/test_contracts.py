"""Each import contract is broken once, in a copy of the source, to see that it holds."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contracts")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "app" / "svodka", folder / "svodka", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def kept(folder: Path) -> tuple[bool, str]:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode == 0, done.stdout + done.stderr


def test_contracts_are_kept(copied: Path):
    held, told = kept(copied)
    assert held, told


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("services/undo.py", "import svodka.cli.app", "Imports go down only"),
        ("library/__init__.py", "import svodka.search", "Imports go down only"),
        ("cli/tour.py", "import svodka.gui.app", "Imports go down only"),
        ("unplaced/__init__.py", "", "Imports go down only"),
        ("domain/spans.py", "import numpy", "The domain knows the standard library only"),
        ("services/undo.py", "import PySide6.QtCore", "No Qt below the window"),
        ("services/searching.py", "import whoosh.index", "Only search knows Whoosh"),
        ("services/reading.py", "import sqlite3", "Only the library speaks SQL"),
    ],
)
def test_a_broken_contract_is_told(copied: Path, module: str, line: str, contract: str):
    path = copied / "svodka" / module
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        held, told = kept(copied)
    finally:
        if before is None:
            shutil.rmtree(path.parent)
        else:
            path.write_text(before, encoding="utf-8")
    assert not held
    assert f"{contract} BROKEN" in told, told
