import errno
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.domain.errors import (
    DestinationExists,
    DestinationFolderMissing,
    DestinationRefused,
    DiskFull,
)
from svodka.export.writing import write_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path):
    write_file(tmp_path / "a.html", "текст\r\n")
    assert (tmp_path / "a.html").read_bytes() == "текст\r\n".encode()
    assert names(tmp_path) == ["a.html"]


def test_another_file_is_replaced_only_if_that_was_said(tmp_path: Path):
    path = tmp_path / "a.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(DestinationExists) as told:
        write_file(path, "new")
    assert str(path) in str(told.value)
    assert path.read_text(encoding="utf-8") == "old"
    write_file(path, "new", replace=True)
    assert path.read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["a.html"]


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch):
    path = tmp_path / "a.html"
    monkeypatch.setattr(Path, "exists", lambda self: False)
    path.write_text("other", encoding="utf-8")
    with pytest.raises(DestinationExists):
        write_file(path, "mine")
    assert path.read_text(encoding="utf-8") == "other"
    assert names(tmp_path) == ["a.html"]


def test_a_file_system_without_second_names_will_do(tmp_path: Path, monkeypatch):
    def refuse(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    write_file(tmp_path / "a.html", "x")
    assert names(tmp_path) == ["a.html"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(DestinationFolderMissing) as told:
        write_file(tmp_path / "no" / "a.html", "x")
    assert str(tmp_path / "no") in str(told.value)
    assert names(tmp_path) == []


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path):
    (tmp_path / "a.html").mkdir()
    with pytest.raises(DestinationRefused):
        write_file(tmp_path / "a.html", "x", replace=True)
    assert names(tmp_path) == ["a.html"]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(DestinationFolderMissing):
        write_file(tmp_path / "file" / "a.html", "x")


@pytest.mark.parametrize("replace", [False, True])
def test_a_name_that_no_disk_takes_is_refused(tmp_path: Path, replace: bool):
    with pytest.raises(DestinationRefused):
        write_file(tmp_path / ("я" * 300), "x", replace)
    assert names(tmp_path) == []


def test_a_folder_that_may_not_be_entered_is_refused(tmp_path: Path, monkeypatch):
    def refuse(self: Path) -> bool:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(DestinationRefused, match="Permission denied"):
        write_file(tmp_path / "a.html", "x")


@pytest.mark.parametrize(
    ("code", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, DestinationRefused)],
)
def test_a_full_or_read_only_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch, code: int, error: type[Exception]
):
    def fail(descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(error):
        write_file(tmp_path / "a.html", "x")
    assert names(tmp_path) == []


def test_a_long_name_and_a_lone_surrogate_do_not_matter(tmp_path: Path):
    path = tmp_path / ("я" * 120 + ".html")
    write_file(path, "a\udc80b")
    assert path.read_bytes() == b"a?b"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=50))
@settings(
    max_examples=25,
    deadline=None,  # each waits for the disk
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_what_was_written_is_read_back(tmp_path: Path, content: str):
    write_file(tmp_path / "a.html", content, replace=True)
    assert (tmp_path / "a.html").read_bytes().decode("utf-8") == content
