"""The search field: what is typed, what of it was not understood, and how it can be asked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from svodka.domain.search import QueryProblem
from svodka.domain.spans import Span
from svodka.gui.theme import current_theme, font, icon_pixmap, set_icon, theme_service
from svodka.i18n import tr

_PENDING_FORMAT = QInputMethodEvent.AttributeType.TextFormat


class SearchField(QFrame):
    """A line of text in a frame with a sign before and buttons after it."""

    query_edited = Signal(str)
    """The user typed; the query is still being written."""
    query_entered = Signal()
    """Enter: the query is finished."""
    left_downwards = Signal()
    """Down, or Esc in an empty field: to the results."""
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setFixedHeight(32)
        self.setMaximumWidth(740)
        self.line = _Line()
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.query_entered)
        self.line.left_downwards.connect(self.left_downwards)
        self.line.clear_wanted.connect(self.clear)
        self.line.focus_changed.connect(self._dress)
        self._sign = QLabel()
        self._took = QLabel()
        self._took.setProperty("role", "caption")
        self._clear = _button("close", tr("Clear the search"))
        self._clear.clicked.connect(self.clear)
        self._help = _button("help", tr("How to ask"))
        self._help.clicked.connect(self.help_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 4, 0)
        layout.setSpacing(4)
        for part in (self._sign, self.line, self._took, self._clear, self._help):
            layout.addWidget(part, 1 if part is self.line else 0)
        self._clear.hide()
        self.setFocusProxy(self.line)
        theme_service().theme_changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        """Return the query."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show a query that was not typed here."""
        self.line.setText(text)
        self._clear.setVisible(bool(text))
        self.show_problems(())

    def clear(self) -> None:
        """Drop the query, as if the user had deleted it letter by letter."""
        self.line.clear()
        self._on_edited("")

    def set_placeholder(self, words: str) -> None:
        """Say what an empty field asks for."""
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)

    def show_took(self, words: str) -> None:
        """Say how long the answer took."""
        self._took.setText(words)

    def show_problems(self, problems: Sequence[QueryProblem]) -> None:
        """Underline with a wave what was not understood."""
        self.line.underline([problem.span for problem in problems])

    def _on_edited(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.show_problems(())
        self.query_edited.emit(text)

    def _dress(self) -> None:
        theme = current_theme()
        edge, width = (
            (theme.accent.focus_ring, 2) if self.line.hasFocus() else (theme.line.control, 1)
        )
        self._sign.setPixmap(icon_pixmap("search", theme.text.secondary))
        self.setStyleSheet(
            f"#searchField {{ background: {theme.surface.field.name()};"
            f" border: {width}px solid {edge.name()}; border-radius: 6px; }}"
            "#searchField QLineEdit { border: none; background: transparent; padding: 0; }"
        )


class _Line(QLineEdit):
    left_downwards = Signal()
    clear_wanted = Signal()
    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("query")
        self.setFont(font("body"))
        self.setMaxLength(2000)

    def underline(self, spans: Sequence[Span]) -> None:
        """Draw a wave under stretches of the text.

        A line edit has no formats of its own; those of an input method without any input are drawn
        all the same, relative to the cursor.
        """
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(current_theme().semantic.warning.ink))
        at = self.cursorPosition()
        waves = [
            QInputMethodEvent.Attribute(
                _PENDING_FORMAT, span.start - at, span.end - span.start, form
            )
            for span in spans
        ]
        self.inputMethodEvent(QInputMethodEvent("", waves))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_wanted.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


def _button(name: str, words: str) -> QToolButton:
    made = QToolButton()
    set_icon(made, name)
    made.setToolTip(words)
    made.setAccessibleName(words)
    return made
