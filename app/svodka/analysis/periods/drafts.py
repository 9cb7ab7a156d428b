"""What a phrase of time says before it is known when the text was published."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Year:
    """A year as it is told: in digits, or relative to the year of publication (-1: last year)."""

    number: int
    relative: bool = False


class Shift(StrEnum):
    """What a phrase counts from the day of publication."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Draft:
    """The tokens ``first`` to ``last`` (exclusive) of a phrase, and what it says.

    ``months`` and ``days`` are inclusive pairs; days stand in the first and the last month. A
    year that is not told is None. ``same`` takes its months from the period told before; ``since``
    runs from the beginning of the year to the day of publication. ``shift`` with ``by`` counts
    days, weeks, months or quarters from the day of publication.
    """

    first: int
    last: int
    year: Year | None = None
    last_year: Year | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    same: bool = False
    since: bool = False
    shift: Shift | None = None
    by: int = 0
    vague: bool = False
