from dataclasses import replace
from decimal import Decimal

from lxml.etree import _Element

from svodka.domain.comparison import (
    CommitmentRows,
    Comparison,
    ComparisonKind,
    Delta,
    FigureRow,
    FigureStatus,
    PassageRow,
    PassageState,
)
from svodka.domain.excerpt import ExcerptDocument
from svodka.domain.marks import Commitment, Marks, Meeting, Participant, Period
from svodka.domain.spans import Span
from svodka.export.html import write_html
from svodka.i18n import catalogue
from tests.unit.export.documents import figure, place, read_page, release, select, text_of

A = "Товарооборот вырос на 5,5%. Обсудили воду. За 11 месяцев торговля равна 1,6 млрд."
B = "Торговля за год равна 1,7 млрд. Рост составил 5,9%. Приняли <план>."


def _row(a: str | None, b: str | None, state: PassageState, **more: object) -> PassageRow:
    return PassageRow(
        place(A, a) if a else None,
        place(B, b) if b else None,
        state,
        **more,  # type: ignore[arg-type]
    )


def comparison() -> Comparison:
    rose_a = figure(A, "5,5%", "5.5", "%", indicator="рост")
    rose_b = figure(B, "5,9%", "5.9", "%", indicator="рост")
    trade_a = figure(A, "1,6 млрд", "1600000000", "USD", period=Period("2024-01", "2024-11"))
    trade_b = figure(B, "1,7 млрд", "1700000000", "USD", period=Period("2024", "2024"))

    def marks(text: str, *figures, promise: str) -> Marks:
        made = Commitment("c1", Span(0, 4), promise, ("KZ",), promise)
        return Marks("ru", figures=figures, meeting=Meeting(("KZ", "KG"), commitments=(made,)))

    word = place(A, "Товарооборот")
    return Comparison(
        ComparisonKind.SAME_MEETING,
        marks(A, rose_a, trade_a, promise="построить\nзавод"),
        marks(B, rose_b, trade_b, promise="открыть рейс"),
        figures=(
            FigureRow(rose_a, rose_b, FigureStatus.DIFFERS, Delta(Decimal("0.4"), "pp")),
            FigureRow(trade_a, trade_b, FigureStatus.PERIOD_DIFFERS),
            FigureRow(None, replace(trade_b, id="x", indicator=None), FigureStatus.ONLY_B),
        ),
        participants=(
            (
                Participant("Олжас Бектенов", "Премьер-министр", "KZ", "p"),
                Participant("О. Бектенов", None, None, "p"),
            ),
            (None, Participant("Адылбек Касымалиев", None, "KG", "q")),
        ),
        topics_shared=("trade",),
        topics_only_a=("water",),
        commitments=CommitmentRows(dropped=("c1",), new=("c1",)),
        passages=(
            _row(
                "Товарооборот вырос на 5,5%.",
                "Рост составил 5,9%.",
                PassageState.MOVED,
                contradicts=True,
                differing_a=(word,),
            ),
            _row("Обсудили воду.", None, PassageState.ONLY_A),
            _row(
                "За 11 месяцев торговля равна 1,6 млрд.",
                "Торговля за год равна 1,7 млрд.",
                PassageState.REWORDED,
                other_period=True,
            ),
            _row(None, "Приняли <план>.", PassageState.ONLY_B),
        ),
    )


def page() -> _Element:
    compared = comparison()
    sides = release(A, "Рассказ А", compared.a), release(B, "Рассказ Б", compared.b, number=2)
    document = ExcerptDocument("Сравнение", comparison=compared, sides=sides)
    return read_page(write_html(document, catalogue("en")))


def rows(document: _Element, table: str) -> list[list[str]]:
    return [
        [" ".join(text_of(cell).split()) for cell in row]
        for row in select(document, f"table.{table} tbody tr")
    ]


def test_passages_stand_side_by_side_with_their_most_serious_state():
    assert rows(page(), "passages") == [
        ["Товарооборот вырос на 5,5%.", "≠ contradicts", "Рост составил 5,9%."],
        ["Обсудили воду.", "+ only in A", ""],
        [
            "За 11 месяцев торговля равна 1,6 млрд.",
            "◷ other period",
            "Торговля за год равна 1,7 млрд.",
        ],
        ["", "+ only in B", "Приняли <план>."],
    ]


def test_values_that_contradict_are_framed_and_words_that_differ_shown():
    document = page()
    assert [text_of(e) for e in select(document, ".framed")] == ["5,5%", "5,9%"]
    assert [text_of(e) for e in select(document, ".differing")] == ["Товарооборот"]


def test_the_table_of_figures_computes_nothing_for_unequal_periods():
    assert rows(page(), "figures") == [
        ["рост", "5.5%", "5.9%", "+0.4\u00a0pp".replace("\u00a0", " "), "≠ contradicts"],
        [
            "1,6 млрд",
            "$1.6 bnJanuary–November 2024",
            "$1.7 bn2024",
            "not computed",
            "◷ other period",
        ],
        ["1,7 млрд", "—", "$1.7 bn2024", "", "+ only in B"],
    ]


def test_people_topics_and_commitments_say_where_they_stand():
    told = [" ".join(text_of(e).split()) for e in select(page(), ".presence li")]
    assert told == [
        "in both Олжас Бектенов Премьер-министр, KZ",
        "only in B Адылбек Касымалиев KG",
        "in both Trade",
        "only in A Water",
        "only in A построить завод",
        "only in B открыть рейс",
    ]


def test_both_sides_are_cited():
    told = text_of(select(page(), ".passages thead")[0])
    assert "Рассказ А" in told
    assert "Рассказ Б" in told
    assert told.count("SHA-256") == 2


def test_a_comparison_of_nothing_is_a_page_too():
    nothing = Comparison(ComparisonKind.OTHER, Marks("ru"), Marks("ru"))
    sides = release("", marks=nothing.a), release("", marks=nothing.b)
    document = read_page(
        write_html(ExcerptDocument("x", comparison=nothing, sides=sides), catalogue("en"))
    )
    assert rows(document, "passages") == []
    assert not select(document, "section")
