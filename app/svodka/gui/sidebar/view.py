"""The tree of places at the left of the window."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from svodka.gui.sidebar.content import SidebarContent
from svodka.gui.sidebar.delegate import SidebarDelegate
from svodka.gui.sidebar.model import Kind, Place, SidebarModel
from svodka.gui.theme import current_theme, icon_pixmap, theme_service

_INDENT = 16
_NARROW = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class SidebarView(QTreeView):
    """A click leads to a place; with Ctrl or Shift it narrows the query to it instead."""

    place_wanted = Signal(object)
    """The :class:`Place` to show."""
    narrowing_wanted = Signal(object)
    """The :class:`Place` whose condition is to be added to the query."""
    menu_wanted = Signal(object, QPoint)
    """The :class:`Place` under the pointer, or None, and where on the screen."""
    tag_edit_wanted = Signal(object)
    tag_delete_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setStyleSheet("QTreeView { show-decoration-selected: 0; }")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._places = SidebarModel()
        self._folded: set[str] = set()
        self._content = SidebarContent()
        self.setModel(self._places)
        self.setItemDelegate(SidebarDelegate(self))
        self.collapsed.connect(lambda index: self._fold(index, True))
        self.expanded.connect(lambda index: self._fold(index, False))
        theme_service().theme_changed.connect(self.viewport().update)

    def show_content(self, content: SidebarContent) -> None:
        """Replace the rows; what was selected and folded stays so."""
        self._content = content
        selected = self._places.place(self.currentIndex())
        top = self.verticalScrollBar().value()
        folded = set(self._folded)
        self._places.show(content)
        for index in self._places.indexes():
            place = self._places.place(index)
            if place and place.tag and place.tag.path not in folded:
                self.expand(index)
        self._folded = folded
        if selected:
            self.follow(selected.query, unread=selected.kind is Kind.UNREAD)
        self.verticalScrollBar().setValue(top)

    def follow(self, query: str, *, unread: bool) -> None:
        """Select the row that a query belongs to, or none."""
        index = self._places.find(query, unread=unread)
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    def current_place(self) -> Place | None:
        """Return the selected place."""
        return self._places.place(self.currentIndex())

    def tag_place(self, path: str) -> Place | None:
        """Return the place of a tag."""
        return self._places.place(self._places.find_tag(path))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        place = self._places.place(index)
        if event.button() is not Qt.MouseButton.LeftButton or not place:
            return
        if place.kind is Kind.HEADING or not self._on_row(event.position().toPoint(), index):
            return
        self._choose(place, narrow=bool(event.modifiers() & _NARROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.current_place()
        if place and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(place, narrow=bool(event.modifiers() & _NARROW))
        elif place and place.tag and event.key() == Qt.Key.Key_F2:
            self.tag_edit_wanted.emit(place.tag)
        elif place and place.tag and event.key() == Qt.Key.Key_Delete:
            self.tag_delete_wanted.emit(place.tag)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, where = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(self._places.place(index), where)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:  # type: ignore[override]
        if not self._places.hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        pixmap = icon_pixmap(name, current_theme().text.tertiary, 14)
        painter.drawPixmap(rect.right() - 13, rect.center().y() - 6, pixmap)

    def _choose(self, place: Place, *, narrow: bool) -> None:
        if place.kind is Kind.MORE:
            self._places.all_sources = True
            self.show_content(self._content)
        elif narrow and place.query:
            self.narrowing_wanted.emit(place)
        else:
            self.place_wanted.emit(place)

    def _on_row(self, at: QPoint, index: QModelIndex) -> bool:
        """Tell whether a point is on the row itself and not on its arrow."""
        return at.x() >= self.visualRect(index).left() or not self._places.hasChildren(index)

    def _fold(self, index: QModelIndex, folded: bool) -> None:
        place = self._places.place(index)
        if place and place.tag:
            (self._folded.add if folded else self._folded.discard)(place.tag.path)
