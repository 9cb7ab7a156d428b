"""A text with its marks and hits: painting, pointing, stepping."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from svodka.domain.spans import Span
from svodka.gui.reader.exposed import Box, ExposedLines
from svodka.gui.reader.intervals import Intervals
from svodka.gui.reader.order import MarkOrder
from svodka.gui.reader.painting import fill, outline, reach_of, underline
from svodka.gui.reader.placed import PlacedMark
from svodka.gui.reader.stored import StoredText
from svodka.gui.theme import current_theme, has_focus_ring, painting, reading_line, theme_service

_CARD_MS = 250


class MarkedText(StoredText):
    """Draws grounds under the letters and lines below them; letters keep their colour."""

    mark_activated = Signal(object)
    """A :class:`PlacedMark` was clicked, or Enter pressed at it."""
    mark_searched = Signal(object)
    """A :class:`PlacedMark` was double-clicked."""
    mark_pointed = Signal(object, QPoint)
    """The pointer rests at a :class:`PlacedMark`, or (None) at none any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = MarkOrder()
        self._hits: tuple[Span, ...] = ()
        self._hit_order = Intervals(())
        self._hit = -1
        self._current: PlacedMark | None = None
        self._pointed: PlacedMark | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_CARD_MS)
        self._rest.timeout.connect(self._tell_pointed)
        self.viewport().setMouseTracking(True)
        self.scrolled.connect(lambda: self.mark_pointed.emit(None, QPoint()))
        theme_service().theme_changed.connect(self.viewport().update)

    # --- what is shown ------------------------------------------------------------------

    @property
    def marks(self) -> Sequence[PlacedMark]:
        """The marks that are drawn, in the order of the text."""
        return self._order.marks

    @property
    def current_mark(self) -> PlacedMark | None:
        """The mark the keyboard stands at."""
        return self._current

    @property
    def hit(self) -> int:
        """The number of the hit the reader stands at, -1 at none."""
        return self._hit

    def set_text(self, text: str, unbroken: list[Span]) -> None:
        """Show another text, without marks and hits, from its beginning."""
        self.set_marks([])
        self.set_hits(())
        super().set_text(text, unbroken)

    def set_marks(self, marks: list[PlacedMark]) -> None:
        """Draw these marks."""
        self._order = MarkOrder(marks)
        self._current = self._order.same(self._current)
        self._pointed = None
        self.viewport().update()

    def set_hits(self, hits: tuple[Span, ...]) -> None:
        """Draw these hits, and stand at none of them."""
        self._hits, self._hit = hits, -1
        self._hit_order = Intervals(hits)
        self.viewport().update()

    # --- going about in it --------------------------------------------------------------

    def go_to_hit(self, number: int) -> None:
        """Stand at a hit; numbers go round."""
        if self._hits:
            self._hit = number % len(self._hits)
            self.show_span(self._hits[self._hit])
            self.viewport().update()

    def first_hit_in_view(self) -> int:
        """Return the first hit that is not above what is seen."""
        return self._hit_order.next_from(self.first_place) if self._hits else -1

    def stand_at(self, mark: PlacedMark | None) -> None:
        """Make a mark the current one and show it."""
        self._current = mark
        if mark is not None:
            self.show_span(mark.span)
        self.viewport().update()

    def mark_of(self, span: Span) -> PlacedMark | None:
        """Return the mark that covers exactly this stretch."""
        return self._order.on(span)

    def step(self, by: int) -> bool:
        """Stand at the next mark (1) or the one before (-1); False where there is none."""
        beside = self._order.beside(self._current, self.first_place, by)
        if beside is not None or self._current is not None:
            self.stand_at(beside)
        return beside is not None

    # --- Qt ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        scrolled = self.verticalScrollBar().value()
        beyond = reading_line(self.size_px)  # lines and grounds reach into the lines beside
        top, bottom = event.rect().top() - beyond, event.rect().bottom() + beyond
        exposed = list(self._lines_between(top + scrolled, bottom + scrolled))
        with painting(self.viewport()) as painter:
            painter.translate(0, -scrolled)
            for lines in exposed:
                self._paint_grounds(painter, lines)
        super().paintEvent(event)
        with painting(self.viewport()) as painter:
            painter.translate(0, -scrolled)
            for lines in exposed:
                self._paint_lines(painter, lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, mark = event.key(), self._current
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and mark is not None:
            self.mark_activated.emit(mark)
            self.mark_pointed.emit(mark, self._below(mark))
        elif key == Qt.Key.Key_Escape and mark is not None:
            self.mark_pointed.emit(None, QPoint())
            self.stand_at(None)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab steps through the marks and leaves the text after the last one."""
        return self.step(1 if following else -1) or super().focusNextPrevChild(following)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        mark = self._mark_at(event.position())
        if mark is not self._pointed:
            self._pointed = mark
            self._rest.start()
            shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointed = None
        self._rest.start()
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        mark = self._mark_at(event.position())
        if mark is not None and not self.textCursor().hasSelection():
            self.stand_at(mark)
            self.mark_activated.emit(mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        if mark is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mark_searched.emit(mark)

    # --- inside -----------------------------------------------------------------------

    def _paint_grounds(self, painter: QPainter, lines: ExposedLines) -> None:
        theme, reach = current_theme(), reach_of(self.size_px)
        start, end = self._places(lines)
        for mark in self._order.over(start, end):
            lit = mark in (self._pointed, self._current)
            if lit or mark.is_figure:
                colours = theme.mark[mark.kind]
                ground = colours.hover if lit else colours.tint
                fill(painter, self._boxes(lines, mark.span), ground, reach)
        for number in self._hit_order.over(start, end):
            colours_of_hit = theme.search_hit
            ground = colours_of_hit.current if number == self._hit else colours_of_hit.ground
            fill(painter, self._boxes(lines, self._hits[number]), ground, reach)

    def _paint_lines(self, painter: QPainter, lines: ExposedLines) -> None:
        ringed = self._current if self.hasFocus() and has_focus_ring(self) else None
        for mark in self._order.over(*self._places(lines)):
            boxes = self._boxes(lines, mark.span)
            underline(painter, boxes, mark)
            if mark is ringed:
                outline(painter, boxes, reach_of(self.size_px))

    def _places(self, lines: ExposedLines) -> tuple[int, int]:
        first, last = lines.units
        return self._offsets.to_places(first), self._offsets.to_places(last)

    def _boxes(self, lines: ExposedLines, span: Span) -> list[Box]:
        units = self._offsets.to_units(span.start), self._offsets.to_units(span.end)
        return list(lines.boxes(*units))

    def _mark_at(self, point: QPointF) -> PlacedMark | None:
        """Return the innermost mark under the pointer."""
        on_page = point + QPointF(0, self.verticalScrollBar().value())
        for lines in self._lines_between(on_page.y(), on_page.y() + 1):
            unit = lines.unit_at(on_page)
            if unit is not None:
                return self._order.innermost(self._offsets.to_places(unit))
        return None

    def _below(self, mark: PlacedMark) -> QPoint:
        return self.viewport().mapToGlobal(self.box_of(mark.span).bottomLeft().toPoint())

    def _tell_pointed(self) -> None:
        mark = self._pointed
        self.mark_pointed.emit(mark, self._below(mark) if mark else QPoint())
