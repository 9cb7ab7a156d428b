"""The wheel brings all it needs: it runs outside the checkout, in an empty folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it, beside the dependencies that this environment has."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True, capture_output=True, timeout=150)
    (wheel,) = folder.glob("svodka-*.whl")
    unpack = ["-m", "pip", "install", "--no-deps", "--no-index", "--target", str(folder / "site")]
    subprocess.run([sys.executable, *unpack, str(wheel)], check=True, capture_output=True)
    return folder / "site"


@pytest.fixture
def run(installed: Path, tmp_path: Path):
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "SVODKA_LIBRARY": str(tmp_path / "library"),
        "SVODKA_LANG": "ru",
    }

    def call(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return call


def test_the_program_runs_from_the_wheel_alone(run, installed: Path):
    where = run("-c", "import svodka.resources as r; print(r.__file__, r.seeds(), sep='\\n')")
    assert all(Path(line).is_relative_to(installed) for line in where.splitlines())
    assert "Добавлено 31" in run("-m", "svodka.main", "import", "--sample")
    assert "Бектенов" in run("-m", "svodka.main", "search", "товарооборот")
    assert "USD" in run("-m", "svodka.main", "show", "1", "--marks", "--json")
