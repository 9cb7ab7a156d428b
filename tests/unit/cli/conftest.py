"""The command line as a script calls it, in this process, on a library of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from svodka.cli.app import Program, run_cli
from svodka.i18n import use
from svodka.main import make_tools, open_workspace


@dataclass(frozen=True)
class Ran:
    """How a call ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed for a script."""
        return json.loads(self.out)


Svodka = Callable[..., Ran]


@pytest.fixture
def windows() -> list[Path]:
    """Return the libraries for which a window was asked."""
    return []


@pytest.fixture
def svodka(
    tmp_path: Path,
    windows: list[Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Svodka:
    monkeypatch.setenv("SVODKA_LIBRARY", str(tmp_path / "library"))

    def window(folder: Path) -> int:
        windows.append(folder)
        return 0

    def tour(out: Path, files: list[Path]) -> int:
        windows.extend([out, *files])
        return 0

    program = Program(open_workspace, make_tools, window, tour)

    def run(*arguments: object) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            run_cli(program, [str(argument) for argument in arguments])
        use("en")
        said = capsys.readouterr()
        return Ran(int(ended.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def text_file(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
