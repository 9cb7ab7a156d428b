"""One figure of the panel: its sign, what it is of, how much, which way it went.

Values and arrows stand in columns of their own. The name has all that they leave, and two lines; a
value that leaves too little stands below the name.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from svodka.gui.panel.drawing import draw_words
from svodka.gui.panel.noted import noted
from svodka.gui.panel.row import Row
from svodka.gui.theme import current_theme, font, line_height
from svodka.gui.theme.signs import SIGN, draw_sign

_GAP = 8.0
_ARROW = 14.0
_LEAST_NAME = 88.0
_MOST_LINES = 2
_AIR = 1.0


class FigureCell:
    """A figure laid out in a width."""

    def __init__(self, row: Row, width: float) -> None:
        self._row = row
        self._numbers = QFont(font("body_strong", tabular=True))
        self._value = QFontMetricsF(self._numbers).horizontalAdvance(row.detail) + 1
        room = width - SIGN - _GAP - _ARROW
        beside = room - self._value - _GAP
        self._below = beside < _LEAST_NAME
        self._name = noted(row.text, row.note, "body", room if self._below else beside, _MOST_LINES)

    @property
    def height(self) -> float:
        """The height it needs."""
        value = line_height("body") if self._below else 0
        least = current_theme().metrics.row["table_dense"]
        return max(self._name.height + value + 2 * _AIR, least)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint it into a box of its width."""
        ink = current_theme().text
        line = line_height("body")
        top = box.top() + _AIR
        if self._row.mark is not None:
            draw_sign(painter, box.left(), top + (line - SIGN) / 2, self._row.mark)
        self._name.paint(painter, box.left() + SIGN + _GAP, top, ink.primary)
        if self._below:
            top += self._name.height
        arrow = QRectF(box.right() - _ARROW, top, _ARROW, line)
        draw_words(painter, arrow, self._row.aside, font("small"), ink.secondary, right=True)
        value = QRectF(arrow.left() - self._value, top, self._value, line)
        draw_words(painter, value, self._row.detail, self._numbers, ink.primary, right=True)
