"""What a comparison is called."""

from contextlib import suppress
from datetime import date

from svodka.domain.comparison import Comparison, ComparisonKind
from svodka.domain.marks import Meeting
from svodka.gui.dates import day
from svodka.i18n import tr

_OF_A_MEETING = (ComparisonKind.SAME_MEETING, ComparisonKind.SUCCESSIVE)


def heading(comparison: Comparison) -> str:
    """Return place and day of the meeting, or of both; just “Comparison” where there is none."""
    if comparison.kind not in _OF_A_MEETING:
        return tr("Comparison")
    meetings = [marks.meeting for marks in (comparison.a, comparison.b) if marks.meeting]
    told = list(dict.fromkeys(filter(None, map(_told, meetings))))
    if comparison.kind is ComparisonKind.SAME_MEETING:
        told = told[:1]
    return " – ".join(told) or tr("Comparison")


def _told(meeting: Meeting) -> str:
    when = ""
    with suppress(ValueError):
        when = day(date.fromisoformat(meeting.date or ""))
    return ", ".join(filter(None, (meeting.place, when)))
