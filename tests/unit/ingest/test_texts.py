import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.errors import DateUnreadable, InputEmpty
from svodka.domain.release import IncomingRelease, SourceKind
from svodka.ingest.texts import read_text, split_head

HEAD = """---
title: "О дороге: начало"
source: Министерство дорог
kind: ministry
country: kz
date: 2025-03-04T09:00:00+05:00
address: https://roads.example/a
lang: RU

# a remark
mood: calm
---
"""


def only(text: str) -> IncomingRelease:
    (release,) = read_text(text, "dir/a.txt", "dir")
    assert isinstance(release, IncomingRelease)
    return release


def test_a_head_tells_all_and_the_text_below_it_is_unchanged() -> None:
    release = only(HEAD + "\n Начата стройка. \r\n")
    assert release.text == "\n Начата стройка. \r\n"
    assert release.title == "О дороге: начало"
    assert (release.source, release.source_kind) == ("Министерство дорог", SourceKind.MINISTRY)
    assert (release.source_country, release.lang) == ("KZ", "ru")
    assert release.address == "https://roads.example/a"
    assert release.published is not None
    assert release.published.iso() == "2025-03-04T09:00:00+05:00"
    assert release.origin == "dir/a.txt"


def test_line_ends_of_windows_do_not_matter_in_a_head() -> None:
    assert only("---\r\ntitle: А\r\n---\r\nТекст\r\n").text == "Текст\r\n"


def test_without_a_head_the_text_is_the_file() -> None:
    release = only("О дороге\n\nНачата стройка.\n")
    assert (release.title, release.text) == ("О дороге", "О дороге\n\nНачата стройка.\n")
    assert (release.source, release.address, release.published) == ("dir", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "---\nНе поле\n---\nТекст",
        "---\nmood: calm\n---\nТекст",
        "---\ntitle: без конца\nТекст",
        "----\ntitle: А\n----\nТекст",
        " ---\ntitle: А\n---\nТекст",
    ],
)
def test_a_rule_that_begins_no_head_belongs_to_the_text(text: str) -> None:
    assert split_head(text) == ({}, text)


def test_a_date_that_is_none_is_told_and_the_release_is_kept() -> None:
    told, release = read_text("---\ntitle: А\ndate: 32 мая\n---\nТекст", "a.txt", "dir")
    assert isinstance(told, DateUnreadable)
    assert told.values == {"name": "a.txt", "date": "32 мая"}
    assert isinstance(release, IncomingRelease)
    assert release.published is None


def test_unfit_fields_stay_unknown() -> None:
    release = only(
        "---\ntitle:\nkind: circus\ncountry: Kazakhstan\nlang: fr\naddress: a/b\ndate:\n---\nТекст"
    )
    assert release.title == "Текст"
    assert release.source_kind is SourceKind.UNKNOWN
    assert (release.source_country, release.lang, release.address) == (None, None, None)


@pytest.mark.parametrize("text", ["", " \n", "---\ntitle: А\n---\n \n"])
def test_a_file_without_text_is_empty(text: str) -> None:
    with pytest.raises(InputEmpty):
        list(read_text(text, "a.txt", "dir"))


@given(st.text())
def test_what_is_below_the_head_is_the_end_of_the_file(text: str) -> None:
    fields, body = split_head("---\ntitle: А\n---\n" + text)
    assert fields == {"title": "А"}
    assert body == text
    assert text.endswith(split_head(text)[1])
