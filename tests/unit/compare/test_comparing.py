from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.compare import compare
from svodka.domain.comparison import (
    Comparison,
    ComparisonKind,
    FigureStatus,
    PassageState,
    comparison_to_json,
)
from svodka.domain.marks import Figure, FigureKind, FigureType, Marks
from svodka.text.segments import sentences
from tests.unit.compare.texts import ELEVEN_MONTHS, YEAR, bare, figure, meeting

_WORDS = ("торговля", "выросла", "до", "экспорт", "зерна", "5,5%", "вода", "встреча", "в", "Алматы")
_SENTENCES = st.lists(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(
        lambda words: " ".join(words).capitalize() + "."
    ),
    max_size=8,
)
_TEXTS = st.one_of(_SENTENCES.map(" ".join), st.text(max_size=200))
_MIRROR = {
    PassageState.ONLY_A: PassageState.ONLY_B,
    PassageState.ONLY_B: PassageState.ONLY_A,
    FigureStatus.ONLY_A: FigureStatus.ONLY_B,
    FigureStatus.ONLY_B: FigureStatus.ONLY_A,
}


@given(_TEXTS, _TEXTS, st.sampled_from(["ru", "kk"]), st.sampled_from(["ru", "en"]))
@settings(max_examples=150, deadline=None)
def test_every_sentence_stands_in_exactly_one_passage(a: str, b: str, lang_a: str, lang_b: str):
    passages = compare(a, bare(lang_a), b, bare(lang_b)).passages
    assert sorted(row.a for row in passages if row.a) == sentences(a)
    assert sorted(row.b for row in passages if row.b) == sentences(b)
    assert all(row.a or row.b for row in passages)
    in_a = [row.a for row in passages if row.a]
    assert in_a == sorted(in_a), "the rows go by A's order"


@given(_TEXTS)
@settings(max_examples=80, deadline=None)
def test_a_text_is_the_same_as_itself(text: str):
    passages = compare(text, bare(), text, bare()).passages
    assert all(row.state is PassageState.SAME and row.a == row.b for row in passages)


@given(_TEXTS, _TEXTS)
@settings(max_examples=150, deadline=None)
def test_with_the_sides_exchanged_it_is_the_mirror_image(a: str, b: str):
    there, back = compare(a, bare(), b, bare()), compare(b, bare(), a, bare())
    assert _rows(there) == Counter(
        (b, a, _MIRROR.get(state, state)) for (a, b, state) in _rows(back).elements()
    )


def _rows(comparison: Comparison) -> Counter[tuple[object, object, PassageState]]:
    return Counter((row.a, row.b, row.state) for row in comparison.passages)


_NUMBERS = st.lists(
    st.tuples(
        st.integers(1, 12),
        st.sampled_from(["USD", "%", "t"]),
        st.sampled_from(list(FigureKind)),
        st.sampled_from([None, YEAR, ELEVEN_MONTHS]),
        st.sampled_from([None, "экспорт зерна", "товарооборот"]),
    ),
    max_size=6,
)


def _with_figures(numbers: list[tuple[int, str, FigureKind, object, object]]) -> tuple[str, Marks]:
    text, figures = "", []
    for n, (value, unit, kind, period, indicator) in enumerate(numbers):
        written = f"{value:03}{n}"
        text += f"Вышло {written} всего. "
        read = figure(text, written, str(value), unit, kind, period=period, indicator=indicator)
        figures.append(read)
    return text, Marks("ru", figures=tuple(figures), meeting=meeting("2025-01-31"))


@given(_NUMBERS, _NUMBERS)
@settings(max_examples=150, deadline=None)
def test_figures_are_told_once_and_mirror(left, right):
    (a, marks_a), (b, marks_b) = _with_figures(left), _with_figures(right)
    there, back = compare(a, marks_a, b, marks_b).figures, compare(b, marks_b, a, marks_a).figures
    for side, marks in ((("a"), marks_a), (("b"), marks_b)):
        told = [getattr(row, side).id for row in there if getattr(row, side)]
        assert len(told) == len(set(told))
        assert {f.value for f in marks.figures} == {
            getattr(row, side).value for row in there if getattr(row, side)
        }
    assert Counter((_id(r.a), _id(r.b), r.status) for r in there) == Counter(
        (_id(r.b), _id(r.a), _MIRROR.get(r.status, r.status)) for r in back
    )


def _id(read: Figure | None) -> str | None:
    return read.id if read else None


A = "Товарооборот продукции АПК вырос на 5,5%. Зерна вывезли 40 тонн."
B = "Зерна вывезли 40 тонн. Торговля продукцией АПК увеличилась на 5,9%."


def _reports(kind_b: str = "2025-01-31") -> tuple[Marks, Marks]:
    def marks(text: str, percent: str, day: str) -> Marks:
        change = figure(
            text, percent + "%", percent.replace(",", "."), "%", FigureKind.CHANGE, period=YEAR
        )
        return Marks("ru", figures=(change,), meeting=meeting(day))

    return marks(A, "5,5", "2025-01-31"), marks(B, "5,9", kind_b)


def test_a_contradiction_is_seen_on_its_passage():
    comparison = compare(A, _reports()[0], B, _reports()[1])
    assert comparison.kind is ComparisonKind.SAME_MEETING
    assert [row.status for row in comparison.figures] == [FigureStatus.DIFFERS]
    assert [row.contradicts for row in comparison.passages if row.a and row.b] == [True, False]
    assert not any(row.other_period for row in comparison.passages)


def test_a_new_value_a_year_later_contradicts_nothing():
    a, b = _reports("2026-01-31")
    comparison = compare(A, a, B, b)
    assert comparison.kind is ComparisonKind.SUCCESSIVE
    assert comparison.figures[0].status is FigureStatus.DIFFERS
    assert not any(row.contradicts for row in comparison.passages)


def test_another_period_is_seen_on_its_passage():
    a, b = _reports()
    other = replace(b.figures[0], period=ELEVEN_MONTHS)
    comparison = compare(A, a, B, replace(b, figures=(other,)))
    (row,) = (row for row in comparison.passages if row.other_period)
    assert row.a is not None
    assert row.a.of(A).startswith("Товарооборот")


def test_two_revisions_are_named_so():
    assert compare(A, bare(), B, bare(), revision=True).kind is ComparisonKind.REVISION


def test_the_fixed_json_form_holds_it_all():
    a, b = _reports()
    form = comparison_to_json(compare(A, a, B, b))
    assert form["figures"] == [
        {
            "a": a.figures[0].id,
            "b": b.figures[0].id,
            "status": "differs",
            "delta": {"abs": 0.4, "unit": "pp", "rel_pct": None},
        }
    ]
    assert {row["state"] for row in form["passages"]} <= {"same", "reworded", "moved"}


def test_a_plain_number_is_compared_too():
    text = "Открыты 12 школ."
    read = figure(text, "12", "12", "школа", FigureKind.COUNT, type=FigureType.NUMBER)
    marks = Marks("ru", figures=(read,))
    assert compare(text, marks, text, marks).figures[0].status is FigureStatus.SAME
