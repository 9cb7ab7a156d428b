import pytest

from svodka.domain.marks import Period
from svodka.i18n import catalogue
from svodka.i18n.periods import length, period


@pytest.mark.parametrize(
    ("start", "end", "english"),
    [
        ("2024", "2024", "2024"),
        ("2024-01", "2024-12", "2024"),
        ("2023", "2024", "2023–2024"),
        ("2024-11", "2024-11", "November 2024"),
        ("2024-01", "2024-11", "January–November 2024"),
        ("2023-12", "2024-03", "December 2023 – March 2024"),
        ("2025-01-31", "2025-01-31", "31 January 2025"),
        ("2025-01-03", "2025-01-05", "3–5 January 2025"),
        ("2025-01-31", "2025-02-02", "31 January 2025 – 2 February 2025"),
        ("2025-99", "2025-99", "2025-99 – 2025-99"),
    ],
)
def test_english(start: str, end: str, english: str) -> None:
    assert period(Period(start, end), catalogue("en")).replace("\u00a0", " ") == english


def test_russian_months_are_in_the_nominative() -> None:
    assert period(Period("2024-03", "2024-03"), catalogue("ru")) == "март\u00a02024"


def test_russian_days_are_in_the_genitive() -> None:
    assert period(Period("2024-03-03", "2024-03-05"), catalogue("ru")) == "3–5 марта 2024"


def test_length_counts_whole_months_only() -> None:
    words = catalogue("en")
    assert length(Period("2024-01", "2024-11"), words) == "11 months"
    assert length(Period("2024-01", "2024-01"), words) == "1 month"
    assert length(Period("2024-01-01", "2024-01-07"), words) == ""
