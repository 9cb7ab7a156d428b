"""The measures themselves, on spans small enough to count by hand."""

import pytest

from tests.quality.corpora import is_name, outermost, proper, without_article
from tests.quality.matching import f1, overlaps


def test_f1_counts_what_both_have():
    assert f1("abcd", "cdef") == 0.5


@pytest.mark.parametrize(
    ("wanted", "found", "pairs"),
    [
        ([(0, 5, "ORG")], [(3, 9, "ORG")], 1),
        ([(0, 5, "ORG")], [(5, 9, "ORG")], 0),
        ([(0, 5, "ORG")], [(0, 5, "LOC")], 0),
        ([(0, 5, "ORG"), (6, 9, "ORG")], [(0, 9, "ORG")], 1),
        ([(0, 9, "ORG"), (4, 9, "ORG")], [(0, 9, "ORG"), (5, 9, "ORG")], 2),
    ],
)
def test_one_span_answers_for_one(
    wanted: list[tuple[int, int, str]], found: list[tuple[int, int, str]], pairs: int
):
    assert overlaps(wanted, found) == overlaps(found, wanted) == pairs


def test_the_outermost_of_nested_spans_is_kept():
    spans = [(4, 9, "LOC"), (0, 9, "ORG"), (12, 15, "PER"), (12, 15, "LOC")]
    assert outermost(spans) == [(0, 9, "ORG"), (12, 15, "LOC")]


@pytest.mark.parametrize(
    ("words", "told"),
    [("the Coalition", True), ("Saddam", True), ("We", False), ("the camp", False), ("", False)],
)
def test_a_name_has_a_capital_and_is_no_pronoun(words: str, told: bool):
    assert is_name(words) is told


def test_an_article_is_no_part_of_a_name():
    assert without_article("in the Hague", (3, 12, "LOC")) == (7, 12, "LOC")
    assert without_article("Theodor", (0, 7, "PER")) == (0, 7, "PER")


def test_a_name_proper_is_what_stands_in_quotes_or_is_left_without_the_country():
    text = "радио «Маяк», МИД России"
    assert proper(text, (0, 12, "ORG"), {}) == (7, 11, "ORG")
    assert proper(text, (14, 24, "ORG"), {24: 18}) == (14, 17, "ORG")
    assert proper(text, (14, 24, "LOC"), {24: 18}) == (14, 24, "LOC")
