"""Cuts a marked text into pieces that nest as the elements of a page must.

Marks may lie within one another and may overlap. A mark that overlaps an earlier one and outlasts
it is closed with it and opened again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from svodka.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch with a look: names of classes, and a note that is shown on pointing at it.

    A mark of a higher ``layer`` is always within those of a lower one, and never parts them.
    """

    span: Span
    look: str
    note: str = ""
    layer: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``opened`` begin before it, and ``closed`` marks end behind it.

    The outermost comes first. Each carries whether another mark lies within it.
    """

    text: str
    opened: tuple[tuple[Mark, bool], ...]
    closed: int


def pieces(text: str, span: Span, marks: Iterable[Mark]) -> list[Piece]:
    """Return the stretch ``span`` of a text; its pieces' texts add up to it."""
    stretches = list(_stretches(span, marks))
    outer = {mark for _, active in stretches for mark in active[:-1]}
    found: list[Piece] = []
    before: tuple[Mark, ...] = ()
    for number, (stretch, active) in enumerate(stretches):
        following = stretches[number + 1][1] if number + 1 < len(stretches) else ()
        opened = active[_shared(before, active) :]
        found.append(
            Piece(
                stretch.of(text),
                tuple((mark, mark in outer) for mark in opened),
                len(active) - _shared(active, following),
            )
        )
        before = active
    return found


def _stretches(span: Span, marks: Iterable[Mark]) -> Iterator[tuple[Span, tuple[Mark, ...]]]:
    """Yield the stretches in which the same marks hold, outermost first."""
    waiting = sorted(
        (mark for mark in dict.fromkeys(marks) if _within(mark.span, span)),
        key=lambda mark: (mark.span.start, -mark.span.end),
        reverse=True,
    )
    ends = {end for mark in waiting for end in (mark.span.start, mark.span.end)}
    cuts = sorted({span.start, span.end, *(cut for cut in ends if span.start < cut < span.end)})
    active: list[Mark] = []
    for start, end in pairwise(cuts):
        active = [mark for mark in active if mark.span.end > start]
        while waiting and waiting[-1].span.start <= start:
            active.append(waiting.pop())
        active.sort(key=lambda mark: mark.layer)
        yield Span(start, end), tuple(active)


def _within(mark: Span, span: Span) -> bool:
    return mark.start < mark.end and mark.overlaps(span)


def _shared(a: tuple[Mark, ...], b: tuple[Mark, ...]) -> int:
    """Return how many marks go on from one stretch to the next."""
    return next(
        (n for n, (one, other) in enumerate(zip(a, b, strict=False)) if one != other),
        min(len(a), len(b)),
    )
