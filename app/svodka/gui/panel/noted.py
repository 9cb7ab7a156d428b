"""A few lines of text with a pale note behind them: on their last line, or below where it is full.

The note is never cut for the text's sake: it says that something is a plan, or was inferred.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from svodka.gui.theme import current_theme, font, line_height
from svodka.gui.theme.lines import Lines, lay_out

_GAP = 6.0
_NOTE_LINES = 2


@dataclass(frozen=True)
class Noted:
    """Text and note, laid out; ``at`` is where the note stands from the upper left corner."""

    text: Lines
    note: Lines | None
    at: QPointF
    height: float

    def paint(self, painter: QPainter, left: float, top: float, ink: QColor) -> None:
        """Paint with the upper left corner at a point."""
        self.text.paint(painter, QPointF(left, top), ink, ink)
        if self.note is not None:
            pale = current_theme().text.tertiary
            self.note.paint(painter, QPointF(left, top) + self.at, pale, pale)


def noted(text: str, note: str, style: str, room: float, most: int) -> Noted:
    """Lay out a text in at most so many lines of a style, and its note."""
    line = line_height(style)
    first = lay_out(text, font(style), room, line, most)
    if not note:
        return Noted(first, None, QPointF(), first.height)
    behind = lay_out(note, font("small"), room, line_height("small"), _NOTE_LINES)
    free = room - first.last_width - _GAP if text else room
    if behind.layout.lineCount() == 1 and behind.last_width <= free:
        left = first.last_width + _GAP if text else 0.0
        top = first.height - line + _baseline(style) - _baseline("small")
        return Noted(first, behind, QPointF(left, top), first.height)
    top = first.height if text else 0.0
    return Noted(first, behind, QPointF(0, top), top + behind.height)


def _baseline(style: str) -> float:
    """Return how far below the top of its line a style's letters stand."""
    metrics = QFontMetricsF(font(style))
    return (line_height(style) - metrics.height()) / 2 + metrics.ascent()
