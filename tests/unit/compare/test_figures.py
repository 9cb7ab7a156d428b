from dataclasses import replace
from decimal import ROUND_HALF_UP, Context, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from svodka.compare import compare
from svodka.compare.values import same_reading
from svodka.domain.comparison import Delta, FigureRow, FigureStatus
from svodka.domain.marks import (
    Direction,
    EntityType,
    Figure,
    FigureKind,
    Marks,
    Period,
    Qualifier,
)
from tests.unit.compare.texts import ELEVEN_MONTHS, YEAR, figure, meeting, mention

SAME, DIFFERS, OTHER = FigureStatus.SAME, FigureStatus.DIFFERS, FigureStatus.PERIOD_DIFFERS

A = "Взаимная торговля составила 1,6 млрд долларов. Экспорт зерна вырос до 40,4 тыс. тонн."
B = "Муки вывезли 53 тыс. тонн. Товарооборот двух стран равен 1,7 млрд долларов."


def trade(text: str, written: str, value: str, **more: object) -> Figure:
    return figure(text, written, value, "USD", indicator="взаимная торговля", **more)


def rows(
    a: Figure | tuple[Figure, ...], b: Figure | tuple[Figure, ...], days: str = "2025-01-31"
) -> tuple[FigureRow, ...]:
    first, second = (fs if isinstance(fs, tuple) else (fs,) for fs in (a, b))
    return compare(
        A,
        Marks("ru", figures=first, meeting=meeting("2025-01-31")),
        B,
        Marks("ru", figures=second, meeting=meeting(days)),
    ).figures


LEFT = trade(A, "1,6 млрд", "1600000000", period=ELEVEN_MONTHS)
RIGHT = replace(
    trade(B, "1,7 млрд", "1700000000", period=ELEVEN_MONTHS), indicator="товарооборот двух стран"
)


def test_two_values_of_one_meeting_differ_by_so_much():
    (row,) = rows(LEFT, RIGHT)
    assert row.status is DIFFERS
    assert row.delta == Delta(Decimal(100_000_000), "USD", Decimal("6.3"))


def test_of_unequal_periods_nothing_is_computed():
    (row,) = rows(LEFT, replace(RIGHT, period=YEAR))
    assert (row.status, row.delta) == (OTHER, None)


def test_equal_stretches_of_two_years_are_set_in_relation_in_successive_reports_only():
    later = replace(RIGHT, period=Period("2025-01", "2025-11"))
    (row,) = rows(LEFT, later, "2026-01-31")
    assert row.status is DIFFERS
    assert row.delta is not None
    (row,) = rows(LEFT, later)
    assert (row.status, row.delta) == (OTHER, None)


def test_successive_values_without_a_period_on_one_side_have_no_difference():
    (row,) = rows(LEFT, replace(RIGHT, period=None), "2026-01-31")
    assert (row.status, row.delta) == (DIFFERS, None)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("1600000000", "1580000000", True),
        ("1600000000", "1650000000", True),
        ("1600000000", "1700000000", False),
        ("985500000", "986000000", True),
        ("5.5", "6", False),
        ("5.5", "5.9", False),
        ("175", "175", True),
    ],
)
def test_two_accounts_may_round(a: str, b: str, same: bool):
    (row,) = rows(replace(LEFT, value=Decimal(a)), replace(RIGHT, value=Decimal(b)))
    assert row.status is (SAME if same else DIFFERS)
    assert (row.delta is None) is same


@given(st.integers(100, 10**12), st.integers(2, 9))
def test_a_number_is_read_as_its_rounded_form_and_no_further(value: int, digits: int):
    rounded = Context(prec=digits, rounding=ROUND_HALF_UP).plus(Decimal(value)).normalize()
    assume(len(rounded.as_tuple().digits) == digits)
    told = replace(LEFT, value=Decimal(value))
    assert same_reading(told, replace(LEFT, value=rounded))
    beyond = rounded + Decimal(1).scaleb(rounded.as_tuple().exponent)
    assume(len(beyond.normalize().as_tuple().digits) == digits)
    assert value == rounded or not same_reading(told, replace(LEFT, value=beyond))


def test_the_next_years_value_may_not_be_a_rounded_one():
    (row,) = rows(LEFT, replace(RIGHT, value=Decimal(1_580_000_000)), "2026-01-31")
    assert row.status is DIFFERS


@pytest.mark.parametrize(
    ("qualifier", "other", "same"),
    [
        (Qualifier.MORE, "203", True),
        (Qualifier.MORE, "199", False),
        (Qualifier.MORE, "350", False),
        (Qualifier.LESS, "199", True),
        (Qualifier.ABOUT, "199", True),
        (Qualifier.ABOUT, "230", False),
        (None, "203", False),
    ],
)
def test_a_qualifier_leaves_room(qualifier: Qualifier | None, other: str, same: bool):
    a = replace(LEFT, value=Decimal(200), qualifier=qualifier)
    (row,) = rows(a, replace(RIGHT, value=Decimal(other)))
    assert row.status is (SAME if same else DIFFERS)


def test_a_fall_is_below_zero():
    up = figure(A, "40,4", "5.5", "%", FigureKind.CHANGE, direction=Direction.UP, indicator="зерно")
    down = replace(up, span=RIGHT.span, id="b", direction=Direction.DOWN)
    (row,) = rows(up, down)
    assert row.delta == Delta(Decimal("-11.0"), "pp")


def test_ranges_are_the_same_or_differ_without_a_difference():
    low_high = (Decimal(2), Decimal(3))
    a, b = replace(LEFT, value=low_high), replace(RIGHT, value=low_high)
    assert rows(a, b)[0].status is SAME
    assert rows(a, replace(b, value=(Decimal(2), Decimal(4))))[0] == FigureRow(
        a, replace(b, value=(Decimal(2), Decimal(4))), DIFFERS
    )
    falls = replace(a, kind=FigureKind.CHANGE, direction=Direction.DOWN)
    assert rows(falls, replace(falls, id="b", span=RIGHT.span))[0].status is SAME


def test_what_only_one_report_has():
    flour = figure(B, "53 тыс.", "53000", "t", indicator="экспорт муки")
    grain = figure(A, "40,4 тыс.", "40400", "t", indicator="экспорт зерна", period=YEAR)
    statuses = [row.status for row in rows((LEFT, grain), (flour, RIGHT))]
    assert statuses[0] is DIFFERS
    assert sorted(statuses[1:]) == [FigureStatus.ONLY_A, FigureStatus.ONLY_B]


def test_another_unit_kind_or_party_is_another_thing():
    for other in (
        replace(RIGHT, unit="EUR"),
        replace(RIGHT, kind=FigureKind.PLAN),
        replace(RIGHT, parties=("KZ→KG",)),
    ):
        assert len(rows(replace(LEFT, parties=("KG→KZ",)), other)) == 2


def test_a_figure_told_twice_has_one_row():
    again = replace(LEFT, id="again", span=figure(A, "40,4", "1", "t").span, period=None)
    assert len(rows((LEFT, again), RIGHT)) == 1


def test_across_languages_the_counted_noun_need_not_be_the_same():
    ru, kk = "Казахстан назвал 175 позиций.", "Қазақстан 175 тауар түрін атады."
    count = FigureKind.COUNT

    def both(unit: str, value: str) -> tuple[FigureRow, ...]:
        a = figure(ru, "175", "175", "позиция", count)
        b = figure(kk, "175", value, unit, count)
        country = (mention(text, text.split()[0], "c:KZ", EntityType.COUNTRY) for text in (ru, kk))
        first, second = country
        marks_a = Marks("ru", entities=(first,), figures=(a,))
        marks_b = Marks("kk", entities=(second,), figures=(b,))
        return compare(ru, marks_a, kk, marks_b).figures

    assert [row.status for row in both("позиция", "175")] == [SAME]
    assert len(both("тауар", "12")) == 2


def test_a_figure_without_its_period_says_again_what_was_told_with_one():
    bare, later = replace(LEFT, period=None), replace(LEFT, period=YEAR)
    assert len(rows((LEFT, bare, later, LEFT), RIGHT)) == 2
    assert len(rows((bare, LEFT, bare), RIGHT)) == 2
