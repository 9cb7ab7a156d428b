from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.search import QueryProblem
from svodka.domain.spans import Span
from svodka.search.ast import (
    AllOf,
    AnyOf,
    Dated,
    FromSource,
    InLanguage,
    Node,
    NoneOf,
    Phrase,
    Tagged,
    Term,
)
from svodka.search.parser import MOST_PIECES, parse
from svodka.text.stems import query_forms


def word(text: str, prefix: str | None = None) -> Phrase:
    return Phrase((Term(query_forms(text), prefix),))


def phrase(*words: str) -> Phrase:
    return Phrase(tuple(Term(query_forms(text)) for text in words))


A, B, C = word("газ"), word("нефть"), word("вода")


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("", AllOf(())),
        ("газ", A),
        ("газ нефть", AllOf((A, B))),
        ("газ AND нефть", AllOf((A, B))),
        ("газ И нефть", AllOf((A, B))),
        ("газ OR нефть вода", AnyOf((A, AllOf((B, C))))),
        ("газ ИЛИ нефть", AnyOf((A, B))),
        ("(газ OR нефть) вода", AllOf((AnyOf((A, B)), C))),
        ("NOT газ", NoneOf(A)),
        ("газ НЕ нефть", AllOf((A, NoneOf(B)))),
        ("газ -нефть", AllOf((A, NoneOf(B)))),
        ("газ -(нефть OR вода)", AllOf((A, NoneOf(AnyOf((B, C)))))),
        ("NOT NOT газ", A),
        ('"газ нефть"', phrase("газ", "нефть")),
        ("«газ нефть»", phrase("газ", "нефть")),
        ("“газ нефть”", phrase("газ", "нефть")),
        ("премьер-министр", phrase("премьер", "министр")),
        ("казах*", word("казах", "казах")),
        ("5,5", word("5,5")),
        ("20*", word("20", "20")),
        ("lang:kk", InLanguage("kk")),
        ("язык:EN", InLanguage("en")),
        ("tag:энергетика", Tagged("энергетика")),
        ('тег:"экономика/торговля"', Tagged("экономика/торговля")),
        ("date:2025-02", Dated(date(2025, 2, 1), date(2025, 2, 28))),
        ("title:газ", Phrase(A.terms, in_title=True)),
        ('source:"Вестник Воды"', FromSource("вестник воды", phrase("Вестник", "Воды"))),
        ("-source:газ", NoneOf(FromSource("газ", A))),
    ],
)
def test_meaning(query: str, node: Node) -> None:
    assert parse(query).node == node
    assert parse(query).problems == ()


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("газ AND", A),
        ("AND газ", A),
        ("газ OR", A),
        ("OR газ", A),
        ("газ NOT", A),
        ("(газ", A),
        ("газ)", A),
        ("газ ) нефть", AllOf((A, B))),
        ("()", AllOf(())),
        ('"газ', A),
        ('газ "', A),
        ("газ -", A),
        ("- газ", A),
        ("*", AllOf(())),
        ("газ (", A),
        ("NOT", AllOf(())),
        ("?!", AllOf(())),
    ],
)
def test_half_a_query_means_what_is_there(query: str, node: Node) -> None:
    assert parse(query).node == node


def test_russian_operators_are_words_where_everything_is_in_capitals() -> None:
    assert parse("ГАЗ ИЛИ НЕФТЬ").node == AllOf((word("ГАЗ"), word("ИЛИ"), word("НЕФТЬ")))


@pytest.mark.parametrize(
    ("query", "node", "span", "message", "values"),
    [
        ("цена:газ", phrase("цена", "газ"), Span(0, 8), "no condition", {"name": "цена"}),
        ("date:вчера газ", A, Span(0, 10), "not a date", {"value": "вчера"}),
        ("lang:de газ", A, Span(0, 7), "not a language", {"value": "de"}),
        ("source: газ", A, Span(0, 7), "Nothing stands", {"name": "source"}),
    ],
)
def test_problems(query: str, node: Node, span: Span, message: str, values: dict[str, str]) -> None:
    parsed = parse(query)
    assert parsed.node == node
    (problem,) = parsed.problems
    assert problem.span == span
    assert message in problem.message
    assert dict(problem.values) == values
    assert problem.message.format(**values)


@pytest.mark.parametrize("query", ["date:", "date:202", "lang:r", "source:", 'source:"', "tag:"])
def test_no_complaint_while_typing(query: str) -> None:
    assert parse(query, typing=True).problems == ()
    assert parse("газ " + query, typing=True).node == A


def test_an_unfinished_value_is_told_of_when_something_follows() -> None:
    assert parse("date:202 газ", typing=True).problems


@pytest.mark.parametrize(
    ("query", "prefix"),
    [
        ("каза", "каза"),
        ("газ каза", "каза"),
        ('"газ каза', "каза"),
        ("source:каза", "каза"),
        ("title:каза", "каза"),
        ("к", None),
        ("каза ", None),
        ('"каза"', None),
        ("20", None),
    ],
)
def test_the_last_word_while_typing(query: str, prefix: str | None) -> None:
    node = parse(query, typing=True).node
    if isinstance(node, AllOf):
        node = node.parts[-1]
    found = node.words if isinstance(node, FromSource) else node
    assert isinstance(found, Phrase)
    assert found.terms[-1].prefix == prefix


def test_an_address_is_no_condition() -> None:
    assert parse("https://example.kz/a").problems == ()


def test_a_pasted_text_is_cut_short() -> None:
    parsed = parse("газ " * 500)
    assert isinstance(parsed.node, AllOf)
    assert len(parsed.node.parts) == MOST_PIECES
    assert [type(problem) for problem in parsed.problems] == [QueryProblem]


def test_deep_nesting_is_no_trap() -> None:
    parse("(" * 60 + "газ" + ")" * 60)
    parse("NOT " * 5000)


@given(
    st.text(st.sampled_from('аб12 .,:*-()"«»“”\n') | st.characters(codec="utf-8"), max_size=40)
    | st.lists(
        st.sampled_from(["AND", "OR", "NOT", "(", ")", "-газ", '"', "date:", "tag:x", "газ"])
    ).map(" ".join),
    st.booleans(),
)
def test_anything_can_be_typed(query: str, typing: bool) -> None:
    for problem in parse(query, typing=typing).problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(query)
