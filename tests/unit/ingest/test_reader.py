"""The reader as imports use it: every fault is an item, and everything else goes on."""

import json
import lzma
import os
import sys
from pathlib import Path

import pytest

from svodka.domain.errors import (
    InputBinary,
    InputDamaged,
    InputEmpty,
    InputMissing,
    InputRefused,
    InputTooLarge,
    InputUndecodable,
    InputWithoutText,
    RecordBroken,
    UnreadableInput,
)
from svodka.domain.ports import ReleaseReader
from svodka.domain.release import IncomingRelease, text_hash
from svodka.ingest.reader import FileReader
from svodka.resources import seeds

READER: ReleaseReader = FileReader()
TEXT = "О дороге\r\n\r\nМинистры обсудили строительство моста через реку.\r\n"


def put(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(path: Path) -> list[IncomingRelease | UnreadableInput]:
    return list(READER.read(str(path)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "utf-16"])
def test_one_text_is_one_release_whatever_its_encoding(tmp_path: Path, encoding: str) -> None:
    (release,) = read(put(tmp_path / "a.txt", TEXT.encode(encoding)))
    assert isinstance(release, IncomingRelease)
    assert release.text == TEXT
    assert release.address is None
    assert release.source == tmp_path.name


@pytest.mark.parametrize("name", ["a.txt", "a.md", "README", "a.unknown"])
def test_a_text_of_any_name_is_read_and_a_page_is_known_by_its_beginning(
    tmp_path: Path, name: str
) -> None:
    (release,) = read(put(tmp_path / name, TEXT))
    assert isinstance(release, IncomingRelease)
    (page,) = read(put(tmp_path / name, f"<!doctype html><p>{TEXT}</p><script>a()</script>"))
    assert isinstance(page, IncomingRelease)
    assert "a()" not in page.text


def test_a_page_is_decoded_as_it_says(tmp_path: Path) -> None:
    html = "<html><meta charset=koi8-r><body><p>Да</p></body></html>"
    (release,) = read(put(tmp_path / "a.html", html.encode("koi8-r")))
    assert isinstance(release, IncomingRelease)
    assert release.text == "Да"


def bad_files(folder: Path) -> dict[str, type[UnreadableInput]]:
    put(folder / "01-empty.txt", "")
    put(folder / "02-blank.txt", " \r\n\t")
    put(folder / "03-binary.txt", b"\x89PNG\r\n\x1a\n\0\0")
    put(folder / "04-nul.txt", b"\xd0\xb4\0\xd0\xb0")
    put(folder / "05-word.docx", b"PK\x03\x04")
    put(folder / "05-feed.txt", '<?xml version="1.0"?><rss><item>Новость</item></rss>')
    put(folder / "06-noise.txt", bytes((i * 37 + 11) % 96 + 160 for i in range(500)))
    put(folder / "07-page.html", "<html><script>a()</script></html>")
    put(folder / "08-broken.json", "{")
    put(folder / "09-half.jsonl.xz", lzma.compress(os.urandom(9000).hex().encode())[:4000])
    put(folder / "10-not.jsonl.gz", "text")
    put(folder / "11-none.jsonl", "\n")
    (folder / "12-gone.txt").symlink_to(folder / "nowhere")
    (folder / "13-loop.txt").symlink_to(folder / "13-loop.txt")
    with put(folder / "14-large.txt", "x").open("r+b") as file:
        file.truncate(100 * 2**20)
    os.mkfifo(folder / "15-pipe.txt")
    return {
        "01-empty.txt": InputEmpty,
        "02-blank.txt": InputEmpty,
        "03-binary.txt": InputBinary,
        "04-nul.txt": InputBinary,
        "05-word.docx": InputBinary,
        "05-feed.txt": InputBinary,
        "06-noise.txt": InputUndecodable,
        "07-page.html": InputWithoutText,
        "08-broken.json": RecordBroken,
        "09-half.jsonl.xz": InputDamaged,
        "10-not.jsonl.gz": InputDamaged,
        "11-none.jsonl": InputEmpty,
        "12-gone.txt": InputMissing,
        "13-loop.txt": InputRefused,
        "14-large.txt": InputTooLarge,
        "15-pipe.txt": InputRefused,
    }


def test_every_bad_file_of_a_folder_is_a_sentence_and_the_good_ones_are_read(
    tmp_path: Path,
) -> None:
    expected = bad_files(tmp_path)
    put(tmp_path / "00-good.txt", TEXT)
    put(tmp_path / "99-good.jsonl", json.dumps({"text": TEXT}))
    found = [
        (Path(file).name, item)
        for file in READER.files([str(tmp_path)])
        for item in READER.read(file)
    ]
    good = [name for name, item in found if isinstance(item, IncomingRelease)]
    told = {name: type(item) for name, item in found if isinstance(item, UnreadableInput)}
    assert good == ["00-good.txt", "99-good.jsonl"]
    assert told == expected
    for name, item in found:
        if isinstance(item, UnreadableInput):
            assert str(tmp_path / name) in str(item)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xe0\xf0\xf5\xe8\xe2")
    folder.mkdir()
    for name, content in ((b"\xe1.txt", "text"), (b"\xe2.txt", ""), (b"\xe3.jsonl", "{")):
        put(folder / os.fsdecode(name), content)
    release, *told = (item for file in READER.files([str(tmp_path)]) for item in READER.read(file))
    assert isinstance(release, IncomingRelease)
    (release.source + release.origin + "".join(map(str, told))).encode()
    assert [type(item) for item in told] == [InputEmpty, RecordBroken]


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    (file,) = READER.files([str(tmp_path)])
    (told,) = READER.read(file)
    assert isinstance(told, InputRefused)


def test_a_file_that_vanishes_after_it_was_listed_is_told(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", TEXT)
    (file,) = READER.files([str(tmp_path)])
    path.unlink()
    (told,) = READER.read(file)
    assert isinstance(told, InputMissing)


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("a.jsonl", b"{}\n{}\n{}", 3),
        ("a.jsonl.xz", lzma.compress(b"{}\n{}\n"), 2),
        ("a.jsonl.xz", b"no such file", 1),
        ("a.jsonl", b"", 1),
        ("a.txt", b"one\ntwo\n", 1),
    ],
)
def test_it_is_told_how_much_to_expect(
    tmp_path: Path, name: str, content: bytes, count: int
) -> None:
    assert READER.count(str(put(tmp_path / name, content))) == count


def test_of_what_is_not_there_one_fault_is_expected(tmp_path: Path) -> None:
    assert READER.count(str(tmp_path / "none.jsonl")) == 1


def test_a_paste_is_read() -> None:
    assert READER.paste(TEXT).text == TEXT


def test_the_sample_library_is_read_without_a_fault() -> None:
    found = [item for file in READER.files([str(seeds())]) for item in READER.read(file)]
    releases = [item for item in found if isinstance(item, IncomingRelease)]
    assert len(found) == len(releases) >= 30
    assert {release.lang for release in releases} == {"ru", "kk", "en"}
    assert all(release.address and not release.text.startswith("---") for release in releases)


def test_the_real_release_is_read_as_it_lies_there(shared: Path, press_release: str) -> None:
    path = shared / "seed" / "press-release.txt"
    (release,) = read(path)
    assert isinstance(release, IncomingRelease)
    assert release.text == press_release
    assert text_hash(release.text) == text_hash(path.read_bytes().decode())
    assert release.title


@pytest.mark.data
@pytest.mark.parametrize(
    ("name", "count", "dated"),
    [
        ("en_state_gov", 2028, 2028),
        ("ru_kz_ministries", 845, 0),
        ("ru_rt", 4365, 0),
        ("ru_tengrinews", 348, 348),
    ],
)
def test_every_record_of_the_corpora_is_a_release(
    shared: Path, name: str, count: int, dated: int
) -> None:
    found = read(shared / "data" / "releases" / f"{name}.jsonl.xz")
    releases = [item for item in found if isinstance(item, IncomingRelease)]
    assert len(found) == len(releases) == count
    assert sum(release.published is not None for release in releases) == dated
    assert all(release.title and release.text.strip() for release in releases)
