from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.search.ast import Dated
from svodka.search.dates import read_dates


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02-01", date(2025, 2, 1), date(2025, 2, 1)),
        ("01.02.2025", date(2025, 2, 1), date(2025, 2, 1)),
        ("02.2025", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-01..2025-03", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025..", date(2025, 1, 1), None),
        ("..2025", None, date(2025, 12, 31)),
        (">2025-02-01", date(2025, 2, 2), None),
        (">2025", date(2026, 1, 1), None),
        ("<2025-02", None, date(2025, 1, 31)),
        (">=2025-02", date(2025, 2, 1), None),
        ("≤2025", None, date(2025, 12, 31)),
    ],
)
def test_periods(value: str, first: date | None, last: date | None) -> None:
    assert read_dates(value) == Dated(first, last)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "..",
        "202",
        "2025-13",
        "2025-02-30",
        "вчера",
        ">",
        "2025..вчера",
        ">9999",
        "<0001",
        "0000",
    ],
)
def test_what_is_no_date(value: str) -> None:
    assert read_dates(value) is None


@given(st.text("0123456789.-<>=/", max_size=24))
def test_anything_is_read_or_not(value: str) -> None:
    read_dates(value)
