"""What two texts are to each other, told from who met whom and when."""

from datetime import date, timedelta

from svodka.compare.participants import pair_participants
from svodka.domain.comparison import ComparisonKind
from svodka.domain.marks import Marks

_SAME_TALKS = timedelta(days=3)
_LEAST_PARTIES = 2
_LEAST_SHARED_PEOPLE = 2
_LEAST_SHARED_FIGURES = 3


def kind_of(a: Marks, b: Marks, *, revision: bool = False) -> ComparisonKind:
    """Return the kind; without a date two reports are of one meeting if much in them is equal."""
    if revision:
        return ComparisonKind.REVISION
    if not _same_parties(a, b):
        return ComparisonKind.OTHER
    day_a, day_b = _day(a), _day(b)
    if day_a and day_b:
        near = abs(day_a - day_b) <= _SAME_TALKS
        return ComparisonKind.SAME_MEETING if near else ComparisonKind.SUCCESSIVE
    return ComparisonKind.SAME_MEETING if _alike(a, b) else ComparisonKind.OTHER


def _same_parties(a: Marks, b: Marks) -> bool:
    if a.meeting is None or b.meeting is None:
        return False
    parties = set(a.meeting.parties)
    return len(parties) >= _LEAST_PARTIES and parties == set(b.meeting.parties)


def _day(marks: Marks) -> date | None:
    """Return the day of the meeting, or that of the report, which is hardly ever much later."""
    meeting = marks.meeting
    for written in (meeting.date if meeting else None, marks.published):
        try:
            return date.fromisoformat(written or "")
        except ValueError:
            continue
    return None


def _alike(a: Marks, b: Marks) -> bool:
    people = sum(1 for left, right in pair_participants(a, b) if left and right)
    figures = _figures(a) & _figures(b)
    return people >= _LEAST_SHARED_PEOPLE and len(figures) >= _LEAST_SHARED_FIGURES


def _figures(marks: Marks) -> set[object]:
    return {(figure.unit, figure.value) for figure in marks.figures}
