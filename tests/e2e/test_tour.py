"""The tour drives the real window through the main job and leaves pictures and exported files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

pytestmark = pytest.mark.timeout(300)


def tour(out: Path, *files: Path, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "svodka.main", "tour", "--out", str(out), *map(str, files)],
        env={**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "SVODKA_LANG": "en"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=280,
        check=False,
    )


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    out = home / "pictures"
    done = tour(out, home=home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return out


def test_each_step_leaves_a_picture(taken: Path):
    names = " ".join(sorted(path.stem for path in taken.glob("*.png")))
    for step in ("start", "list", "search", "reading", "tag", "comparison", "export"):
        assert step in names
    assert all(path.stat().st_size > 10_000 for path in taken.glob("*.png"))


def test_the_exported_files_can_be_read(taken: Path):
    exported = [path for path in taken.glob("*.html") if path.name != "index.html"]
    assert len(exported) >= 2
    for path in exported:
        page = html.fromstring(path.read_text(encoding="utf-8"))
        assert "SHA-256" in page.text_content()


@pytest.mark.data
def test_the_tour_takes_the_real_release(shared: Path, tmp_path: Path):
    out = tmp_path / "pictures"
    done = tour(out, shared / "seed" / "press-release.txt", home=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path):
    done = tour(tmp_path / "pictures", tmp_path / "gone.txt", home=tmp_path)
    assert done.returncode != 0
    assert "gone.txt" in done.stdout + done.stderr
