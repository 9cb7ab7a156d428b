"""When a figure is of, and what it is compared with."""

from collections.abc import Sequence

from svodka.analysis.figures.cues import Cues
from svodka.analysis.periods.resolving import shift_to_year
from svodka.domain.marks import DateMention, Period
from svodka.domain.spans import Span
from svodka.text.tokens import Token

_DAY = len("2025-02-01")
_NEAR = 3
_MONTH = len("2024-01")


def split_dates(
    tokens: Sequence[Token], dates: Sequence[DateMention], cues: Cues
) -> tuple[list[DateMention], list[DateMention]]:
    """Return the dates that figures may be of, and those they are compared with.

    Days are left out unless a state on a day is told («на 1 января»): they date an event.
    """
    own, bases = [], []
    for date in dates:
        if date.period is None:
            continue
        first = next((n for n, token in enumerate(tokens) if token.start >= date.span.start), 0)
        said = any(cues["base_before"].at(tokens, at) for at in range(max(0, first - _NEAR), first))
        turned = date.text.lower().startswith(("к ", "ко "))
        if said or turned:
            bases.append(date)
        elif len(date.period.start) < _DAY or date.text.lower().startswith("на "):
            own.append(date)
    return own, bases


def period_of(own: Sequence[DateMention], span: Span, until: int) -> Period | None:
    """Return the period told last before a figure, else the first one before ``until``."""
    before = [date for date in own if date.span.end <= span.start]
    if before:
        return before[-1].period
    return next((d.period for d in own if span.end <= d.span.start < until), None)


def base_of(
    bases: Sequence[DateMention], span: Span, until: int, period: Period | None
) -> tuple[Period | None, bool]:
    """Return what a change is measured against, and whether the text says so.

    A bare year beside months means the same months of it. Unsaid, it is the year before.
    """
    told = next((d.period for d in bases if span.end <= d.span.start < until), None)
    if told is None:
        told = next((d.period for d in reversed(bases) if d.span.end <= span.start), None)
    if told is not None:
        whole_year = told.start == told.end and len(told.start) < _MONTH
        if whole_year and period is not None and len(period.start) >= _MONTH:
            return shift_to_year(period, int(told.start)) or told, True
        return told, True
    if period is None or len(period.start) > _MONTH:
        return None, False
    return shift_to_year(period, int(period.start[:4]) - 1), False
