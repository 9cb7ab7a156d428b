"""A passage broken into lines, and where its marks are: laid out once for a width, then painted."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextOption

from svodka.domain.spans import Span
from svodka.gui.reader.offsets import Offsets
from svodka.gui.reader.placed import TRACKS, PlacedMark
from svodka.gui.theme import Theme, current_theme, draw_mark_line

_BLANK = re.compile(r"\s")
_LINE_ENDS = dict.fromkeys(map(ord, "\r\n\v\f\x85\u2028\u2029"), " ")
_LINE = 24
_FIRST_TRACK, _NEXT_TRACK = 3.0, 4.0
"""How far below the baseline the lines of inner and of outer marks are, px."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a mark on one line: ``starts`` and ``ends`` say whether the whole mark does."""

    left: float
    right: float
    baseline: float
    starts: bool
    ends: bool

    def box(self, ascent: float, descent: float) -> QRectF:
        """Return the box around its letters."""
        top = self.baseline - ascent
        return QRectF(self.left, top, self.right - self.left, ascent + descent)


class MarksByPlace:
    """The marks of a text, to be asked for those of a passage."""

    def __init__(self, marks: Iterable[PlacedMark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span.start)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((mark.span.end - mark.span.start for mark in self._marks), default=0)

    def of(self, passage: Span) -> list[PlacedMark]:
        """Return the marks of a passage, placed from its beginning."""
        first = bisect_left(self._starts, passage.start - self._longest)
        last = bisect_left(self._starts, passage.end)
        return [
            replace(mark, span=from_passage(mark.span, passage))
            for mark in self._marks[first:last]
            if mark.span.overlaps(passage) and mark.track < TRACKS
        ]


def from_passage(span: Span, passage: Span) -> Span:
    """Return the part of a span that is in a passage, counted from the passage's beginning."""
    start = max(span.start, passage.start) - passage.start
    return Span(start, max(start, min(span.end, passage.end) - passage.start))


class PassageLayout:
    """One passage in lines of a width."""

    def __init__(self, text: str, font: QFont, width: float, marks: Iterable[PlacedMark]) -> None:
        self._marks = list(marks)
        self._text = _unbroken(text, [m.span for m in self._marks if m.is_figure])
        self._offsets = Offsets(self._text)
        self._layout = QTextLayout(self._text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + (_LINE - line.height()) / 2))
            height += _LINE
        self._layout.endLayout()
        self.height = height

    def paint(
        self,
        painter: QPainter,
        at: QPointF,
        *,
        differing: Iterable[Span] = (),
        framed: Iterable[Span] = (),
        tint: str = "reworded",
    ) -> None:
        """Paint at ``at``: tints, frames and words that differ under the letters, lines below."""
        theme = current_theme()
        painter.save()
        painter.translate(at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span in differing:
            self._fill(painter, span, theme, tint)
        for mark in self._marks:
            if mark.is_figure:
                self._tint(painter, mark, theme)
        painter.setPen(theme.text.primary)
        self._layout.draw(painter, QPointF(0, 0))
        for mark in self._marks:
            self._underline(painter, mark)
        for span in framed:
            self._frame(painter, span, theme)
        painter.restore()

    def stretches(self, span: Span) -> Iterator[Stretch]:
        """Yield where a span of the passage stands, line by line."""
        start, end = self._offsets.to_units(span.start), self._offsets.to_units(span.end)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            left, right = max(start, first), min(end, last)
            if left < right:
                natural = line.naturalTextRect().right()  # not under the blank at its end
                yield Stretch(
                    _x(line.cursorToX(left)),
                    min(_x(line.cursorToX(right)), natural),
                    line.y() + line.ascent(),
                    starts=left == start,
                    ends=right == end,
                )

    def _fill(self, painter: QPainter, span: Span, theme: Theme, tint: str) -> None:
        for stretch in self.stretches(span):
            painter.fillRect(stretch.box(15, 5), getattr(theme.compare, tint).hover)

    def _tint(self, painter: QPainter, mark: PlacedMark, theme: Theme) -> None:
        for stretch in self.stretches(mark.span):
            painter.fillRect(stretch.box(15, 5), theme.mark[mark.kind].tint)

    def _underline(self, painter: QPainter, mark: PlacedMark) -> None:
        for stretch in self.stretches(mark.span):
            draw_mark_line(
                painter,
                mark.kind,
                stretch.left,
                stretch.right,
                stretch.baseline + _FIRST_TRACK + mark.track * _NEXT_TRACK,
                starts=stretch.starts,
                ends=stretch.ends,
            )

    def _frame(self, painter: QPainter, span: Span, theme: Theme) -> None:
        painter.setPen(QPen(theme.compare.contradicts.line, 1.5))
        for stretch in self.stretches(span):
            painter.drawRoundedRect(stretch.box(16, 7).adjusted(-2, 0, 2, 0), 3, 3)


def _unbroken(text: str, figures: Iterable[Span]) -> str:
    """Return the passage in one line of text, its figures held together by their blanks."""
    line = text.translate(_LINE_ENDS)
    for span in figures:
        held = _BLANK.sub("\u00a0", span.of(line))
        line = line[: span.start] + held + line[span.end :]
    return line


def _x(found: object) -> float:
    """Return the coordinate: PySide gives it together with the place it was asked for."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
