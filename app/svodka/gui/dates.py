"""Days and months as the window writes them, in the language in use.

Qt knows them and is there already; Babel would have to be loaded while the user waits.
"""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from svodka.domain.release import Published
from svodka.i18n import active, tr


def locale() -> QLocale:
    """Return Qt's locale of the language in use."""
    return QLocale(active().lang)


def number(value: int) -> str:
    """Return a whole number with the language's groups."""
    return locale().toString(value)


def day(when: date) -> str:
    """Return a day with its month in full: «1 февраля 2025»."""
    return locale().toString(_qt(when), "d MMMM yyyy")


def short_day(when: date, today: date) -> str:
    """Return a day for a list: without the year if it is this one."""
    pattern = "d MMM" if when.year == today.year else "d MMM yyyy"
    return locale().toString(_qt(when), pattern).replace(".", "")


def moment(when: Published | None) -> str:
    """Return day and hour of a publication, or that it is undated."""
    if when is None:
        return tr("undated")
    clock = f", {when.clock:%H:%M}" if when.clock else ""
    return day(when.day) + clock


def group(when: Published | None, today: date) -> str:
    """Return the heading under which a release of this time stands in a list."""
    if when is None:
        return tr("Undated")
    day_and_month = locale().toString(_qt(when.day), "d MMMM")
    if when.day == today:
        return tr("Today, {day}", day=day_and_month)
    if when.day == today - timedelta(days=1):
        return tr("Yesterday, {day}", day=day_and_month)
    month = locale().standaloneMonthName(when.day.month)
    month = month[:1].upper() + month[1:]
    return month if when.day.year == today.year else f"{month} {when.day.year}"


def _qt(when: date) -> QDate:
    return QDate(when.year, when.month, when.day)
