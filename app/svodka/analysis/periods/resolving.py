"""From what a phrase says to inclusive years, months or days. What is not certain stays None."""

from collections.abc import Sequence
from datetime import date, timedelta

from svodka.analysis.periods.drafts import Draft, Shift, Year
from svodka.domain.marks import Period

_NEAR_PAST, _NEAR_FUTURE = timedelta(days=150), timedelta(days=120)
"""How far from publication a day without a year may lie; it is the nearer of two such days."""

_REPORTED_WITHIN = 6
"""Months after its end in which a period without a year is still spoken of as the latest."""


def infer_this_year(drafts: Sequence[Draft], published: date | None) -> int | None:
    """Return the year of publication.

    Where the day is not known, «11 месяцев прошлого года» beside «11 месяцев 2024 года» tells it,
    provided that all such pairs of a text agree.
    """
    if published is not None:
        return published.year
    told = {
        (draft.months, draft.days): draft.year.number
        for draft in drafts
        if draft.months and draft.year and not draft.year.relative
    }
    years = {
        told[draft.months, draft.days] - draft.year.number
        for draft in drafts
        if draft.months
        and draft.year
        and draft.year.relative
        and (draft.months, draft.days) in told
    }
    return years.pop() if len(years) == 1 else None


def resolve(draft: Draft, published: date | None, this_year: int | None) -> Period | None:
    """Return the time a phrase means; None where it depends on what is not known."""
    if draft.vague or draft.same:
        return None
    if draft.shift is not None:
        return _shifted(draft.shift, draft.by, published) if published else None
    if draft.since:
        return _since(draft, published, this_year)
    if draft.year is None:
        return _nearest(draft, published) if published else None
    first, last = _number(draft.year, this_year), _number(draft.last_year or draft.year, this_year)
    return None if first is None or last is None else _stretch(draft, first, last)


def shift_to_year(period: Period, year: int) -> Period | None:
    """Return the same months of another year; None for a stretch across years or of days."""
    if period.start[:4] != period.end[:4] or len(period.start) > len("2024-01"):
        return None
    return Period(f"{year:04}{period.start[4:]}", f"{year:04}{period.end[4:]}")


def _number(year: Year, this_year: int | None) -> int | None:
    if not year.relative:
        return year.number
    return None if this_year is None else this_year + year.number


def _stretch(draft: Draft, first: int, last: int) -> Period | None:
    if draft.months is None:
        return Period(f"{first:04}", f"{last:04}")
    start, end = (f"{year:04}-{m:02}" for year, m in zip((first, last), draft.months, strict=True))
    if draft.days is None:
        return Period(start, end) if start <= end else None
    one, other = draft.days
    start, end = f"{start}-{one:02}", f"{end}-{other:02}"
    return Period(start, end) if _is_day(start) and _is_day(end) and start <= end else None


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _since(draft: Draft, published: date | None, this_year: int | None) -> Period | None:
    """Return the time from the first of January to the day of publication."""
    year = _number(draft.year, this_year) if draft.year else None
    if year is None or published is None or published.year != year:
        return None
    return Period(f"{year:04}-01-01", published.isoformat())


def _shifted(shift: Shift, by: int, published: date) -> Period | None:
    """Return the time that lies ``by`` days, weeks … away; None beyond what a calendar holds."""
    try:
        if shift is Shift.DAY:
            return _days(published + timedelta(days=by), published + timedelta(days=by))
        if shift is Shift.WEEK:
            monday = published - timedelta(days=published.weekday()) + timedelta(weeks=by)
            return _days(monday, monday + timedelta(days=6))
    except OverflowError:
        return None
    length = 1 if shift is Shift.MONTH else 3
    month = (published.year * 12 + published.month - 1) // length * length + by * length
    return Period(_month(month), _month(month + length - 1))


def _days(first: date, last: date) -> Period:
    return Period(first.isoformat(), last.isoformat())


def _month(count: int) -> str:
    return f"{count // 12:04}-{count % 12 + 1:02}"


def _nearest(draft: Draft, published: date) -> Period | None:
    """Return the time of a phrase without a year, if only one year is likely."""
    if draft.months is None:
        return None
    if draft.days is not None:
        return _nearest_day(draft, published)
    now = published.year * 12 + published.month - 1
    for year in (published.year, published.year - 1):
        end = year * 12 + draft.months[1] - 1
        if 0 <= now - end <= _REPORTED_WITHIN:
            return _stretch(draft, year, year)
    return None


def _nearest_day(draft: Draft, published: date) -> Period | None:
    assert draft.months is not None
    assert draft.days is not None
    for year in (published.year, published.year - 1, published.year + 1):
        last_year = year + (draft.months[1] < draft.months[0])
        period = _stretch(draft, year, last_year) if 0 < year < 9999 else None
        if period is None:
            continue
        gap = date.fromisoformat(period.start) - published
        if -_NEAR_PAST <= gap <= _NEAR_FUTURE:
            return period
    return None
