from datetime import date

import pytest

from svodka.domain.marks import Period
from svodka.domain.periods import days_of, months_of, same_length, same_stretch


@pytest.mark.parametrize(
    ("period", "days"),
    [
        (Period("2024", "2024"), (date(2024, 1, 1), date(2024, 12, 31))),
        (Period("2024-01", "2024-02"), (date(2024, 1, 1), date(2024, 2, 29))),
        (Period("2025-01-31", "2025-01-31"), (date(2025, 1, 31), date(2025, 1, 31))),
        (Period("2025-02", "2025-01"), None),
        (Period("2025-13", "2025-13"), None),
        (Period("2025-01-01-01", "2025"), None),
        (Period("soon", "later"), None),
    ],
)
def test_days(period: Period, days: tuple[date, date] | None) -> None:
    assert days_of(period) == days


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (Period("2024-01", "2024-11"), 11),
        (Period("2023", "2024"), 24),
        (Period("2024-01-01", "2024-01-31"), 1),
        (Period("2024-01-02", "2024-01-31"), None),
        (Period("2024-01-01", "2024-01-30"), None),
        (Period("?", "?"), None),
    ],
)
def test_months(period: Period, months: int | None) -> None:
    assert months_of(period) == months


def test_a_year_is_its_twelve_months() -> None:
    assert same_stretch(Period("2024", "2024"), Period("2024-01", "2024-12"))
    assert not same_stretch(Period("2024", "2024"), Period("2024-01", "2024-11"))
    assert not same_stretch(Period("x", "x"), Period("y", "y"))


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        (Period("2024-02", "2024-02"), Period("2024-03", "2024-03"), True),
        (Period("2024-01", "2024-11"), Period("2023-01", "2023-11"), True),
        (Period("2024-01", "2024-11"), Period("2024", "2024"), False),
        (Period("2024-01-31", "2024-01-31"), Period("2025-01-31", "2025-01-31"), True),
        (Period("2024-01-31", "2024-01-31"), Period("2025", "2025"), False),
        (Period("2024-01-03", "2024-01-09"), Period("2024-01-03", "2024-01-10"), False),
        (Period("x", "x"), Period("x", "x"), True),
        (Period("x", "x"), Period("y", "y"), False),
    ],
)
def test_equal_length(a: Period, b: Period, equal: bool) -> None:
    assert same_length(a, b) is equal
    assert same_length(b, a) is equal
