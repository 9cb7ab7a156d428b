"""Marks as the reader draws them: what kind, where, on which track under the line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from svodka.domain.legend import LegendKind, kind_of_entity, kind_of_figure
from svodka.domain.marks import Figure, Marks, Mention
from svodka.domain.spans import Span

TRACKS = 2
"""Lines that fit under a line of text; a mark on a further track shows when it is pointed at."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark in the text; ``track`` 0 lies next to the letters."""

    span: Span
    kind: LegendKind
    what: Mention | Figure
    track: int = 0

    @property
    def is_figure(self) -> bool:
        """Whether it says how much, and not who."""
        return isinstance(self.what, Figure)


def place_marks(marks: Marks, hidden: frozenset[LegendKind]) -> list[PlacedMark]:
    """Return what is drawn, in the order of the text.

    Inner marks lie on the upper track and outer ones below; of two that overlap the earlier takes
    the upper one.
    """
    drawn = [mark for mark in _drawable(marks) if mark.kind not in hidden]
    drawn.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    placed: list[PlacedMark] = []
    for cluster in _clusters(drawn):
        placed += _on_tracks(cluster) if len(cluster) > 1 else cluster
    placed.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    return placed


def counts(marks: Marks) -> dict[LegendKind, int]:
    """Return how many marks of each kind a text has."""
    found: dict[LegendKind, int] = {}
    for mark in _drawable(marks):
        found[mark.kind] = found.get(mark.kind, 0) + 1
    return found


def _drawable(marks: Marks) -> Iterator[PlacedMark]:
    for mention in marks.entities:
        kind = kind_of_entity(mention.type)
        if kind is not None:
            yield PlacedMark(mention.span, kind, mention)
    for figure in marks.figures:
        yield PlacedMark(figure.span, kind_of_figure(figure.type), figure)


def _clusters(marks: Iterable[PlacedMark]) -> Iterator[list[PlacedMark]]:
    """Yield marks that lie over each other together; any two clusters are apart."""
    cluster: list[PlacedMark] = []
    end = 0
    for mark in marks:
        if cluster and mark.span.start >= end:
            yield cluster
            cluster = []
        cluster.append(mark)
        end = max(end, mark.span.end)
    if cluster:
        yield cluster


def _on_tracks(cluster: list[PlacedMark]) -> list[PlacedMark]:
    placed: list[PlacedMark] = []
    for mark in sorted(cluster, key=lambda mark: (mark.span.end - mark.span.start, mark.span)):
        taken = {other.track for other in placed if other.span.overlaps(mark.span)}
        track = max(taken, default=-1) + 1
        placed.append(PlacedMark(mark.span, mark.kind, mark.what, track))
    return placed
