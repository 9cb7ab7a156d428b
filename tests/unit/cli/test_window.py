from pathlib import Path

import pytest

from svodka.cli.window import with_qt
from svodka.domain.errors import SvodkaError
from tests.unit.cli.conftest import Svodka


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_command_the_window_opens(svodka: Svodka, windows: list[Path], tmp_path: Path):
    assert svodka().code == 0
    assert windows == [tmp_path / "library"]
    assert svodka("--library", tmp_path / "other", "window").code == 0
    assert windows[-1] == tmp_path / "other"


@pytest.mark.usefixtures("no_display")
def test_without_a_display_it_says_so_and_runs_the_tour(svodka: Svodka, windows: list[Path]):
    ran = svodka()
    assert ran.code == 0
    assert "no display" in ran.out
    assert str(windows[0]) in ran.out


def test_the_tour_takes_files(svodka: Svodka, windows: list[Path], tmp_path: Path):
    assert svodka("tour", "--out", tmp_path / "pictures", tmp_path / "a.txt").code == 0
    assert windows == [tmp_path / "pictures", tmp_path / "a.txt"]


def test_a_missing_system_library_is_a_sentence():
    def call() -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    with pytest.raises(SvodkaError, match="apt install"):
        with_qt(call)


def test_a_fault_of_our_own_is_not_hidden():
    def call() -> int:
        raise ImportError("cannot import name 'x'")

    with pytest.raises(ImportError, match="cannot import name"):
        with_qt(call)
