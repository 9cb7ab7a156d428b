import gzip
import lzma
import os
from itertools import islice
from pathlib import Path

import pytest

from svodka.domain.errors import (
    InputDamaged,
    InputMissing,
    InputRefused,
    InputTooLarge,
)
from svodka.ingest import loading
from svodka.ingest.loading import MB, RELEASE_LIMIT, read_lines, read_whole, too_large


def sparse(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_a_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = sparse(tmp_path / "a.txt", 100 * MB)
    with pytest.raises(InputTooLarge) as caught:
        read_whole(path, RELEASE_LIMIT)
    assert caught.value.values == {"name": str(path), "size": 100, "limit": 8}


def test_a_file_at_the_limit_is_read_and_one_over_it_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10)
    assert read_whole(path, 10) == b"x" * 10
    with pytest.raises(InputTooLarge):
        read_whole(path, 9)


def test_a_size_is_told_in_whole_megabytes_and_never_as_the_limit() -> None:
    assert too_large("a", 8 * MB + 1, 8 * MB).values["size"] == 9


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    for path in (tmp_path / "b.txt", tmp_path / "a.txt" / "b.txt", Path("a\0b")):
        with pytest.raises(InputMissing):
            read_whole(path, 10)


def test_a_folder_a_pipe_and_a_loop_of_links_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "loop"):
        with pytest.raises(InputRefused) as caught:
            list(read_lines(path))
        assert caught.value.values["reason"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_the_right_to_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(InputRefused):
        read_whole(path, 10)


def test_the_word_of_the_system_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputRefused) as caught:
        read_whole(path, 10)
    assert caught.value.values == {"name": str(path), "reason": "Permission denied"}


LINES = b'{"a": 1}\n\n{"b": 2}'


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("a.jsonl", LINES),
        ("a.jsonl.xz", lzma.compress(LINES)),
        ("a.jsonl.GZ", gzip.compress(LINES, mtime=0)),
    ],
)
def test_lines_are_counted_from_one(tmp_path: Path, name: str, packed: bytes) -> None:
    (tmp_path / name).write_bytes(packed)
    lines = list(read_lines(tmp_path / name))
    assert [line.number for line in lines] == [1, 2, 3]
    assert [line.data for line in lines] == [b'{"a": 1}\n', b"\n", b'{"b": 2}']


@pytest.mark.parametrize("name", ["a.jsonl.xz", "a.jsonl.gz"])
@pytest.mark.parametrize("part", ["half", "other"])
def test_a_damaged_file_is_read_up_to_the_fault(tmp_path: Path, name: str, part: str) -> None:
    packed = (lzma if name.endswith("xz") else gzip).compress(os.urandom(5000).hex().encode())
    path = tmp_path / name
    path.write_bytes(packed[: len(packed) // 2] if part == "half" else b"no such file\n")
    with pytest.raises(InputDamaged) as caught:
        list(read_lines(path))
    assert caught.value.values == {"name": str(path)}


def test_a_bomb_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "DOCUMENT_LIMIT", 1000)
    monkeypatch.setattr(loading, "_UNPACKED_RATIO", 2)
    path = tmp_path / "a.jsonl.xz"
    path.write_bytes(lzma.compress(b"\n" * 100_000))
    lines = read_lines(path)
    assert len(list(islice(lines, 1000))) == 1000
    with pytest.raises(InputTooLarge):
        next(lines)


def test_a_line_over_the_limit_is_measured_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "RELEASE_LIMIT", 10)
    monkeypatch.setattr(loading, "_CHUNK", 16)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"x" * 100 + b"\nshort\n" + b"y" * 50)
    lines = list(read_lines(path))
    assert [(line.number, line.size, line.data) for line in lines] == [
        (1, 101, None),
        (2, 6, b"short\n"),
        (3, 50, None),
    ]


def test_a_line_without_end_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "RELEASE_LIMIT", 10)
    monkeypatch.setattr(loading, "_CHUNK", 16)
    monkeypatch.setattr(loading, "_UNPACKED_LIMIT", 40)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"x" * 1000)
    assert next(iter(read_lines(path))).size < 100
