"""What fits what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.gui.palette.entries import Entry, fitting, matches


def entry(title, group="g", detail="", *, always=False):
    return Entry(group, title, lambda: None, detail, always=always)


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("", ["Compare…", "Export", "Счёт"]),
        ("com", ["Compare…"]),
        ("омп", []),
        ("счет", ["Счёт"]),
        ("exp two", []),
    ],
)
def test_every_word_begins_a_word(typed, titles):
    entries = [entry("Compare…"), entry("Export"), entry("Счёт")]
    assert [found.title for found in fitting(entries, typed, 9)] == titles


def test_those_that_begin_with_it_come_first_within_their_group():
    entries = [entry("New tag", "a"), entry("Tag", "a"), entry("Tags", "b")]
    assert [found.title for found in fitting(entries, "tag", 9)] == ["Tag", "New tag", "Tags"]


def test_some_fit_always_and_no_more_come_than_wanted():
    entries = [entry(str(number)) for number in range(9)] + [entry("search", always=True)]
    assert len(fitting(entries, "", 4)) == 4
    assert [found.title for found in fitting(entries, "zzz", 4)] == ["search"]


@given(st.text(max_size=30), st.text(max_size=10))
def test_places_lie_in_the_title_and_in_order(title, typed):
    places = matches(title, typed)
    assert places == sorted(places)
    assert all(0 <= start < end <= len(title) for start, end in places)
