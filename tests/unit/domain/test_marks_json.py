"""The fixed form: what is written is read back equal, and its names never change."""

import json
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.domain.marks import (
    Commitment,
    DateMention,
    Direction,
    EntityType,
    Figure,
    FigureKind,
    FigureType,
    Marks,
    Meeting,
    Mention,
    Participant,
    Period,
    Qualifier,
    Topic,
)
from svodka.domain.marks_json import from_json, number, to_json
from svodka.domain.spans import Span

words = st.text(max_size=8)
ids = st.text("em0123", min_size=1, max_size=4)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(*sorted(ends)))
periods = st.builds(Period, st.just("2024-01"), st.sampled_from(["2024-03", "2024-12"]))
decimals = st.decimals(
    min_value=-(10**9), max_value=10**12, places=3, allow_nan=False, allow_infinity=False
)
mentions = st.builds(
    Mention,
    id=ids,
    type=st.sampled_from(EntityType),
    span=spans,
    text=words,
    canonical=words,
    entity=ids,
    country=st.sampled_from([None, "KZ"]),
    iso=st.sampled_from([None, "KG"]),
)
figures = st.builds(
    Figure,
    id=ids,
    type=st.sampled_from(FigureType),
    span=spans,
    text=words,
    value=st.one_of(decimals, st.tuples(decimals, decimals)),
    unit=words,
    kind=st.sampled_from(FigureKind),
    direction=st.one_of(st.none(), st.sampled_from(Direction)),
    qualifier=st.one_of(st.none(), st.sampled_from(Qualifier)),
    indicator=st.one_of(st.none(), words),
    indicator_span=st.one_of(st.none(), spans),
    parties=st.lists(st.sampled_from(["KZ", "KZ→KG"]), max_size=2).map(tuple),
    period=st.one_of(st.none(), periods),
    period_inherited=st.booleans(),
    base=st.one_of(st.none(), periods),
    reasons=st.dictionaries(words, words, max_size=2),
)
topics = st.builds(Topic, key=words, evidence=st.one_of(st.none(), spans))
participants = st.builds(
    Participant, words, st.one_of(st.none(), words), st.sampled_from([None, "KZ"]), ids
)
commitments = st.builds(
    Commitment,
    ids,
    spans,
    words,
    st.just(("KZ",)),
    words,
    st.sampled_from([None, "2025-12"]),
)


def several(values: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=2).map(tuple)


marks = st.builds(
    Marks,
    lang=st.sampled_from(["ru", "kk", "en"]),
    published=st.sampled_from([None, "2025-02-01"]),
    entities=several(mentions),
    dates=several(st.builds(DateMention, ids, spans, words, st.one_of(st.none(), periods))),
    figures=several(figures),
    meeting=st.one_of(
        st.none(),
        st.builds(
            Meeting,
            parties=st.just(("KZ", "KG")),
            participants=several(participants),
            date=st.sampled_from([None, "2025-02-01"]),
            place=st.one_of(st.none(), words),
            format=st.one_of(st.none(), words),
            topics=several(topics),
            commitments=several(commitments),
            reasons=st.dictionaries(words, words, max_size=2),
        ),
    ),
    topics=several(topics),
)


@settings(max_examples=100, deadline=None)
@given(marks)
def test_marks_come_back_through_json_as_they_were(read: Marks):
    assert from_json(json.loads(json.dumps(to_json(read)))) == read


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_are_written_without_a_fraction(whole: int):
    for value in (Decimal(whole), Decimal(whole).scaleb(-3).scaleb(3), Decimal(f"{whole}.00")):
        assert json.dumps(number(value)) == str(whole)


def test_the_names_of_the_form():
    figure = Figure(
        "f1",
        FigureType.MONEY,
        Span(17, 32),
        "313,6 млн долл.",
        Decimal("313600000"),
        "USD",
        FigureKind.LEVEL,
        qualifier=Qualifier.MORE,
        parties=("KZ", "KG"),
        period=Period("2024-01", "2024-11"),
    )
    country = Mention(
        "e1", EntityType.COUNTRY, Span(0, 2), "РК", "Республика Казахстан", "c:KZ", None, "KZ"
    )
    form = to_json(Marks("ru", "2025-02-01", entities=(country,), figures=(figure,)))
    assert form["entities"] == [
        {
            "id": "e1",
            "type": "COUNTRY",
            "start": 0,
            "end": 2,
            "text": "РК",
            "canonical": "Республика Казахстан",
            "entity": "c:KZ",
            "iso": "KZ",
        }
    ]
    assert form["figures"] == [
        {
            "id": "f1",
            "type": "MONEY",
            "start": 17,
            "end": 32,
            "text": "313,6 млн долл.",
            "value": 313600000,
            "unit": "USD",
            "kind": "level",
            "direction": None,
            "qualifier": ">",
            "indicator": None,
            "indicator_span": None,
            "parties": ["KZ", "KG"],
            "period": ["2024-01", "2024-11"],
            "base": None,
            "period_inherited": False,
            "reasons": {},
        }
    ]
    assert (form["lang"], form["published"], form["meeting"]) == ("ru", "2025-02-01", None)
