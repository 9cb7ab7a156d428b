"""What is painted under the letters and below them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from svodka.gui.reader.placed import TRACKS, PlacedMark
from svodka.gui.theme import current_theme, draw_mark_line

_FIRST_LINE = 3.0
_NEXT_LINE = 4.0
_ABOVE_CAPITALS = 4.0
_SIDE = 2.0
"""A ground reaches this far beyond the letters."""


class Stretch:
    """Where a stretch of a block lies on the page: one box a line.

    ``first`` and ``last`` count UTF-16 units within the block; ``starts`` and ``ends`` say whether
    the whole begins and ends in this block.
    """

    def __init__(
        self, block: QTextBlock, first: int, last: int, origin: QPointF, *, starts: bool, ends: bool
    ) -> None:
        self.boxes: list[tuple[QRectF, float, bool, bool]] = []
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin, end = line.textStart(), line.textStart() + line.textLength()
            if last <= begin or first >= end:
                continue
            left = _x(line.cursorToX(max(first, begin)))
            right = _x(line.cursorToX(min(last, end)))
            baseline = origin.y() + line.y() + line.ascent()
            top = origin.y() + line.y()
            right = min(right, line.naturalTextRect().right())  # not under the blank at its end
            box = QRectF(origin.x() + left, top, right - left, line.height())
            begins, stops = starts and first >= begin, ends and last <= end
            self.boxes.append((box, baseline, begins, stops))

    def fill(self, painter: QPainter, colour: QColor, ascent: float, descent: float) -> None:
        """Paint a ground under the letters."""
        radius = current_theme().metrics.radius["mark"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for box, baseline, _, _ in self.boxes:
            ground = QRectF(box.left() - _SIDE, baseline - ascent, box.width() + 2 * _SIDE, 0)
            ground.setHeight(ascent + descent)
            painter.drawRoundedRect(ground, radius, radius)
        painter.restore()

    def outline(self, painter: QPainter, ascent: float, descent: float) -> None:
        """Paint the ring around the mark that the keyboard stands at."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().accent.focus_ring, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box, baseline, _, _ in self.boxes:
            ring = QRectF(box.left() - 3, baseline - ascent - 1, box.width() + 6, 0)
            ring.setHeight(ascent + descent + 2)
            painter.drawRoundedRect(ring, 3, 3)
        painter.restore()

    def underline(self, painter: QPainter, mark: PlacedMark) -> None:
        """Paint the line of a mark on its track; tracks that do not fit are left out."""
        if mark.track >= TRACKS:
            return
        below = _FIRST_LINE + mark.track * _NEXT_LINE
        for box, baseline, starts, ends in self.boxes:
            draw_mark_line(
                painter,
                mark.kind,
                box.left(),
                box.right(),
                baseline + below,
                starts=starts,
                ends=ends,
            )


def ground_heights(capitals: float, descent: float) -> tuple[float, float]:
    """Return how far a ground reaches above and below the baseline."""
    return capitals + _ABOVE_CAPITALS, descent + 1


def _x(found: object) -> float:
    """Return the place in a line; the binding gives it alone or with the cursor it was for."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
