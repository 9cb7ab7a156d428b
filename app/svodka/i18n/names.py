"""What the reader calls the kinds and states that the code names."""

from svodka.domain.comparison import ComparisonKind, FigureStatus, PassageState
from svodka.domain.legend import LegendKind
from svodka.domain.marks import FigureKind
from svodka.domain.wording import msgid

LEGEND_NAMES = {
    LegendKind.PERSON: msgid("People"),
    LegendKind.POST: msgid("Posts"),
    LegendKind.ORGANISATION: msgid("Organisations"),
    LegendKind.COUNTRY: msgid("Countries"),
    LegendKind.PLACE: msgid("Places"),
    LegendKind.DOCUMENT: msgid("Documents"),
    LegendKind.MONEY: msgid("Money"),
    LegendKind.PERCENT: msgid("Per cent"),
    LegendKind.QUANTITY: msgid("Quantities"),
    LegendKind.COUNT: msgid("Counts"),
    LegendKind.RATIO: msgid("Ratios"),
}
"""Msgids of the kinds of mark, as in the legend."""

FIGURE_KIND_NAMES = {
    FigureKind.LEVEL: msgid("level"),
    FigureKind.CHANGE: msgid("change"),
    FigureKind.SHARE: msgid("share"),
    FigureKind.COUNT: msgid("count"),
    FigureKind.PLAN: msgid("plan"),
}
"""Msgids of what a figure says."""

PASSAGE_STATE_NAMES = {
    PassageState.SAME: msgid("same"),
    PassageState.REWORDED: msgid("reworded"),
    PassageState.MOVED: msgid("moved"),
    PassageState.ONLY_A: msgid("only in A"),
    PassageState.ONLY_B: msgid("only in B"),
}
"""Msgids of what became of a passage."""

PASSAGE_STATE_SIGNS = {
    PassageState.SAME: "=",
    PassageState.REWORDED: "≈",
    PassageState.MOVED: "⇅",
    PassageState.ONLY_A: "+",
    PassageState.ONLY_B: "+",
}

FIGURE_STATUS_SIGNS = {
    FigureStatus.SAME: "=",
    FigureStatus.DIFFERS: "≠",
    FigureStatus.PERIOD_DIFFERS: "◷",
    FigureStatus.ONLY_A: "+",
    FigureStatus.ONLY_B: "+",
}

KIND_NAMES = {
    ComparisonKind.SAME_MEETING: msgid("one meeting, two reports"),
    ComparisonKind.SUCCESSIVE: msgid("successive meetings"),
    ComparisonKind.REVISION: msgid("two revisions of one release"),
    ComparisonKind.OTHER: msgid("two releases"),
}
"""Msgids of what two texts are to each other."""


def figure_status_name(status: FigureStatus, kind: ComparisonKind) -> str:
    """Return the msgid of how two figures stand: values that differ in successive reports are new.

    In two reports of one meeting, or two texts of one release, they contradict each other.
    """
    if status is FigureStatus.DIFFERS:
        return msgid("changed") if kind is ComparisonKind.SUCCESSIVE else msgid("contradicts")
    return {
        FigureStatus.SAME: msgid("agrees"),
        FigureStatus.PERIOD_DIFFERS: msgid("other period"),
        FigureStatus.ONLY_A: msgid("only in A"),
        FigureStatus.ONLY_B: msgid("only in B"),
    }[status]
