"""Two texts set against each other by what they say: statuses as in the fixed JSON form."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from svodka.domain.marks import Figure, Marks, Participant
from svodka.domain.marks_json import number, to_json
from svodka.domain.spans import Span


class ComparisonKind(StrEnum):
    """What the two texts are to each other."""

    SAME_MEETING = "same_meeting"
    SUCCESSIVE = "successive"
    REVISION = "revision"
    OTHER = "other"


class FigureStatus(StrEnum):
    """How two figures of one indicator stand to each other.

    DIFFERS is a contradiction in two reports of one meeting and a new value in successive ones;
    PERIOD_DIFFERS means that the periods are of different length and nothing may be computed.
    """

    SAME = "same"
    DIFFERS = "differs"
    PERIOD_DIFFERS = "period_differs"
    ONLY_A = "only_a"
    ONLY_B = "only_b"


class PassageState(StrEnum):
    """What became of a passage."""

    SAME = "same"
    REWORDED = "reworded"
    MOVED = "moved"
    ONLY_A = "only_a"
    ONLY_B = "only_b"


@dataclass(frozen=True, slots=True)
class Delta:
    """B less A in ``unit``, and in per cent of A where that makes sense."""

    abs: Decimal
    unit: str
    rel_pct: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One indicator in both texts; a side that does not have it is None."""

    a: Figure | None
    b: Figure | None
    status: FigureStatus
    delta: Delta | None = None


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage of A beside its match in B; a side that does not have it is None.

    ``contradicts`` and ``other_period`` say that the pair holds figures of such a status;
    ``differing_a`` and ``differing_b`` are the words that only one side of it has.
    """

    a: Span | None
    b: Span | None
    state: PassageState
    contradicts: bool = False
    other_period: bool = False
    differing_a: tuple[Span, ...] = ()
    differing_b: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitmentRows:
    """Ids of commitments: ``repeated`` pairs A with B, ``new`` are B's, the others A's."""

    repeated: tuple[tuple[str, str], ...] = ()
    new: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    fulfilled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that comparing two marked texts gives. ``participants`` pairs them by entity."""

    kind: ComparisonKind
    a: Marks
    b: Marks
    figures: tuple[FigureRow, ...] = ()
    participants: tuple[tuple[Participant | None, Participant | None], ...] = ()
    topics_shared: tuple[str, ...] = ()
    topics_only_a: tuple[str, ...] = ()
    topics_only_b: tuple[str, ...] = ()
    commitments: CommitmentRows = CommitmentRows()
    passages: tuple[PassageRow, ...] = ()


def comparison_to_json(comparison: Comparison) -> dict[str, Any]:
    """Return the object that ``svodka compare --json`` prints; its form is fixed."""
    pairs = comparison.participants
    promises = comparison.commitments
    return {
        "kind": comparison.kind.value,
        "figures": [_figure_row(row) for row in comparison.figures],
        "participants": {
            "matched": [
                {"entity": a.entity, "a": a.name, "b": b.name} for a, b in pairs if a and b
            ],
            "only_a": [a.entity for a, b in pairs if a and not b],
            "only_b": [b.entity for a, b in pairs if b and not a],
        },
        "topics": {
            "shared": list(comparison.topics_shared),
            "only_a": list(comparison.topics_only_a),
            "only_b": list(comparison.topics_only_b),
        },
        "commitments": {
            "repeated": [{"a": a, "b": b} for a, b in promises.repeated],
            "new": list(promises.new),
            "dropped": list(promises.dropped),
            "fulfilled": list(promises.fulfilled),
        },
        "passages": [
            {"a": _pair(row.a), "b": _pair(row.b), "state": row.state.value}
            for row in comparison.passages
        ],
        "a": to_json(comparison.a),
        "b": to_json(comparison.b),
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _figure_row(row: FigureRow) -> dict[str, Any]:
    delta = row.delta
    return {
        "a": row.a.id if row.a else None,
        "b": row.b.id if row.b else None,
        "status": row.status.value,
        "delta": delta
        and {
            "abs": number(delta.abs),
            "unit": delta.unit,
            "rel_pct": None if delta.rel_pct is None else number(delta.rel_pct),
        },
    }
