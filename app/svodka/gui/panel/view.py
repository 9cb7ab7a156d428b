"""The list at the right of the reader: each row leads to where the text says it."""

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QStackedLayout, QWidget

from svodka.domain.spans import Span
from svodka.gui.panel.delegate import PanelDelegate
from svodka.gui.panel.model import PanelModel
from svodka.gui.panel.row import Row
from svodka.gui.panel.rows import panel_rows
from svodka.gui.theme import theme_service
from svodka.i18n import active, tr
from svodka.services.reading import Reading


class PanelList(QListView):
    """Enter does what a click does; but a click may be meant for one word of a row."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed_at: QPointF | None = None
        """Where the button was pressed; None where a key is what chose the row."""
        self.setObjectName("panelList")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Who and how much"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.pressed_at = None
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads = index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows are as high as their words need


class PanelView(QWidget):
    """Shows what was read in one release."""

    place_chosen = Signal(object)
    """The :class:`Span` that a row leads to; clicked again, the next one."""
    search_wanted = Signal(str)
    """A row was double-clicked: what to search for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(240)
        self._step = 0
        self._last: Row | None = None
        self._reading: Reading | None = None
        self.model = PanelModel()
        self.list = PanelList()
        self.list.setModel(self.model)
        self._delegate = PanelDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(self._on_clicked)
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.setFocusProxy(self.list)
        self._said = QLabel()
        self._said.setProperty("role", "tertiary")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._said)
        theme_service().theme_changed.connect(self.list.viewport().update)
        self.clear()

    def show_reading(self, reading: Reading) -> None:
        """Show what was read; while it is not yet, say so."""
        before, self._reading = self._reading, reading
        if reading.marks is None:
            self._say(tr("The marks are being read…"))
            return
        same = before is not None and before.release.revision.id == reading.release.revision.id
        if same and before is not None and before.marks == reading.marks:
            return
        rows = panel_rows(reading.marks, active())
        if not rows:
            self._say(tr("No names and no figures were found in this text."))
            return
        self.model.show(rows)
        self._last, self._step = None, 0
        self._pages.setCurrentIndex(0)
        self.list.scrollToTop()

    def clear(self) -> None:
        """Show nothing."""
        self._reading = None
        self.model.show([])
        self._say("")

    def show_place(self, span: Span) -> None:
        """Select the row of a mark that was chosen in the text."""
        number = self.model.row_of(span)
        if number is not None:
            index = self.model.index(number)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._pages.setCurrentIndex(1)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if not row.leads:
            return
        if row.parts and self.list.pressed_at is not None:
            box = QRectF(self.list.visualRect(index))
            place = self._delegate.place_at(row, box, self.list.pressed_at)
            if place is not None:
                self.place_chosen.emit(place)
            return
        self._step = (self._step + 1) % len(row.places) if row is self._last else 0
        self._last = row
        self.place_chosen.emit(row.places[self._step])

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row.search:
            self.search_wanted.emit(row.search)
