"""The marks of a text in their order: which lies where, which is the next."""

from collections.abc import Iterator, Sequence

from svodka.domain.spans import Span
from svodka.gui.reader.intervals import Intervals
from svodka.gui.reader.placed import PlacedMark


class MarkOrder:
    """Marks in the order of the text, as :func:`place_marks` gives them."""

    def __init__(self, marks: Sequence[PlacedMark] = ()) -> None:
        self.marks = marks
        self._spans = Intervals([mark.span for mark in marks])

    def over(self, start: int, end: int) -> Iterator[PlacedMark]:
        """Yield the marks that have a code point within ``start`` to ``end``."""
        return (self.marks[number] for number in self._spans.over(start, end))

    def innermost(self, place: int) -> PlacedMark | None:
        """Return the shortest mark over a code point."""
        covering = self.over(place, place + 1)
        return min(covering, key=lambda mark: mark.span.end - mark.span.start, default=None)

    def on(self, span: Span) -> PlacedMark | None:
        """Return the mark that covers exactly this stretch."""
        return next((mark for mark in self._beginning(span.start) if mark.span == span), None)

    def same(self, mark: PlacedMark | None) -> PlacedMark | None:
        """Return the mark of the same kind in the same place as one of an earlier order."""
        if mark is None:
            return None
        here = (other for other in self._beginning(mark.span.start) if other.span == mark.span)
        return next((other for other in here if other.kind is mark.kind), None)

    def beside(self, mark: PlacedMark | None, place: int, by: int) -> PlacedMark | None:
        """Return the mark after (1) or before (-1) another, or a place where there is no other."""
        if mark is None:
            number = self._spans.next_from(place) - (by < 0)
        else:
            number = self._spans.next_from(mark.span.start)
            number = self.marks.index(mark, number) + by
        return self.marks[number] if 0 <= number < len(self.marks) else None

    def _beginning(self, place: int) -> Iterator[PlacedMark]:
        for number in range(self._spans.next_from(place), len(self.marks)):
            if self.marks[number].span.start != place:
                return
            yield self.marks[number]
