"""Periods as the reader writes them: «январь – ноябрь 2024», “January–November 2024”."""

from datetime import date

from svodka.domain.marks import Period
from svodka.domain.periods import days_of, months_of
from svodka.i18n.catalogue import Catalogue


def period(stretch: Period, words: Catalogue) -> str:
    """Return a period; one whose ends are no dates is shown as it is written."""
    days = days_of(stretch)
    if days is None:
        return words.tr("{start} – {end}", start=stretch.start, end=stretch.end)
    first, last = days
    months = months_of(stretch)
    if months is None:
        return _days(first, last, words)
    if months % 12 == 0 and first.month == 1:
        return str(first.year) if months == 12 else f"{first.year}–{last.year}"
    return _months(first, last, words)


def length(stretch: Period, words: Catalogue) -> str:
    """Return how long a period of whole months is, in short: «11 мес.»; empty for any other."""
    months = months_of(stretch)
    return "" if months is None else words.trn("{n} month", "{n} months", months)


def _months(first: date, last: date, words: Catalogue) -> str:
    start, end = _month(first, words), _month(last, words)
    if first.year != last.year:
        return words.tr(
            "{start} – {end}", start=f"{start}\u00a0{first.year}", end=f"{end}\u00a0{last.year}"
        )
    if start == end:
        return f"{start}\u00a0{first.year}"
    joined = words.tr("{first_month}–{last_month}", first_month=start, last_month=end)
    return f"{joined}\u00a0{first.year}"


def _days(first: date, last: date, words: Catalogue) -> str:
    if first == last:
        return words.day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{words.day(last)}"
    return words.tr("{start} – {end}", start=words.day(first), end=words.day(last))


def _month(day: date, words: Catalogue) -> str:
    from babel.dates import format_date

    return format_date(day, "LLLL", locale=words.lang)
