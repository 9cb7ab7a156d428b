from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.text.words import number_spelling, spelling, word_starts, word_texts, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Премьер-министр прибыл", ["Премьер", "министр", "прибыл"]),
        ("Kazakhstan's oil", ["Kazakhstan's", "oil"]),
        ("рост на 5,5%", ["рост", "на", "5,5"]),
        ("40,4 млрд", ["40,4", "млрд"]),
        ("1 500 тонн", ["1 500", "тонн"]),
        ("1\u00a0500\u00a0000,5 т", ["1\u00a0500\u00a0000,5", "т"]),
        ("в 2024 125 фирм", ["в", "2024", "125", "фирм"]),
        ("1,234,567.8", ["1,234,567.8"]),
        ("1.234.567", ["1.234.567"]),
        ("15.01.2025", ["15", "01", "2025"]),
        ("G20 и COVID-19", ["G", "20", "и", "COVID", "19"]),
        ("5,", ["5"]),
        ("a_b", ["a", "b"]),
        ("", []),
    ],
)
def test_words_and_numbers(text: str, expected: list[str]) -> None:
    assert word_texts(text) == expected


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("ЕЩЁ", "еще"),
        ("Казах\u00adстан", "казахстан"),
        ("за\u0301мок", "замок"),
        ("кита\u0438\u0306", "китай"),
        ("бiр", "бір"),  # the i is Latin
        ("COVID", "covid"),
        ("O’Neil", "o'neil"),
    ],
)
def test_spelling(word: str, plain: str) -> None:
    assert spelling(word) == plain


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        ("5,5", "5.5"),
        ("5.5", "5.5"),
        ("1 500", "1500"),
        ("1 500,25", "1500.25"),
        ("1,234,567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("2025", "2025"),
    ],
)
def test_number_spelling(number: str, plain: str) -> None:
    assert number_spelling(number) == plain


def test_marks_stay_inside_a_word() -> None:
    assert word_texts("Казах\u00adстан за\u0301мок") == ["Казах\u00adстан", "за\u0301мок"]


@given(
    st.text(st.characters(codec="utf-8"), max_size=60)
    | st.text("а1 ,.-'\u00ad\u0301x", max_size=30)
)
def test_words_are_stretches_of_the_text_in_order(text: str) -> None:
    found = list(words(text))
    assert [word.text for word in found] == word_texts(text)
    assert word_starts(text, word_texts(text)) == [word.start for word in found]
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.text(max_size=20))
def test_spelling_is_stable(word: str) -> None:
    once = spelling(word)
    assert spelling(once) == once
