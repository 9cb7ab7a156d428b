import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.ingest.titles import shortened, title_of

LONG = "Правительства двух стран " * 12


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("О дороге\n\nНачалась стройка.", "О дороге"),
        ("О дороге\nНачалась стройка.", "О дороге"),
        ("# О дороге\n\nНачалась стройка.", "О дороге"),
        ("\ufeff\n  О дороге  \r\n\r\nНачалась стройка.", "О дороге"),
        ("О дороге.\n\nНачалась стройка.", "О дороге."),
        ("Начата стройка. Её кончат весной.", "Начата стройка."),
        ("Начата стройка. Её кончат весной.\n\nМост длинный.", "Начата стройка."),
        (
            "Правительства двух стран обсудили в столице\nстройку. Её кончат весной.",
            "Правительства двух стран обсудили в столице стройку.",
        ),
        ("О дороге", "О дороге"),
        ("", ""),
        (" \n\u00a0\n", ""),
    ],
)
def test_the_first_line_or_else_the_first_sentence(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_long_title_is_cut_between_words() -> None:
    title = title_of(LONG)
    assert title.endswith("…")
    assert len(title) <= 121
    assert LONG.startswith(title[:-1])
    assert title[:-1].split()[-1] in LONG.split()


@given(st.text())
def test_a_title_is_one_line_and_empty_only_for_nothing(text: str) -> None:
    title = title_of(text)
    assert len(title) <= 200
    assert title == title.strip()
    assert len(title.splitlines()) <= 1


@given(st.text(max_size=400))
def test_what_is_short_is_only_made_one_line(text: str) -> None:
    line = " ".join(text.split())
    assert shortened(text) == line or shortened(text).endswith("…")
