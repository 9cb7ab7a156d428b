"""How long a period is and whether two of them can be compared.

The ends of a :class:`~svodka.domain.marks.Period` are years, months or days as the text gave them.
A year written ``2024`` and one written ``2024-01`` to ``2024-12`` are the same stretch of time.
"""

import calendar
from datetime import date
from functools import lru_cache

from svodka.domain.marks import Period


@lru_cache(1024)
def days_of(period: Period) -> tuple[date, date] | None:
    """Return the first and the last day, None where an end is no date or they are the wrong way."""
    try:
        first, last = _first_day(period.start), _last_day(period.end)
    except ValueError:
        return None
    return (first, last) if first <= last else None


@lru_cache(1024)
def months_of(period: Period) -> int | None:
    """Return the number of months if the period is of whole months, else None."""
    days = days_of(period)
    if days is None:
        return None
    first, last = days
    if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
        return None
    return (last.year - first.year) * 12 + last.month - first.month + 1


def same_stretch(a: Period, b: Period) -> bool:
    """Tell whether two periods are the same time, however they are written."""
    return a == b or (days_of(a) is not None and days_of(a) == days_of(b))


def same_length(a: Period, b: Period) -> bool:
    """Tell whether two periods are equally long, so that their values may be set in relation.

    Whole months are counted in months, for February is no shorter a month than March.
    """
    months = months_of(a), months_of(b)
    if months != (None, None):
        return months[0] == months[1]
    days = days_of(a), days_of(b)
    if days[0] is None or days[1] is None:
        return a == b
    return days[0][1] - days[0][0] == days[1][1] - days[1][0]


def _first_day(end: str) -> date:
    year, month, day = _parts(end)
    return date(year, month or 1, day or 1)


def _last_day(end: str) -> date:
    year, month, day = _parts(end)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _parts(end: str) -> tuple[int, int | None, int | None]:
    """Take ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` apart. Raises ValueError."""
    year, *rest = (int(part) for part in end.split("-"))
    if len(rest) > 2 or any(not part for part in (year, *rest)):
        raise ValueError(end)
    month, day = (*rest, None, None)[:2]
    date(year, month or 1, day or 1)
    return year, month, day
