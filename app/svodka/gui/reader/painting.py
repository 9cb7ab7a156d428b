"""What is painted under the letters and below them."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from svodka.gui.reader.exposed import Box
from svodka.gui.reader.placed import TRACKS, PlacedMark
from svodka.gui.theme import current_theme, draw_mark_line, reading_font

_FIRST_LINE = 3.0
_NEXT_LINE = 4.0
_ABOVE_CAPITALS = 4.0
_SIDE = 2.0
"""A ground reaches this far beyond the letters."""


class Reach(NamedTuple):
    """How far a ground reaches above and below the baseline, px."""

    above: float
    below: float

    def around(self, box: Box, side: float, beyond: float = 0) -> QRectF:
        """Return the ground of a box, ``beyond`` larger at top and bottom."""
        area, height = box.area, self.above + self.below + 2 * beyond
        top = box.baseline - self.above - beyond
        return QRectF(area.left() - side, top, area.width() + 2 * side, height)


def reach_of(px: int) -> Reach:
    """Return the reach of grounds under letters of this size."""
    metrics = QFontMetricsF(reading_font(px))
    return Reach(metrics.capHeight() + _ABOVE_CAPITALS, metrics.descent() + 1)


def fill(painter: QPainter, boxes: Iterable[Box], colour: QColor, reach: Reach) -> None:
    """Paint a ground under the letters."""
    radius = current_theme().metrics.radius["mark"]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in boxes:
        painter.drawRoundedRect(reach.around(box, _SIDE), radius, radius)
    painter.restore()


def outline(painter: QPainter, boxes: Iterable[Box], reach: Reach) -> None:
    """Paint the ring around the mark that the keyboard stands at."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current_theme().accent.focus_ring, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(reach.around(box, _SIDE + 1, 1), 3, 3)
    painter.restore()


def underline(painter: QPainter, boxes: Iterable[Box], mark: PlacedMark) -> None:
    """Paint the line of a mark on its track; tracks that do not fit are left out."""
    if mark.track >= TRACKS:
        return
    below = _FIRST_LINE + mark.track * _NEXT_LINE
    for box in boxes:
        left, right, y = box.area.left(), box.area.right(), box.baseline + below
        draw_mark_line(painter, mark.kind, left, right, y, starts=box.starts, ends=box.ends)
