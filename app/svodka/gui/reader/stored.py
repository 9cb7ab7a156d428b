"""A text that can be read, selected and copied, and not be changed; places count code points."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from svodka.domain.spans import Span
from svodka.gui.reader.exposed import ExposedLines, exposed_lines
from svodka.gui.reader.offsets import Offsets, shown
from svodka.gui.reader.parting import parted
from svodka.gui.reader.typesetting import typeset
from svodka.gui.theme import reading_line
from svodka.i18n import tr

_NOTCH = 120
"""Eighths of a degree a wheel turns at once, by Qt's convention."""


class StoredText(QTextEdit):
    """Shows a text for reading, and speaks of it as it is stored."""

    scrolled = Signal()
    size_wanted = Signal(int)
    """The letters shall be larger (1) or smaller (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._offsets = Offsets("")
        self._joined: list[int] = []
        self._size = 15
        self._turned = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(0)  # nothing can be typed
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    @property
    def text(self) -> str:
        """The text, as it is stored."""
        return self._text

    def set_text(self, text: str, unbroken: list[Span]) -> None:
        """Show another text from its beginning; blanks in ``unbroken`` spans do not break."""
        self._text = text
        self._offsets = Offsets(text)
        visible, joined = parted(shown(text, unbroken))
        self._joined = [self._offsets.to_units(place) for place in joined]
        self.setPlainText(visible)
        typeset(self.document(), self._size, self._joined)
        self.verticalScrollBar().setValue(0)

    @property
    def size_px(self) -> int:
        """The size of the letters."""
        return self._size

    def set_size(self, px: int) -> None:
        """Show the letters in this size."""
        if px != self._size:
            self._size = px
            typeset(self.document(), px, self._joined)

    def set_line_width(self, px: int) -> None:
        """Break lines at this width, margins included, and not where the view ends.

        A view that grows beyond it is not laid out again.
        """
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        if px != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(px)

    @contextmanager
    def holding_place(self) -> Iterator[None]:
        """Keep the first line that is seen where it is, whatever is set anew meanwhile."""
        bar = self.verticalScrollBar()
        if bar.value() == 0:
            yield
            return
        here = self.cursorForPosition(QPoint(0, 0))
        unit, top = here.position(), self.cursorRect(here).top()
        yield
        here = QTextCursor(self.document())
        here.setPosition(unit)
        bar.setValue(bar.value() + self.cursorRect(here).top() - top)

    # --- going about in it --------------------------------------------------------------

    @property
    def first_place(self) -> int:
        """The place of the first letter that is seen."""
        return self._offsets.to_places(self.cursorForPosition(QPoint(0, 0)).position())

    def show_span(self, span: Span) -> None:
        """Scroll a stretch of the text into the middle of what is seen, if it is not seen."""
        box = self.cursorRect(self._cursor(span.start))
        if box.top() >= 0 and box.bottom() <= self.viewport().height():
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + box.top() - self.viewport().height() // 3)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()  # a fine wheel turns by less than a notch at once
        notches = int(self._turned / _NOTCH)
        if notches:
            self._turned -= notches * _NOTCH
            self.size_wanted.emit(1 if notches > 0 else -1)

    # --- for what is drawn over it -----------------------------------------------------

    def _lines_between(self, top: float, bottom: float) -> Iterator[ExposedLines]:
        """Yield the lines between two heights of the page (of the viewport, and scrolled)."""
        scrolled = self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, int(top) - scrolled)).block()
        return exposed_lines(self.document(), block, top, bottom)

    def _cursor(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._offsets.to_units(place), last))
        return cursor
