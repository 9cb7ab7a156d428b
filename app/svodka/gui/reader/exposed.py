"""The lines of a text that can be seen, and where a stretch of it stands on them.

Only these lines are asked for their letters: a release may be one paragraph of thousands of lines.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine


@dataclass(frozen=True, slots=True)
class Box:
    """The part of a stretch that stands on one line.

    ``starts`` and ``ends`` say whether the whole begins and ends on this line.
    """

    area: QRectF
    baseline: float
    starts: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class ExposedLines:
    """The lines ``first`` to ``last`` (exclusive) of a block whose corner lies at ``origin``."""

    block: QTextBlock
    layout: QTextLayout
    origin: QPointF
    first: int
    last: int

    @property
    def units(self) -> tuple[int, int]:
        """The stretch of the document they show, in UTF-16 units."""
        begin, end = self.layout.lineAt(self.first), self.layout.lineAt(self.last - 1)
        here = self.block.position()
        return here + begin.textStart(), here + end.textStart() + end.textLength()

    def boxes(self, start: int, end: int) -> Iterator[Box]:
        """Yield where a stretch of the document, in UTF-16 units, stands on these lines."""
        start, end = start - self.block.position(), end - self.block.position()
        numbers = range(self.first, self.last)
        found = bisect_right(numbers, start, key=lambda n: self.layout.lineAt(n).textStart())
        for number in numbers[max(0, found - 1) :]:
            line = self.layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if end <= first:
                return
            if max(start, first) < last:
                area = self._area(line, max(start, first), min(end, last))
                baseline = area.top() + line.ascent()
                yield Box(area, baseline, starts=start >= first, ends=end <= last)

    def unit_at(self, point: QPointF) -> int | None:
        """Return the unit of the document whose letter stands at a point."""
        for number in range(self.first, self.last):
            line = self.layout.lineAt(number)
            if line.naturalTextRect().translated(self.origin).contains(point):
                on_letter = QTextLine.CursorPosition.CursorOnCharacter
                unit = line.xToCursor(point.x() - self.origin.x(), on_letter)
                return self.block.position() + unit
        return None

    def _area(self, line: QTextLine, first: int, last: int) -> QRectF:
        # by its glyphs: between two cursors lies something else where the direction of writing
        # changes, or where a letter is several code points
        area = line.naturalTextRect()  # not under the blank at its end
        runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        left = max(area.left(), min((run.left() for run in runs), default=area.left()))
        right = min(area.right(), max((run.right() for run in runs), default=left))
        return QRectF(left, line.y(), max(0.0, right - left), line.height()).translated(self.origin)


def exposed_lines(
    document: QTextDocument, block: QTextBlock, top: float, bottom: float
) -> Iterator[ExposedLines]:
    """Yield the lines of a document, from a block on, that lie between two heights of its page."""
    page = document.documentLayout()
    while block.isValid():
        box = page.blockBoundingRect(block)  # lays the block out if need be
        if box.top() >= bottom:
            return
        layout = block.layout()
        numbers = range(layout.lineCount())
        inside = top - box.top(), bottom - box.top()
        first = bisect_right(numbers, inside[0], key=lambda n: _bottom(layout.lineAt(n)))
        last = bisect_left(numbers, inside[1], key=lambda n: layout.lineAt(n).y())
        if first < last:
            yield ExposedLines(block, layout, box.topLeft(), first, last)
        block = block.next()


def _bottom(line: QTextLine) -> float:
    return line.y() + line.height()
