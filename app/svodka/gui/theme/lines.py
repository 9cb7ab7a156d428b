"""Text in a few lines, the last of them elided, with hits set off: laid out once and then painted.

Qt's own elision knows one line only; a row of results has two of title and two of snippet, a row of
the panel as many as its words need. Qt counts in UTF-16 units, our spans in code points: everything
here is turned into units first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from svodka.domain.spans import Span

_ELLIPSIS = "…"
_STROKE = 0.4
"""How much of the line's height, from below, the stroke behind a hit covers."""


@dataclass(frozen=True)
class Lines:
    """A laid out text: ``strokes`` are the places behind its hits, from its upper left corner."""

    layout: QTextLayout
    strokes: tuple[QRectF, ...]
    height: float

    @property
    def last_width(self) -> float:
        """How far the letters of the last line reach."""
        return self.layout.lineAt(self.layout.lineCount() - 1).naturalTextWidth()

    def letter_at(self, point: QPointF) -> int | None:
        """Return which UTF-16 unit is painted at a point from the upper left corner, if any."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            beside = 0 <= point.x() <= line.naturalTextWidth()
            if beside and line.y() <= point.y() < line.y() + line.height():
                on = QTextLine.CursorPosition.CursorOnCharacter
                return int(line.xToCursor(point.x(), on))
        return None

    def paint(self, painter: QPainter, at: QPointF, ink: QColor, stroke: QColor) -> None:
        """Paint with the upper left corner at ``at``."""
        for place in self.strokes:
            painter.fillRect(place.translated(at), stroke)
        painter.setPen(ink)
        self.layout.draw(painter, at)


def lay_out(
    text: str,
    font: QFont,
    width: float,
    line_height: float,
    most: int,
    hits: Sequence[Span] = (),
) -> Lines:
    """Break ``text`` into at most ``most`` lines of ``width``; hits are semibold."""
    units = [(_units(text[: hit.start]), _units(text[: hit.end])) for hit in hits]
    layout = _broken(text, font, width, line_height, most, units)
    last = layout.lineAt(layout.lineCount() - 1)
    if last.textStart() + last.textLength() < _units(text):
        room = width - 2 * QFontMetricsF(font).horizontalAdvance(_ELLIPSIS)
        kept = _first(text, int(last.xToCursor(room))).rstrip(" ,.;:–—-")
        units = [(start, end) for start, end in units if end <= _units(kept)]
        layout = _broken(kept + _ELLIPSIS, font, width, line_height, most, units)
    strokes = [place for start, end in units for place in _places(layout, start, end, line_height)]
    return Lines(layout, tuple(strokes), layout.lineCount() * line_height)


def _broken(
    text: str,
    font: QFont,
    width: float,
    line_height: float,
    most: int,
    hits: Sequence[tuple[int, int]],
) -> QTextLayout:
    layout = QTextLayout(text or " ", font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats([_semibold(start, end) for start, end in hits])
    rise = (line_height - QFontMetricsF(font).height()) / 2
    layout.beginLayout()
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * line_height + rise))
    layout.endLayout()
    return layout


def _semibold(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    made.start, made.length, made.format = start, end - start, form
    return made


def _units(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)


def _first(text: str, units: int) -> str:
    """Return what of the text its first ``units`` hold, no sign halved."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")


def _places(layout: QTextLayout, start: int, end: int, line_height: float) -> list[QRectF]:
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = (float(line.cursorToX(place)[0]) for place in (first, last))  # type: ignore[index]
            height = line_height * _STROKE
            top = (number + 1) * line_height - height - 1
            found.append(QRectF(left - 1, top, right - left + 2, height))
    return found
