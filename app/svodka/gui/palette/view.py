"""The command palette: a frame over a scrim within the window, so that the focus stays in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from svodka.gui.palette.delegate import ENTRY, HEADING, TYPED, PaletteDelegate
from svodka.gui.palette.entries import Entry, fitting
from svodka.gui.theme import current_theme, font, icon_pixmap, painting
from svodka.i18n import tr

Offer = Callable[[str], Sequence[Entry]]

_WIDTH = 640
_TOP = 104
_MOST = 60
_LIST_HEIGHT = 404


class Palette(QWidget):
    """The scrim with the frame on it."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: Offer = lambda _typed: ()
        self._before: QWidget | None = None
        self._frame = QFrame(self)
        self._frame.setProperty("role", "card")
        self.line = QLineEdit()
        self.line.setObjectName("paletteLine")
        self.line.setFont(font("title"))
        self.line.setStyleSheet("border: none; background: transparent; padding: 0;")
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self._sign = QLabel()
        self._rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.clicked.connect(lambda _index: self._run())
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        head.setSpacing(12)
        head.addWidget(self._sign)
        head.addWidget(self.line, 1)
        hairline = QFrame()
        hairline.setProperty("role", "hairline")
        hairline.setFixedHeight(1)
        hint = QLabel(tr("↑↓ choose    ↵ do    Esc close"))
        hint.setProperty("role", "caption")
        hint.setContentsMargins(20, 8, 20, 10)
        layout = QVBoxLayout(self._frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline)
        layout.addWidget(self.list, 1)
        layout.addWidget(hint)
        shadow = QGraphicsDropShadowEffect(self._frame)
        elevation = current_theme().elevation.dialog
        shadow.setBlurRadius(elevation.blur)
        shadow.setOffset(0, elevation.dy)
        shadow.setColor(elevation.colour)
        self._frame.setGraphicsEffect(shadow)

    def open(self, entries: Offer, question: str, typed: str = "") -> None:
        """Show it; ``entries`` is asked for what fits whenever something is typed."""
        self._entries = entries
        self.line.setPlaceholderText(question)
        self.line.setAccessibleName(question)
        self._before = QApplication.focusWidget()
        self._sign.setPixmap(icon_pixmap("search", current_theme().text.secondary))
        self._fit()
        self.line.setText(typed)
        self._fill(typed)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Hide it and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def shown(self) -> list[Entry]:
        """Return the entries that fit what was typed."""
        return [self._rows.item(row).data(ENTRY) for row in range(self._rows.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fit()
        elif watched is self.line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._take_key(event.key())
        return super().eventFilter(watched, event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        width = min(_WIDTH, self.width() - 40)
        height = min(_LIST_HEIGHT + 90, self.height() - _TOP - 20)
        self._frame.setGeometry((self.width() - width) // 2, _TOP, width, max(160, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(current_theme().elevation.scrim.colour))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.close_palette()

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())

    def _take_key(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8}
        steps |= {Qt.Key.Key_PageUp: -8}
        if key in steps:
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _step(self, by: int) -> None:
        count = self._rows.rowCount()
        if count:
            row = min(max(self.list.currentIndex().row() + by, 0), count - 1)
            self.list.setCurrentIndex(self._rows.index(row, 0))

    def _fill(self, typed: str) -> None:
        self._rows.clear()
        group = ""
        for entry in fitting(self._entries(typed), typed, _MOST):
            item = QStandardItem(entry.title)
            item.setData(entry, ENTRY)
            item.setData(entry.group if entry.group != group else "", HEADING)
            item.setData(typed, TYPED)
            self._rows.appendRow(item)
            group = entry.group
        self.list.setCurrentIndex(self._rows.index(0, 0))
        self.list.scrollToTop()

    def _run(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            entry: Entry = index.data(ENTRY)
            self.close_palette()
            entry.run()
