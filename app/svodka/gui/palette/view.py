"""The command palette: everything there is to do, narrowed by typing, over a scrim."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor, QPaintEvent, QStandardItem
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from svodka.gui.chooser import Chooser
from svodka.gui.palette.delegate import ENTRY, HEADING, TYPED, PaletteDelegate
from svodka.gui.palette.entries import Entry, fitting
from svodka.gui.theme import current_theme, font, icon_pixmap, painting
from svodka.i18n import tr

Offer = Callable[[str], Sequence[Entry]]

_WIDTH = 640
_TOP = 104
_MOST = 60
_LIST_HEIGHT = 404


class Palette(Chooser):
    """The scrim with the frame on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, current_theme().elevation.dialog)
        self._entries: Offer = lambda _typed: ()
        self.line.setObjectName("paletteLine")
        self.line.setFont(font("title"))
        self.line.setStyleSheet("border: none; background: transparent; padding: 0;")
        self._sign = QLabel()
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self._lay_out()

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
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline)
        layout.addWidget(self.list, 1)
        layout.addWidget(hint)

    def open(self, entries: Offer, question: str, typed: str = "") -> None:
        """Show it; ``entries`` is asked for what fits whenever something is typed."""
        self._entries = entries
        self.line.setPlaceholderText(question)
        self.line.setAccessibleName(question)
        self._sign.setPixmap(icon_pixmap("search", current_theme().text.secondary))
        self.reveal(typed)

    def shown(self) -> list[Entry]:
        """Return the entries that fit what was typed."""
        return [self.found.item(row).data(ENTRY) for row in range(self.found.rowCount())]

    def fill(self, typed: str) -> None:
        """Offer the entries that fit ``typed``, under the names of their groups."""
        self.found.clear()
        group = ""
        for entry in fitting(self._entries(typed), typed, _MOST):
            item = QStandardItem(entry.title)
            item.setData(entry, ENTRY)
            item.setData(entry.group if entry.group != group else "", HEADING)
            item.setData(typed, TYPED)
            self.found.appendRow(item)
            group = entry.group
        self.choose(0)
        self.list.scrollToTop()

    def take(self) -> None:
        """Close, and run the chosen entry."""
        index = self.list.currentIndex()
        if index.isValid():
            entry: Entry = index.data(ENTRY)
            self.dismiss()
            entry.run()

    def place(self) -> None:
        """Put the frame in the upper middle."""
        width = min(_WIDTH, self.width() - 40)
        height = min(_LIST_HEIGHT + 90, self.height() - _TOP - 20)
        self.frame.setGeometry((self.width() - width) // 2, _TOP, width, max(160, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(current_theme().elevation.scrim.colour))
