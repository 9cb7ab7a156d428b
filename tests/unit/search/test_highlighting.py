from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.spans import Span
from svodka.search.highlighting import Highlighter


def marked(query: str, text: str, lang: str = "ru") -> list[str]:
    return [span.of(text) for span in Highlighter(query).hits(lang, text)]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("Казахстан", "с Казахстаном и о Казахстане", ["Казахстаном", "Казахстане"]),
        ("казах*", "Казахстан, казахский и киргиз", ["Казахстан", "казахский"]),
        ("газ нефть", "нефть и газ", ["нефть", "газ"]),
        ('"рост экспорта"', "рост импорта, рост\nэкспорта", ["рост\nэкспорта"]),
        ("премьер-министр", "премьер и премьер-министр", ["премьер-министр"]),
        ("5,5", "5.5 и 5,50 и 5", ["5.5"]),
        ("газ -нефть", "газ и нефть", ["газ"]),
        ("title:газ", "газ", []),
        ("lang:ru source:газ", "газ", []),
        ("газ OR нефть", "нефть", ["нефть"]),
        ("еж", "Ёж", ["Ёж"]),
        ("люди", "для людей", ["людей"]),
        ("страна", "cтрана", ["cтрана"]),  # the first letter is Latin
        ("", "газ", []),
        ("министр", "премьер министры", ["министры"]),
        ('"газ газ"', "газ газ газ", ["газ газ газ"]),
        ('"газ"', "", []),
        ('газ "газ нефть"', "газ нефть", ["газ нефть"]),
        ("п*", "Пар и вода", ["Пар"]),
    ],
)
def test_hits(query: str, text: str, hits: list[str]) -> None:
    assert marked(query, text) == hits


def test_hits_in_kazakh_and_english() -> None:
    assert marked("қазақстан", "Қазақстанның экспорты", "kk") == ["Қазақстанның"]
    assert marked("экспорт", "Қазақстанның экспорты", "kk") == ["экспорты"]
    assert marked("policy", "New policies.", "en") == ["policies"]


def test_an_unfinished_word_is_a_prefix_where_it_stands_nowhere_whole() -> None:
    assert marked("каза", "в Казахстане") == ["Казахстане"]
    assert marked("вода каза", "вода в Казахстане") == ["вода", "Казахстане"]
    assert marked("казахстан", "Казахстан и казахстанский") == ["Казахстан"]
    assert marked("каза ", "в Казахстане") == []


@given(
    st.text(max_size=60) | st.text("газнефть ,.-ёиа\u0301\u00ad", max_size=60),
    st.sampled_from(["газ", "газ нефть", '"газ на"', "г*", "н", "и", "газ OR не*"]),
)
def test_hits_lie_in_the_text_in_order(text: str, query: str) -> None:
    hits = Highlighter(query).hits("ru", text)
    assert hits == sorted(set(hits))
    assert all(left.end <= right.start for left, right in pairwise(hits))
    assert all(hit.end <= len(text) and hit.of(text).strip() for hit in hits)


def test_a_highlighter_serves_many_texts() -> None:
    highlighter = Highlighter("газ")
    assert highlighter.hits("ru", "газа") == [Span(0, 4)]
    assert highlighter.hits("ru", "вода") == []
    assert highlighter.hits("kk", "газдың") == [Span(0, 6)]
