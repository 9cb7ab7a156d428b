"""Spans of one text, found by place without a walk through all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from svodka.domain.spans import Span


class Intervals:
    """Spans in the order of their beginnings; they may lie over each other."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]
        self._reached = list(accumulate(self._ends, max))  # rises, so that it can be bisected

    def over(self, start: int, end: int) -> Iterator[int]:
        """Yield the numbers of the spans that have a code point within ``start`` to ``end``."""
        first, last = bisect_right(self._reached, start), bisect_left(self._starts, end)
        return (number for number in range(first, last) if self._ends[number] > start)

    def next_from(self, place: int) -> int:
        """Return the number of the first span that begins at a place or after it."""
        return bisect_left(self._starts, place)
