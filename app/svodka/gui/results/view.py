"""The list itself: keys, selection, and no flicker while answers replace each other."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from svodka.domain.tags import Tag
from svodka.gui.results.delegate import ResultsDelegate, row_height
from svodka.gui.results.model import ROW, ResultsModel
from svodka.gui.theme import theme_service

_CLEAR = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ResultsView(QListView):
    """Rows of the newest answer; one or many selected."""

    release_chosen = Signal(object)
    """The id of the release to read, None where nothing is chosen."""
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ResultsModel) -> None:
        super().__init__()
        self.setObjectName("results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(24)
        self._rows = model
        self._delegate = ResultsDelegate(model.today, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        model.modelReset.connect(self.selection_changed)
        theme_service().theme_changed.connect(self.viewport().update)

    def set_tags(self, tags: tuple[Tag, ...]) -> None:
        """Know the tags that rows carry."""
        self._delegate.set_tags(tags)
        self.viewport().update()

    def selected(self) -> list[int]:
        """Return the ids of the selected releases in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._rows.row(number).row.id for number in rows]

    def current(self) -> int | None:
        """Return the id of the current release."""
        index = self.currentIndex()
        return index.data(ROW).row.id if index.isValid() else None

    def select(self, release_id: int) -> bool:
        """Make a release the only selected one; False if it is not here."""
        place = self._rows.place(release_id)
        if place is None:
            return False
        self.go_to(place)
        return True

    def go_to(self, row: int) -> None:
        """Make a row the only selected one and bring it into view."""
        index = self._rows.index(row)
        self.selectionModel().setCurrentIndex(index, _CLEAR)
        self.scrollTo(index)

    def keep(self, current: int | None, selected: Iterable[int]) -> None:
        """Select again after the rows were replaced, without opening anything anew."""
        place = None if current is None else self._rows.place(current)
        if place is None:
            return
        chosen = QItemSelection()
        for release_id in selected:
            row = self._rows.place(release_id)
            if row is not None:
                index = self._rows.index(row)
                chosen.select(index, index)
        model = self.selectionModel()
        blocked = self.blockSignals(True)
        model.setCurrentIndex(self._rows.index(place), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(chosen, _CLEAR)
        self.blockSignals(blocked)
        self.selection_changed.emit()

    def place(self) -> tuple[int, int] | None:
        """Return which release is at the upper edge and how far above it begins, px.

        None at the very top, where what is new shall be seen.
        """
        index = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        if not self.verticalScrollBar().value() or not index.isValid():
            return None
        return index.data(ROW).row.id, self.visualRect(index).top()

    def return_to(self, place: tuple[int, int] | None) -> None:
        """Scroll so that everything stands where it stood."""
        row = None if place is None else self._rows.place(place[0])
        if place is not None and row is not None:
            top = self.visualRect(self._rows.index(row)).top()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - place[1])

    def page(self) -> int:
        """Return how many rows can be seen at once, and the next, which is scrolled to."""
        return self.viewport().height() // row_height() + 2

    def step(self, by: int) -> None:
        """Go to the next or the previous release."""
        count = self._rows.rowCount()
        if count:
            row = self.currentIndex().row()
            self.go_to(min(max(row + by, 0), count - 1) if row >= 0 else 0)
            if self.currentIndex().row() == count - 1 and self._rows.canFetchMore(QModelIndex()):
                self._rows.fetchMore(QModelIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without opening the first release, as Qt would have it."""
        chosen = self.currentIndex().isValid()
        blocked = self.blockSignals(True)
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self.blockSignals(blocked)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(box.center())
        self.menu_wanted.emit(where)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.release_chosen.emit(current.data(ROW).row.id if current.isValid() else None)
