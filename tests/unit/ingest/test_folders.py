import os
from pathlib import Path

import pytest

from svodka.ingest.folders import files_under


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.html",
        "c.png",
        ".hidden.txt",
        "sub/d.jsonl.xz",
        ".git/e.txt",
        "f.pdf",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(tree: Path, *paths: Path) -> list[str]:
    return [os.path.relpath(file, tree) for file in files_under([str(path) for path in paths])]


def test_a_folder_is_walked_by_name_and_hidden_and_unknown_files_are_passed_over(
    tree: Path,
) -> None:
    assert names(tree, tree) == ["a.html", "b.txt", "f.pdf", "sub/d.jsonl.xz"]


def test_what_is_named_is_read_whatever_it_is(tree: Path) -> None:
    assert names(tree, tree / "c.png", tree / "none.txt") == ["c.png", "none.txt"]


def test_a_file_named_twice_is_read_once(tree: Path) -> None:
    assert names(tree, tree / "b.txt", tree, tree / "sub") == [
        *("b.txt", "a.html", "f.pdf", "sub/d.jsonl.xz"),
    ]


def test_loops_of_links_end(tree: Path) -> None:
    (tree / "sub" / "up").symlink_to(tree)
    (tree / "loop.txt").symlink_to(tree / "loop.txt")
    assert names(tree, tree) == ["a.html", "b.txt", "f.pdf", "loop.txt", "sub/d.jsonl.xz"]


def test_a_linked_folder_is_entered(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "g.txt").write_text("x")
    (tree / "z").symlink_to(other)
    assert names(tree, tree)[-1] == "z/g.txt"


def test_a_folder_that_cannot_be_listed_stays_to_tell_why(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "sub":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(tree, tree) == ["a.html", "b.txt", "f.pdf", "sub"]


def test_a_name_that_no_file_can_have_stays_too() -> None:
    assert files_under(["a\0b"]) == ["a\0b"]
