"""A comparison as a page shows it: passages in rows, figures in a table, people, topics."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

from svodka.domain.comparison import (
    Comparison,
    FigureRow,
    FigureStatus,
    PassageRow,
    PassageState,
)
from svodka.domain.excerpt import MarkedRelease
from svodka.domain.legend import LegendKind
from svodka.domain.marks import Commitment, Figure, Participant
from svodka.domain.spans import Span
from svodka.export.marked import Mark, Piece, pieces
from svodka.export.marking import shown_marks
from svodka.i18n import Catalogue
from svodka.i18n.amounts import amount, row_difference
from svodka.i18n.names import (
    FIGURE_STATUS_SIGNS,
    KIND_NAMES,
    PASSAGE_STATE_NAMES,
    PASSAGE_STATE_SIGNS,
    figure_status_name,
)
from svodka.i18n.periods import period
from svodka.i18n.topics import topic_name

_LOOKS = {
    PassageState.SAME: "same",
    PassageState.REWORDED: "reworded",
    PassageState.MOVED: "moved",
    PassageState.ONLY_A: "only-here",
    PassageState.ONLY_B: "only-here",
}
_STATUS_LOOKS = {
    FigureStatus.SAME: "same",
    FigureStatus.DIFFERS: "contradicts",
    FigureStatus.PERIOD_DIFFERS: "other-period",
    FigureStatus.ONLY_A: "only-here",
    FigureStatus.ONLY_B: "only-here",
}


@dataclass(frozen=True, slots=True)
class State:
    """How a row stands: a class of the style sheet, a sign, and the name in words."""

    look: str
    sign: str
    name: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """A row of passages; a side that has none is empty."""

    state: State
    a: list[Piece]
    b: list[Piece]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A row of the table of figures. Cells are empty where nothing is known."""

    indicator: str
    a: str
    period_a: str
    b: str
    period_b: str
    difference: str
    state: State


@dataclass(frozen=True, slots=True)
class Presence:
    """Someone or something that both texts name, or only one of them."""

    name: str
    detail: str
    in_a: bool
    in_b: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """All that a page shows of a comparison."""

    kind: str
    counts: list[tuple[State, str]]
    passages: list[PassageView]
    figures: list[FigureView]
    participants: list[Presence]
    topics: list[Presence]
    commitments: list[tuple[str, list[str]]]


def side_by_side(
    comparison: Comparison,
    sides: tuple[MarkedRelease, MarkedRelease],
    hidden: Collection[str],
    words: Catalogue,
) -> tuple[SideBySide, set[LegendKind]]:
    """Return the parts of a comparison, and the kinds of mark that occur in it."""
    marks = [list(shown_marks(side.marks, hidden, words)) for side in sides]
    drawn_a, drawn_b = ([mark for _, mark in found] for found in marks)
    differing = [row for row in comparison.figures if row.status is FigureStatus.DIFFERS]
    for drawn, figures in (
        (drawn_a, (row.a for row in differing)),
        (drawn_b, (row.b for row in differing)),
    ):
        drawn += [Mark(figure.span, "framed") for figure in figures if figure]
    texts = sides[0].release.text, sides[1].release.text
    passages = [
        PassageView(
            passage_state(row, words),
            _passage(texts[0], row.a, drawn_a, row.differing_a),
            _passage(texts[1], row.b, drawn_b, row.differing_b),
        )
        for row in comparison.passages
    ]
    view = SideBySide(
        kind=words.tr(KIND_NAMES[comparison.kind]),
        counts=_counts(passages, words),
        passages=passages,
        figures=[_figure(row, comparison, words) for row in comparison.figures],
        participants=[_participant(a, b) for a, b in comparison.participants],
        topics=list(_topics(comparison, words)),
        commitments=_commitments(comparison, words),
    )
    return view, {kind for kind, _ in chain(*marks)}


def passage_state(row: PassageRow, words: Catalogue) -> State:
    """Return the most serious thing that is to be said of a pair of passages."""
    if row.contradicts:
        return State("contradicts", "≠", words.tr("contradicts"))
    if row.other_period:
        return State("other-period", "◷", words.tr("other period"))
    name = words.tr(PASSAGE_STATE_NAMES[row.state])
    return State(_LOOKS[row.state], PASSAGE_STATE_SIGNS[row.state], name)


def _passage(
    text: str, span: Span | None, marks: list[Mark], differing: tuple[Span, ...]
) -> list[Piece]:
    if span is None:
        return []
    near = [mark for mark in marks if mark.span.overlaps(span)]
    differ = (Mark(words, "differing", layer=1) for words in differing)
    return pieces(text, span, [*near, *differ])


def _counts(passages: list[PassageView], words: Catalogue) -> list[tuple[State, str]]:
    counted = Counter(passage.state for passage in passages)
    return [(state, words.number(n)) for state, n in counted.most_common()]


def _figure(row: FigureRow, comparison: Comparison, words: Catalogue) -> FigureView:
    name = words.tr(figure_status_name(row.status, comparison.kind))
    gap = row_difference(row, words)
    if row.status is FigureStatus.PERIOD_DIFFERS:
        gap = words.tr("not computed")
    first, *_ = (figure for figure in (row.a, row.b) if figure)
    return FigureView(
        first.indicator or first.text,
        *_value(row.a, words),
        *_value(row.b, words),
        gap,
        State(_STATUS_LOOKS[row.status], FIGURE_STATUS_SIGNS[row.status], name),
    )


def _value(figure: Figure | None, words: Catalogue) -> tuple[str, str]:
    if figure is None:
        return "—", ""
    return amount(figure, words), period(figure.period, words) if figure.period else ""


def _participant(a: Participant | None, b: Participant | None) -> Presence:
    first, *_ = (who for who in (a, b) if who)
    detail = ", ".join(filter(None, (first.post, first.country)))
    return Presence(first.name, detail, a is not None, b is not None)


def _topics(comparison: Comparison, words: Catalogue) -> Iterator[Presence]:
    for keys, in_a, in_b in (
        (comparison.topics_shared, True, True),
        (comparison.topics_only_a, True, False),
        (comparison.topics_only_b, False, True),
    ):
        for key in keys:
            yield Presence(topic_name(key, words), "", in_a, in_b)


def _commitments(comparison: Comparison, words: Catalogue) -> list[tuple[str, list[str]]]:
    a, b = (
        _by_id(marks.meeting.commitments if marks.meeting else ())
        for marks in (comparison.a, comparison.b)
    )
    rows = comparison.commitments
    groups = (
        (words.tr("in both"), [a[one] for one, _ in rows.repeated]),
        (words.tr("fulfilled"), [a[one] for one in rows.fulfilled]),
        (words.tr("only in A"), [a[one] for one in rows.dropped]),
        (words.tr("only in B"), [b[one] for one in rows.new]),
    )
    return [(name, texts) for name, texts in groups if texts]


def _by_id(commitments: tuple[Commitment, ...]) -> dict[str, str]:
    return {one.id: " ".join(one.text.split()) for one in commitments}
