"""Reads when something was published, in the forms that sites, feeds and files use.

Only whole values that leave no doubt are read: a wrong date is worse than none. So 04/05/2024,
which two countries read differently, is no date here. What has no zone stays without one.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime

from svodka.domain.release import Published

_YEARS = range(1900, 2101)
_SECONDS = (10**8, 41 * 10**8)  # 1973 to 2099
_LONGEST = 100

_MONTHS = (
    "январь января янв қаңтар қаң january jan",
    "февраль февраля фев февр ақпан ақп february feb",
    "март марта мар наурыз нау march mar",
    "апрель апреля апр сәуір сәу april apr",
    "май мая мамыр мам may",
    "июнь июня июн маусым мау june jun",
    "июль июля июл шілде шіл july jul",
    "август августа авг тамыз там august aug",
    "сентябрь сентября сен сент қыркүйек қыр september sep sept",
    "октябрь октября окт қазан қаз october oct",
    "ноябрь ноября ноя нояб қараша қар november nov",
    "декабрь декабря дек желтоқсан жел december dec",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:\s*(?P<half>[ap])\.?m\.?)?"
_YEAR_WORD = r"(?:\s*(?:года|год|г\.?|жылғы|жыл|ж\.?))?"
_DAYS = (
    rf"(?P<day>\d{{1,2}})\s+(?P<month>[^\W\d_]+)\.?,?\s+(?P<year>\d{{4}}){_YEAR_WORD}",
    r"(?P<month>[^\W\d_]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
    r"(?P<year>\d{4})\s*(?:жылғы|жылы|ж\.)\s+(?P<day>\d{1,2})\s+(?P<month>[^\W\d_]+)",
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?:\s*г\.)?",
    r"(?P<year>\d{4})[./-](?P<month>\d{1,2})[./-](?P<day>\d{1,2})",
)
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|пн|вт|ср|чт|пт|сб|вс"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\.?,?\s+"
)
_BETWEEN = r"\s*(?:,|\||-|–|—|в\s|at\s|\s)\s*"
_WRITTEN = tuple(
    re.compile(form, re.IGNORECASE)
    for day in _DAYS
    for form in (rf"(?:{_WEEKDAY})?{day}(?:{_BETWEEN}{_CLOCK})?", rf"{_CLOCK}{_BETWEEN}{day}")
)
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)\d*)?\s?"
    r"(Z|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_RFC_2822 = re.compile(
    r"(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d{1,2}:\d\d(?::\d\d)?\s+"
    r"(?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)(?:\s+\([^)]*\))?",
    re.IGNORECASE,
)


def read_published(raw: object) -> Published | None:
    """Return the publication time that ``raw`` (text, or seconds since 1970) means, else None."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float):
        return _seconds(raw)
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        return None
    written = " ".join(raw.split())
    forms: tuple[Callable[[str], Published | None], ...] = (_digits, _iso, _rfc_2822, _in_words)
    return next((found for form in forms if (found := form(written))), None)


def _sane(moment: datetime) -> Published | None:
    return Published.of(moment) if moment.year in _YEARS else None


def _seconds(seconds: float) -> Published | None:
    low, high = _SECONDS
    if low * 1000 <= seconds < high * 1000:
        seconds = seconds / 1000
    if not low <= seconds < high:
        return None
    return Published.of(datetime.fromtimestamp(int(seconds), UTC))


def _digits(written: str) -> Published | None:
    if not (written.isascii() and written.isdigit()):
        return None
    return _seconds(int(written))


def _iso(written: str) -> Published | None:
    match = _ISO.fullmatch(written)
    if match is None:
        return None
    day, clock, zone = match.groups()
    zone = (zone or "").upper().replace("GMT", "Z").replace("UTC", "Z")
    try:
        if clock:
            return _sane(datetime.fromisoformat(f"{day}T{clock}{zone}"))
        found = date.fromisoformat(day)
    except ValueError:
        return None
    return Published(found) if found.year in _YEARS else None


def _rfc_2822(written: str) -> Published | None:
    if not _RFC_2822.fullmatch(written):
        return None
    try:
        return _sane(parsedate_to_datetime(written))
    except (ValueError, TypeError):
        return None


def _in_words(written: str) -> Published | None:
    for form in _WRITTEN:
        match = form.fullmatch(written)
        found = match and _from_parts(match)
        if found:
            return found
    return None


def _from_parts(match: re.Match[str]) -> Published | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTH.get(month.lower())
    if number is None or int(match["year"]) not in _YEARS:
        return None
    try:
        return Published(date(int(match["year"]), number, int(match["day"])), _clock(match))
    except ValueError:
        return None


def _clock(match: re.Match[str]) -> time | None:
    """Return the time of day; raises ValueError if it is none."""
    if match["hour"] is None:
        return None
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return time(hour, int(match["minute"]), int(match["second"] or 0))
