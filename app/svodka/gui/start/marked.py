"""Words with the lines and grounds of their marks, for showing what a text will look like.

The reader draws the real ones; here the marks are written into the sentence, as
``<person>Anna Lee</person>``, so that translators can put them where their language wants them.
"""

import re
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QSizePolicy, QWidget

from svodka.domain.legend import LegendKind
from svodka.domain.spans import Span
from svodka.gui.theme import current_theme, draw_mark_line, painting

_MARK = re.compile(r"<(?P<kind>[a-z]+)>(?P<words>.*?)</(?P=kind)>")
_LINE_BELOW = 3
"""How far under the baseline a mark's line lies."""


@dataclass(frozen=True)
class MarkedText:
    """A text and where its marks are."""

    text: str
    marks: tuple[tuple[Span, LegendKind], ...]


def marked_text(written: str) -> MarkedText:
    """Take a sentence with marks written into it apart. Raises ValueError for an unknown kind."""
    text, marks, done = "", [], 0
    for match in _MARK.finditer(written):
        text += written[done : match.start()]
        start = len(text)
        text += match["words"]
        marks.append((Span(start, len(text)), LegendKind(match["kind"].upper())))
        done = match.end()
    return MarkedText(text + written[done:], tuple(marks))


class MarkedLabel(QWidget):
    """Paragraphs of marked text in a font; as high as its width makes it."""

    def __init__(self, paragraphs: list[str], face: QFont, line_height: int, gap: int = 0) -> None:
        super().__init__()
        self._texts = [marked_text(paragraph) for paragraph in paragraphs]
        self._face = face
        self._line = line_height
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("\n".join(marked.text for marked in self._texts))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._face)
        widest = max(metrics.horizontalAdvance(marked.text) for marked in self._texts)
        return QSize(int(widest) + 2, self.heightForWidth(int(widest) + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        lines = sum(self._laid_out(marked, width).lineCount() for marked in self._texts)
        return lines * self._line + (len(self._texts) - 1) * self._gap

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            top = 0.0
            for marked in self._texts:
                layout = self._laid_out(marked, self.width())
                for number in range(layout.lineCount()):
                    self._paint_line(painter, layout.lineAt(number), marked, top)
                    top += self._line
                top += self._gap

    def _laid_out(self, marked: MarkedText, width: int) -> QTextLayout:
        layout = QTextLayout(marked.text, self._face)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
        layout.endLayout()
        return layout

    def _paint_line(
        self, painter: QPainter, line: QTextLine, marked: MarkedText, top: float
    ) -> None:
        theme = current_theme()
        baseline = top + (self._line + line.ascent() - line.descent()) / 2
        begins, ends = line.textStart(), line.textStart() + line.textLength()
        here = [(s, kind) for s, kind in marked.marks if s.start < ends and begins < s.end]
        for span, kind in here:
            left, right = _edges(line, span, begins, ends, marked.text)
            if kind.is_figure:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.mark[kind].tint)
                ground = QRectF(left - 1, baseline - line.ascent(), right - left + 2, line.height())
                painter.drawRoundedRect(ground, 2, 2)
        painter.setPen(theme.text.primary)
        line.draw(painter, QPointF(0, baseline - line.ascent() - line.y()))
        for span, kind in here:
            left, right = _edges(line, span, begins, ends, marked.text)
            draw_mark_line(
                painter,
                kind,
                left,
                right,
                baseline + _LINE_BELOW,
                starts=span.start >= begins,
                ends=span.end <= ends,
            )


def _edges(line: QTextLine, span: Span, begins: int, ends: int, text: str) -> tuple[float, float]:
    """Return where a mark begins and ends on a line, without the blank at the line's end."""
    last = min(span.end, ends)
    while last > begins and text[last - 1].isspace():
        last -= 1
    return _x(line, max(span.start, begins)), _x(line, last)


def _x(line: QTextLine, position: int) -> float:
    x, _position = cast("tuple[float, int]", line.cursorToX(position))
    return x
