from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.comparison import Delta, FigureRow, FigureStatus
from svodka.domain.marks import Direction, Figure, FigureKind, FigureType, Qualifier
from svodka.domain.spans import Span
from svodka.i18n import catalogue
from svodka.i18n.amounts import amount, difference, quantity, row_difference

EN = catalogue("en")


def plain(text: str) -> str:
    assert " " not in text, "a blank would let number and unit part"
    return text.replace("\u00a0", " ")


def figure(
    value: str,
    unit: str,
    type_: FigureType,
    kind: FigureKind = FigureKind.LEVEL,
    direction: Direction | None = None,
    qualifier: Qualifier | None = None,
) -> Figure:
    return Figure("f1", type_, Span(0, 1), "", Decimal(value), unit, kind, direction, qualifier)


@pytest.mark.parametrize(
    ("value", "unit", "english"),
    [
        ("313600000", "USD", "$313.6 m"),
        ("1600000000", "USD", "$1.6 bn"),
        ("2.5E12", "KZT", "₸2.5 tn"),
        ("50000", "KGS", "KGS 50 thousand"),
        ("999", "USD", "$999"),
        ("40400", "t", "40.4 thousand t"),
        ("4500", "t", "4,500 t"),
        ("1234567", "people", "1,234,567 people"),
        ("1234500000", "USD", "$1,234.5 m"),
        ("1200000", "ha", "1.2 million ha"),
        ("5.5", "%", "5.5%"),
        ("0.4", "pp", "0.4 pp"),
        ("1.5", "times", "×1.5"),
        ("1860000000", "W", "1.86 GW"),
        ("25000", "W", "25 kW"),
        ("300", "W", "300 W"),
        ("12", "вагон", "12 вагон"),
        ("3000000000", "kWh", "3 billion kWh"),
    ],
)
def test_english(value: str, unit: str, english: str) -> None:
    assert plain(quantity(Decimal(value), unit, EN)) == english


def test_a_range_has_one_multiplier_and_one_unit() -> None:
    assert plain(quantity((Decimal(5000000), Decimal(10000000)), "USD", EN)) == "$5–10 m"
    assert plain(quantity((Decimal(5), Decimal(10)), "%", EN)) == "5–10%"


def test_russian_numbers() -> None:
    shown = quantity(Decimal("1234567.5"), "t", catalogue("ru"))
    assert "1\u00a0234\u00a0567,5" in shown


def test_a_count_is_a_bare_number() -> None:
    assert amount(figure("175", "позиция", FigureType.NUMBER, FigureKind.COUNT), EN) == "175"
    people = figure("300", "people", FigureType.NUMBER, FigureKind.COUNT)
    assert plain(amount(people, EN)) == "300 people"


def test_qualifier_and_sign_of_a_change() -> None:
    more = figure("203000000", "USD", FigureType.MONEY, qualifier=Qualifier.MORE)
    assert plain(amount(more, EN)) == "> $203 m"
    about = figure("20", "%", FigureType.PERCENT, FigureKind.SHARE, qualifier=Qualifier.ABOUT)
    assert plain(amount(about, EN)) == "≈ 20%"
    up = figure("5.5", "%", FigureType.PERCENT, FigureKind.CHANGE, Direction.UP)
    assert amount(up, EN) == "+5.5%"
    down = figure("5.5", "%", FigureType.PERCENT, FigureKind.CHANGE, Direction.DOWN)
    assert amount(down, EN) == "−5.5%"
    silent = figure("5.5", "%", FigureType.PERCENT, FigureKind.CHANGE)
    assert amount(silent, EN) == "5.5%"
    level = figure("5.5", "%", FigureType.PERCENT, FigureKind.LEVEL, Direction.UP)
    assert amount(level, EN) == "5.5%"
    ratio = figure("1.5", "times", FigureType.RATIO, FigureKind.CHANGE, Direction.UP)
    assert amount(ratio, EN) == "×1.5"


def test_difference() -> None:
    assert difference(Delta(Decimal("-0.4"), "pp"), EN) == "−0.4\u00a0pp"
    assert difference(Delta(Decimal(0), "USD", Decimal(0)), EN) == "$0 (0%)"
    grown = Delta(Decimal(100000000), "USD", Decimal("6.3"))
    assert difference(grown, EN) == "+$100\u00a0m (+6.3%)"


@given(st.decimals(min_value=0, max_value=10**15, places=2), st.sampled_from(["USD", "t", "W", ""]))
def test_no_digit_is_lost(value: Decimal, unit: str) -> None:
    scales = {
        "tn": 12, "trillion": 12, "bn": 9, "billion": 9, "GW": 9, "m": 6, "million": 6,
        "MW": 6, "thousand": 3, "kW": 3,
    }  # fmt: skip
    number, *rest = plain(quantity(value, unit, EN)).replace("$", "").replace(",", "").split(" ")
    power = scales.get(rest[0], 0) if rest else 0
    assert Decimal(number).scaleb(power) == value


def test_of_counts_the_difference_is_a_bare_number() -> None:
    a = figure("175", "позиция", FigureType.NUMBER)
    grown = Delta(Decimal(15), "позиция", Decimal("8.6"))
    row = FigureRow(a, a, FigureStatus.DIFFERS, grown)
    assert row_difference(row, EN) == "+15 (+8.6%)"
    tonnes = replace(row, a=replace(a, unit="t", type=FigureType.QUANTITY))
    assert row_difference(replace(tonnes, delta=Delta(Decimal(15), "t")), EN) == "+15\u00a0t"
    assert row_difference(replace(row, delta=None), EN) == ""
