from pathlib import Path

import pytest

from svodka.services.places import index_folder, library_folder


def test_a_library_named_outranks_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("SVODKA_LIBRARY", str(tmp_path / "told"))
    assert library_folder(tmp_path / "named") == tmp_path / "named"
    assert library_folder() == tmp_path / "told"


def test_without_a_word_it_is_the_platforms_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.delenv("SVODKA_LIBRARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert library_folder().name == "library"
    assert library_folder().is_absolute()


def test_a_relative_name_is_of_the_current_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    assert library_folder(Path("mine")) == tmp_path / "mine"
    assert index_folder(tmp_path) == tmp_path / "index"
