"""What holds of the mentions of any text in any language."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.analysis.entities import read_entities
from svodka.analysis.entities.drafts import Draft, settle
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span

PIECES = st.sampled_from(
    [
        "Премьер-министр",
        "Казахстана",
        "РК",
        "«",
        "»",
        "–",
        "Олжас Бектенов",
        "О. Бектенов",
        "министр",
        "энергетики",
        "и",
        ",",
        "\n",
        "\n\n",
        "соглашение",
        "о",
        "рек",
        "Шу",
        "МИД",
        "(",
        ")",
        "Қазақстанның",
        "Төрағасы",
        "министрлігі",
        "Minister of",
        "the U.S.",
        "Kazakhstan's",
        "John R. Smith",
        "of",
        "\u0130",
        "😀",
        "-",
        ".",
        "5,5",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
    st.text(max_size=60),
)


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.sampled_from(["ru", "kk", "en"]))
def test_mentions_are_spans_in_order_that_nest_and_are_named(text: str, lang: str):
    mentions = read_entities(text, lang)
    order = [(m.span.start, -m.span.end) for m in mentions]
    assert order == sorted(order)
    assert [m.id for m in mentions] == [f"e{n:02}" for n in range(1, len(mentions) + 1)]
    for mention in mentions:
        assert mention.text == mention.span.of(text)
        assert mention.text.strip()
        assert mention.canonical.strip()
        assert mention.entity.partition(":")[2]
    for a, b in pairwise(mentions):
        assert a.span.holds(b.span) or not a.span.overlaps(b.span)
    assert read_entities(text, lang) == mentions


def draft(start: int, end: int, name: str) -> Draft:
    return Draft(EntityType.ORG, Span(start, end), name, f"org:{name}")


def test_of_two_that_cross_the_first_proposed_is_kept():
    kept = settle("0123456789", [draft(0, 5, "a"), draft(3, 8, "b"), draft(1, 2, "c")])
    assert [m.canonical for m in kept] == ["a", "c"]
    kept = settle("0123456789", [draft(3, 8, "b"), draft(0, 5, "a")])
    assert [m.canonical for m in kept] == ["b"]


def test_of_two_on_one_span_the_first_proposed_is_kept():
    assert [m.canonical for m in settle("01", [draft(0, 2, "a"), draft(0, 2, "b")])] == ["a"]


@pytest.mark.parametrize(
    ("unit", "lang"),
    [
        ("Премьер-министр Казахстана Олжас Бектенов ", "ru"),
        ("АО «", "ru"),
        ("Президент – ", "ru"),
        ("Minister Of The ", "en"),
        ("Қазақстан Премьер-министрі ", "kk"),
    ],
)
def test_a_long_hostile_text_is_read(unit: str, lang: str):
    """Stops at the limit of a test's time if reading is worse than linear."""
    text = unit * (60_000 // len(unit))
    for mention in read_entities(text, lang):
        assert mention.span.end <= len(text)


@pytest.mark.data
def test_the_real_release(press_release: str, shared):
    import json

    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    read = {(m.type.value, m.span.start, m.span.end): m for m in read_entities(press_release, "ru")}
    for row in gold["entities"]:
        mention = read[row["type"], row["start"], row["end"]]
        assert mention.canonical == row["canonical"]
        assert mention.iso == row.get("iso")
        assert "country" not in row or mention.country == row["country"]
