"""What the rows of a comparison look like and which of them are chosen; no widget in it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from svodka.domain.comparison import (
    ComparisonKind,
    FigureRow,
    FigureStatus,
    PassageRow,
    PassageState,
)
from svodka.i18n import tr
from svodka.i18n.names import PASSAGE_STATE_NAMES, figure_status_name


class Look(StrEnum):
    """A state as it is drawn, the most serious first; the names are those of the tokens."""

    CONTRADICTS = "contradicts"
    OTHER_PERIOD = "other_period"
    MOVED = "moved"
    REWORDED = "reworded"
    ONLY_HERE = "only_here"
    SAME = "same"


class Chosen(StrEnum):
    """Which passages are shown."""

    ALL = "all"
    SAME = "same"
    DIFFERENT = "different"
    ONLY_A = "only_a"
    ONLY_B = "only_b"


@dataclass(frozen=True, slots=True)
class Row:
    """A passage row with how it is drawn and what that is called."""

    passage: PassageRow
    look: Look
    name: str
    group: Chosen


_LOOKS = {
    PassageState.SAME: Look.SAME,
    PassageState.REWORDED: Look.REWORDED,
    PassageState.MOVED: Look.MOVED,
    PassageState.ONLY_A: Look.ONLY_HERE,
    PassageState.ONLY_B: Look.ONLY_HERE,
}
_GROUPS = {PassageState.ONLY_A: Chosen.ONLY_A, PassageState.ONLY_B: Chosen.ONLY_B}
_STATUS_LOOKS = {
    FigureStatus.SAME: Look.SAME,
    FigureStatus.PERIOD_DIFFERS: Look.OTHER_PERIOD,
    FigureStatus.ONLY_A: Look.ONLY_HERE,
    FigureStatus.ONLY_B: Look.ONLY_HERE,
}


def passage_rows(passages: Iterable[PassageRow]) -> list[Row]:
    """Return how passages are drawn: a pair takes its most serious state."""
    return [_row(passage) for passage in passages]


def _row(passage: PassageRow) -> Row:
    if passage.contradicts:
        look, name = Look.CONTRADICTS, tr("contradicts")
    elif passage.other_period:
        look, name = Look.OTHER_PERIOD, tr("other period")
    else:
        look, name = _LOOKS[passage.state], tr(PASSAGE_STATE_NAMES[passage.state])
    same = Chosen.SAME if look is Look.SAME else Chosen.DIFFERENT
    return Row(passage, look, name, _GROUPS.get(passage.state, same))


def chosen_rows(rows: Sequence[Row], chosen: Chosen) -> list[Row]:
    """Return the rows of one group, or all."""
    return [row for row in rows if chosen in (Chosen.ALL, row.group)]


def counts(rows: Sequence[Row]) -> dict[Chosen, int]:
    """Return how many rows there are of each group and in all."""
    counted = Counter(row.group for row in rows)
    return {chosen: counted[chosen] for chosen in Chosen} | {Chosen.ALL: len(rows)}


def figure_look(status: FigureStatus, kind: ComparisonKind) -> Look:
    """Return how a row of figures is drawn: in successive reports a new value is no fault."""
    if status is FigureStatus.DIFFERS:
        return Look.REWORDED if kind is ComparisonKind.SUCCESSIVE else Look.CONTRADICTS
    return _STATUS_LOOKS[status]


def figure_name(status: FigureStatus, kind: ComparisonKind) -> str:
    """Return what the state of a row of figures is called."""
    return tr(figure_status_name(status, kind))


def by_seriousness(figures: Iterable[FigureRow]) -> list[FigureRow]:
    """Return the rows of figures, those first that want an eye; equals keep their order."""
    order = {
        FigureStatus.DIFFERS: 0,
        FigureStatus.PERIOD_DIFFERS: 1,
        FigureStatus.SAME: 2,
        FigureStatus.ONLY_A: 3,
        FigureStatus.ONLY_B: 4,
    }
    return sorted(figures, key=lambda row: order[row.status])


def figure_counts(
    figures: Iterable[FigureRow], kind: ComparisonKind
) -> list[tuple[Look, str, int]]:
    """Return the states that occur among the figures with their names and numbers."""
    counted = Counter(
        (figure_look(row.status, kind), figure_name(row.status, kind)) for row in figures
    )
    order = list(Look)
    return sorted(
        ((look, name, n) for (look, name), n in counted.items()),
        key=lambda line: (order.index(line[0]), line[1]),
    )
