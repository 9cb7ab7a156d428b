"""A line to type in above the list of what fits, on a sheet over the window.

It lies within the window: a window of its own would lose the focus on Wayland.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QWidget,
)

from svodka.gui.theme.tokens import Shadow

_PAGE = 8
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Chooser(QWidget):
    """The sheet, which takes clicks beside ``frame``; what it offers and does is the heir's."""

    closed = Signal()

    def __init__(self, window: QWidget, shadow: Shadow) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.frame = QFrame(self)
        self.frame.setProperty("role", "card")
        self.frame.setGraphicsEffect(_cast(shadow, self.frame))
        self.line = QLineEdit()
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.found = QStandardItemModel(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.found)
        self.list.clicked.connect(lambda _index: self.take())
        window.installEventFilter(self)
        self.hide()

    def fill(self, typed: str) -> None:
        """Offer what fits ``typed``."""
        raise NotImplementedError

    def take(self) -> None:
        """Do what the chosen row stands for."""
        raise NotImplementedError

    def place(self) -> None:
        """Put the frame where it belongs on the sheet."""
        raise NotImplementedError

    def reveal(self, typed: str = "") -> None:
        """Show it over the window and take the focus."""
        self._before = QApplication.focusWidget()
        self.line.setText(typed)
        self.fill(typed)
        self.setGeometry(self._window.rect())
        self.place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Hide it and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def choose(self, row: int) -> None:
        """Make a row the chosen one; one that is not there, the nearest."""
        last = self.found.rowCount() - 1
        self.list.setCurrentIndex(self.found.index(max(0, min(row, last)), 0))

    def take_key(self, key: Qt.Key) -> bool:
        """Do what a key means here; False leaves it to the line."""
        if key in _STEPS:
            self.choose(self.list.currentIndex().row() + _STEPS[key])
        elif key in _ENTER:
            self.take()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return key in _TAB
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif watched is self.line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self.take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.place()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.dismiss()

    def _on_typed(self, typed: str) -> None:
        if self.isVisible():
            self.fill(typed)


def _cast(shadow: Shadow, frame: QFrame) -> QGraphicsDropShadowEffect:
    effect = QGraphicsDropShadowEffect(frame)
    effect.setBlurRadius(shadow.blur)
    effect.setOffset(0, shadow.dy)
    effect.setColor(shadow.colour)
    return effect
