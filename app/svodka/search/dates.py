"""Reads the value of ``date:``: a day, a month, a year, a range or a bound.

``2025``, ``2025-02``, ``2025-02-01`` and the Russian ``02.2025``, ``01.02.2025``; a range such as
``2025-01..2025-03`` with both ends included and either left open; ``>`` and ``<`` exclude, ``>=``
and ``<=`` include the whole of the period named.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from svodka.search.ast import Dated

_PERIOD = re.compile(
    r"""(?P<year>\d{4})(?:[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?)?\Z
      | (?:(?P<d>\d{1,2})\.)?(?P<m>\d{1,2})\.(?P<y>\d{4})\Z""",
    re.VERBOSE,
)
_DAY = timedelta(days=1)


def read_dates(value: str) -> Dated | None:
    """Return the days that ``value`` names, None if it cannot be read."""
    bound = re.match(r"(>=|<=|>|<|≥|≤)\s*", value)
    if bound:
        return _bounded(bound[1], value[bound.end() :])
    first, dots, last = value.partition("..")
    if not dots:
        period = _period(value)
        return Dated(*period) if period else None
    begin, end = _period(first), _period(last)
    if (first and begin is None) or (last and end is None) or not (begin or end):
        return None
    return Dated(begin[0] if begin else None, end[1] if end else None)


def _bounded(sign: str, value: str) -> Dated | None:
    period = _period(value)
    if period is None:
        return None
    first, last = period
    match sign:
        case ">":
            return Dated(last + _DAY, None) if last < date.max else None
        case "<":
            return Dated(None, first - _DAY) if first > date.min else None
        case ">=" | "≥":
            return Dated(first, None)
        case _:
            return Dated(None, last)


def _period(value: str) -> tuple[date, date] | None:
    match = _PERIOD.match(value.strip())
    if match is None:
        return None
    year = int(match["year"] or match["y"])
    month = int(match["month"] or match["m"] or 0)
    day = int(match["day"] or match["d"] or 0)
    try:
        if match["day"] or match["d"]:
            return date(year, month, day), date(year, month, day)
        if match["month"] or match["m"]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:  # a thirteenth month, a thirty-first of June
        return None
