import codecs
import gzip
import json
import lzma
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.errors import (
    DateUnreadable,
    InputDamaged,
    InputEmpty,
    InputTooLarge,
    InputUndecodable,
    ItemWithoutText,
    RecordBroken,
    RecordsLeftOut,
    RecordWithoutText,
    UnreadableInput,
)
from svodka.domain.release import IncomingRelease
from svodka.ingest import loading, records
from svodka.ingest.records import read_json, read_json_lines

GOOD = {
    "title": "О дороге",
    "text": "Начата стройка.\n",
    "url": "https://roads.example/a",
    "date": "2025-03-04",
    "source": "Дороги",
    "lang": "ru",
}


def lines(path: Path, *rows: object) -> list[IncomingRelease | UnreadableInput]:
    made = (row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows)
    path.write_bytes(b"\n".join(made))
    return list(read_json_lines(path))


def test_a_line_is_a_release(tmp_path: Path) -> None:
    (release,) = lines(tmp_path / "a.jsonl", GOOD)
    assert isinstance(release, IncomingRelease)
    assert (release.title, release.text, release.source) == (
        *("О дороге", "Начата стройка.\n", "Дороги"),
    )
    assert release.origin == f"{tmp_path / 'a.jsonl'}:1"
    assert release.published is not None


def test_each_fault_is_told_with_its_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    found = lines(
        tmp_path / "a.jsonl",
        codecs.BOM_UTF8 + json.dumps(GOOD).encode(),
        b'{"text": ',
        b"",
        [1],
        {"title": "А"},
        {"text": "  "},
        {"text": 5},
        b'{"text": "\xe4\xe0"}',
        b"[" * 100_000,
        b'{"text": ' + b"9" * 5000 + b"}",
        GOOD,
    )
    told = [(type(item).__name__, item.values.get("line")) for item in found[1:-1]]
    assert told == [
        ("RecordBroken", 2),
        ("RecordBroken", 4),
        ("RecordWithoutText", 5),
        ("RecordWithoutText", 6),
        ("RecordWithoutText", 7),
        ("RecordBroken", 8),
        ("RecordBroken", 9),
        ("RecordBroken", 10),
    ]
    assert isinstance(found[0], IncomingRelease)
    assert isinstance(found[-1], IncomingRelease)
    assert all("a.jsonl" in str(item) for item in found[1:-1])


def test_a_file_of_something_else_is_told_in_short(tmp_path: Path) -> None:
    found = lines(tmp_path / "a.jsonl", *[{"line": n} for n in range(50)], GOOD)
    *told, release, rest = found
    assert len(told) == 20
    assert all(isinstance(item, RecordWithoutText) for item in told)
    assert isinstance(release, IncomingRelease)
    assert isinstance(rest, RecordsLeftOut)
    assert rest.values["count"] == 30


def test_what_is_missing_is_made_up_for(tmp_path: Path) -> None:
    (release,) = lines(tmp_path / "news.jsonl", {"text": "О дороге\n\nНачата.", "title": None})
    assert isinstance(release, IncomingRelease)
    assert (release.title, release.source) == ("О дороге", "news")
    assert (release.address, release.published, release.lang) == (None, None, None)


def test_the_host_stands_in_for_a_source(tmp_path: Path) -> None:
    (release,) = lines(tmp_path / "a.jsonl", {"text": "А", "url": "https://www.roads.example/"})
    assert isinstance(release, IncomingRelease)
    assert release.source == "roads.example"


def test_a_date_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    told, release = lines(tmp_path / "a.jsonl", {**GOOD, "date": "04/05/2024"})
    assert isinstance(told, DateUnreadable)
    assert told.values == {"name": f"{tmp_path / 'a.jsonl'}:1", "date": "04/05/2024"}
    assert isinstance(release, IncomingRelease)
    assert release.published is None


def test_what_cannot_be_stored_is_replaced(tmp_path: Path) -> None:
    (release,) = lines(tmp_path / "a.jsonl", b'{"text": "a\\ud800\\u0000b", "title": "\\udfff"}')
    assert isinstance(release, IncomingRelease)
    assert (release.text, release.title) == ("a\ufffd\ufffdb", "\ufffd")


def test_a_line_too_long_is_told_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "RELEASE_LIMIT", 200)
    monkeypatch.setattr(records, "RELEASE_LIMIT", 200)
    large, release = lines(tmp_path / "a.jsonl", {"text": "x" * 300}, {"text": "А"})
    assert isinstance(large, InputTooLarge)
    assert str(large.values["name"]).endswith("a.jsonl:1")
    assert isinstance(release, IncomingRelease)


def test_lines_of_a_damaged_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.xz"
    rows = "\n".join(json.dumps({"text": f"Текст {n} {n**90}"}) for n in range(5000))
    packed = lzma.compress(rows.encode(), preset=0)
    path.write_bytes(packed[: len(packed) * 3 // 4])
    read = read_json_lines(path)
    assert len(list(islice(read, 100))) == 100
    with pytest.raises(InputDamaged):
        list(read)


@pytest.mark.parametrize("data", [b"", b"\n \n", codecs.BOM_UTF8])
def test_an_empty_file_is_told(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InputEmpty):
        lines(tmp_path / "a.jsonl", data)


def test_utf_16_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(InputUndecodable):
        lines(tmp_path / "a.jsonl", json.dumps(GOOD).encode("utf-16"))


def document(path: Path, content: str) -> list[IncomingRelease | UnreadableInput]:
    path.write_text(content, encoding="utf-8")
    return list(read_json(path))


def test_a_document_is_one_release_or_a_list_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    (release,) = document(path, json.dumps(GOOD, indent=2))
    assert isinstance(release, IncomingRelease)
    found = document(path, json.dumps([GOOD, {"title": "А"}, 5, GOOD], indent=2))
    assert [type(item) for item in found] == [
        *(IncomingRelease, ItemWithoutText, ItemWithoutText, IncomingRelease),
    ]
    assert isinstance(found[1], UnreadableInput)
    assert found[1].values["item"] == 2


def test_lines_under_the_name_of_a_document_are_read(tmp_path: Path) -> None:
    found = document(tmp_path / "a.json", f"{json.dumps(GOOD)}\n{json.dumps(GOOD)}\n")
    assert [type(item) for item in found] == [IncomingRelease, IncomingRelease]


@pytest.mark.parametrize("content", ['{"text": ', "5", "[" * 100_000])
def test_a_document_that_is_no_release_is_told(tmp_path: Path, content: str) -> None:
    (fault,) = document(tmp_path / "a.json", content)
    assert isinstance(fault, RecordBroken)


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.sampled_from(["title", "url", "date", "source", "lang", "kind"]), _JSON))
def test_no_field_breaks_a_record(tmp_path_factory: pytest.TempPathFactory, row: object) -> None:
    assert isinstance(row, dict)
    path = tmp_path_factory.getbasetemp() / "row.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({**row, "text": "Текст"}).encode()))
    *told, release = read_json_lines(path)
    assert isinstance(release, IncomingRelease)
    assert all(isinstance(item, DateUnreadable) for item in told)
    release.title.encode()
    release.source.encode()
