"""A text that is read: marks, hits, pointing, stepping; it can be selected and not be changed."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from svodka.domain.spans import Span
from svodka.gui.reader.offsets import Offsets, shown
from svodka.gui.reader.painting import Stretch, ground_heights
from svodka.gui.reader.placed import PlacedMark
from svodka.gui.theme import (
    current_theme,
    has_focus_ring,
    painting,
    reading_font,
    reading_line,
    theme_service,
)
from svodka.i18n import tr

_CARD_MS = 250
_BETWEEN_PARAGRAPHS = 10
_EMPTY_LINE = 1
"""Height of a blank line between paragraphs, px: the distance between them says enough."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a span that lies in one block, in UTF-16 units of the block."""

    first: int
    last: int
    starts: bool
    ends: bool


class MarkedText(QTextEdit):
    """Draws grounds under the letters and lines below them; letters keep their colour."""

    mark_activated = Signal(object)
    """A :class:`PlacedMark` was clicked, or Enter pressed at it."""
    mark_searched = Signal(object)
    """A :class:`PlacedMark` was double-clicked."""
    mark_pointed = Signal(object, QPoint)
    """The pointer rests at a :class:`PlacedMark`, or (None) at none any more."""
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._offsets = Offsets("")
        self._marks: list[PlacedMark] = []
        self._hits: tuple[Span, ...] = ()
        self._mark_parts: dict[int, list[tuple[PlacedMark, _Part]]] = {}
        self._hit_parts: dict[int, list[tuple[int, _Part]]] = {}
        self._hit = -1
        self._current: PlacedMark | None = None
        self._pointed: PlacedMark | None = None
        self._size = 15
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_CARD_MS)
        self._rest.timeout.connect(self._tell_pointed)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(0)  # nothing can be typed
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        theme_service().theme_changed.connect(self.viewport().update)

    # --- what is shown ------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text, as it is stored."""
        return self._text

    @property
    def marks(self) -> Sequence[PlacedMark]:
        """The marks that are drawn, in the order of the text."""
        return self._marks

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
        self._text = text
        self._offsets = Offsets(text)
        self._hits, self._hit, self._current, self._pointed = (), -1, None, None
        self._marks, self._mark_parts, self._hit_parts = [], {}, {}
        self.setPlainText(shown(text, unbroken))
        self._dress()
        self.verticalScrollBar().setValue(0)

    def set_marks(self, marks: list[PlacedMark]) -> None:
        """Draw these marks."""
        self._marks = marks
        self._mark_parts = {}
        for mark in marks:
            for number, part in self._parts(mark.span):
                self._mark_parts.setdefault(number, []).append((mark, part))
        self._current = self._same(self._current)
        self._pointed = None
        self.viewport().update()

    def set_hits(self, hits: tuple[Span, ...]) -> None:
        """Draw these hits, and stand at none of them."""
        self._hits, self._hit = hits, -1
        self._hit_parts = {}
        for place, hit in enumerate(hits):
            for number, part in self._parts(hit):
                self._hit_parts.setdefault(number, []).append((place, part))
        self.viewport().update()

    def set_size(self, px: int) -> None:
        """Show the letters in this size."""
        if px != self._size:
            self._size = px
            self._dress()

    # --- going about in it --------------------------------------------------------------

    def go_to_hit(self, number: int) -> None:
        """Stand at a hit; numbers go round."""
        if self._hits:
            self._hit = number % len(self._hits)
            self.show_span(self._hits[self._hit])
            self.viewport().update()

    def first_hit_in_view(self) -> int:
        """Return the first hit that is not above what is seen."""
        top = self._offsets.to_places(self.cursorForPosition(QPoint(0, 0)).position())
        return bisect_left([hit.start for hit in self._hits], top) if self._hits else -1

    def show_span(self, span: Span) -> None:
        """Scroll a stretch of the text into the middle of what is seen, if it is not seen."""
        cursor = self._cursor(span.start)
        box = self.cursorRect(cursor)
        if box.top() >= 0 and box.bottom() <= self.viewport().height():
            return
        middle = self.viewport().height() // 3
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + box.top() - middle)

    def stand_at(self, mark: PlacedMark | None) -> None:
        """Make a mark the current one and show it."""
        self._current = mark
        if mark is not None:
            self.show_span(mark.span)
        self.viewport().update()

    def mark_of(self, span: Span) -> PlacedMark | None:
        """Return the mark that covers exactly this stretch."""
        return next((mark for mark in self._marks if mark.span == span), None)

    def step(self, by: int) -> bool:
        """Stand at the next mark (1) or the one before (-1); False where there is none."""
        if not self._marks:
            return False
        if self._current in self._marks:
            number = self._marks.index(self._current) + by
        else:
            top = self._offsets.to_places(self.cursorForPosition(QPoint(0, 0)).position())
            number = bisect_left([mark.span.start for mark in self._marks], top)
            number = number if by > 0 else number - 1
        if not 0 <= number < len(self._marks):
            self.stand_at(None)
            return False
        self.stand_at(self._marks[number])
        return True

    def selected_span(self) -> Span | None:
        """Return the stretch that is selected, None if nothing is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(
            self._offsets.to_places(cursor.selectionStart()),
            self._offsets.to_places(cursor.selectionEnd()),
        )

    def select(self, span: Span) -> None:
        """Select a stretch and show it."""
        cursor = self._cursor(span.start)
        cursor.setPosition(self._cursor(span.end).position(), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.show_span(span)

    def box_of(self, span: Span) -> QRectF:
        """Return where a stretch begins in the viewport, for a card beside it."""
        first, last = self._cursor(span.start), self._cursor(span.end)
        return QRectF(self.cursorRect(first)).united(QRectF(self.cursorRect(last)))

    def page(self, direction: int) -> bool:
        """Scroll by a page, keeping a line in view; False if there was nothing to scroll."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + direction * (bar.pageStep() - reading_line(self._size)))
        return bar.value() != before

    # --- Qt ---------------------------------------------------------------------------

    def copy(self) -> None:
        """Copy the text as it is stored, not as it is shown."""
        span = self.selected_span()
        if span is not None:
            QGuiApplication.clipboard().setText(span.of(self._text))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copying = menu.addAction(tr("Copy"), self.copy)
        copying.setEnabled(self.selected_span() is not None)
        menu.addAction(tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        blocks = self._blocks_in_view()
        with painting(self.viewport()) as painter:
            for block, origin in blocks:
                self._paint_grounds(painter, block, origin)
        super().paintEvent(event)
        with painting(self.viewport()) as painter:
            for block, origin in blocks:
                self._paint_lines(painter, block, origin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.mark_activated.emit(self._current)
            self.mark_pointed.emit(self._current, self._below(self._current))
        elif key == Qt.Key.Key_Escape and self._current is not None:
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

    def _dress(self) -> None:
        """Set the letters; the style sheet gives the widget's own font to all other text."""
        letters = QTextCharFormat()
        letters.setFont(reading_font(self._size))
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        lines = QTextBlockFormat()
        lines.setLineHeight(reading_line(self._size), fixed)
        lines.setBottomMargin(_BETWEEN_PARAGRAPHS)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, and not at every change
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeCharFormat(letters)
        cursor.mergeBlockFormat(lines)
        low = QTextBlockFormat()
        low.setLineHeight(_EMPTY_LINE, fixed)
        low.setBottomMargin(0)
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip("\u200b "):
                QTextCursor(block).mergeBlockFormat(low)
            block = block.next()
        cursor.endEditBlock()

    def _cursor(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._offsets.to_units(place), last))
        return cursor

    def _parts(self, span: Span) -> list[tuple[int, _Part]]:
        first, last = self._offsets.to_units(span.start), self._offsets.to_units(span.end)
        found = []
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            begin, end = block.position(), block.position() + block.length() - 1
            part = _Part(max(first - begin, 0), min(last, end) - begin, first >= begin, last <= end)
            found.append((block.blockNumber(), part))
            block = block.next()
        return found

    def _same(self, mark: PlacedMark | None) -> PlacedMark | None:
        if mark is None:
            return None
        return next((m for m in self._marks if m.span == mark.span and m.kind is mark.kind), None)

    def _blocks_in_view(self) -> list[tuple[QTextBlock, QPointF]]:
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        height = self.viewport().height()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        found = []
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -scrolled)
            if box.top() > height:
                break
            found.append((block, box.topLeft()))
            block = block.next()
        return found

    def _paint_grounds(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        theme = current_theme()
        metrics = QFontMetricsF(reading_font(self._size))
        ascent, descent = ground_heights(metrics.capHeight(), metrics.descent())
        for mark, part in self._mark_parts.get(block.blockNumber(), ()):
            lit = mark in (self._pointed, self._current)
            if lit or mark.is_figure:
                colours = theme.mark[mark.kind]
                ground = colours.hover if lit else colours.tint
                self._stretch(block, part, origin).fill(painter, ground, ascent, descent)
        for number, part in self._hit_parts.get(block.blockNumber(), ()):
            colours_of_hit = theme.search_hit
            ground = colours_of_hit.current if number == self._hit else colours_of_hit.ground
            self._stretch(block, part, origin).fill(painter, ground, ascent, descent)

    def _paint_lines(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        metrics = QFontMetricsF(reading_font(self._size))
        ascent, descent = ground_heights(metrics.capHeight(), metrics.descent())
        for mark, part in self._mark_parts.get(block.blockNumber(), ()):
            stretch = self._stretch(block, part, origin)
            stretch.underline(painter, mark)
            if mark is self._current and self.hasFocus() and has_focus_ring(self):
                stretch.outline(painter, ascent, descent)

    @staticmethod
    def _stretch(block: QTextBlock, part: _Part, origin: QPointF) -> Stretch:
        return Stretch(block, part.first, part.last, origin, starts=part.starts, ends=part.ends)

    def _mark_at(self, point: QPointF) -> PlacedMark | None:
        """Return the innermost mark under the pointer."""
        scrolled = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        unit = layout.hitTest(point + QPointF(0, scrolled), Qt.HitTestAccuracy.ExactHit)
        if unit < 0:
            return None
        place = self._offsets.to_places(unit)
        covering = [mark for mark in self._marks if mark.span.start <= place < mark.span.end]
        return min(covering, key=lambda mark: mark.span.end - mark.span.start, default=None)

    def _below(self, mark: PlacedMark) -> QPoint:
        return self.viewport().mapToGlobal(self.box_of(mark.span).bottomLeft().toPoint())

    def _tell_pointed(self) -> None:
        mark = self._pointed
        self.mark_pointed.emit(mark, self._below(mark) if mark else QPoint())

    def _on_scroll(self) -> None:
        self.mark_pointed.emit(None, QPoint())
        self.scrolled.emit()
