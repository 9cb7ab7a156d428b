"""The passages of both texts in aligned rows, as a list one can walk with the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from svodka.domain.legend import LegendKind
from svodka.domain.spans import Span
from svodka.gui.compare.delegate import PassageDelegate
from svodka.gui.compare.drawing import draw_sentence
from svodka.gui.compare.rows import Look, Row
from svodka.gui.theme import painting, theme_service
from svodka.i18n import tr
from svodka.services.comparing import ComparedPair

Index = QModelIndex | QPersistentModelIndex
_FLAG = QItemSelectionModel.SelectionFlag


class PassagesModel(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self.texts = ("", "")

    def show(self, rows: Sequence[Row], texts: tuple[str, str]) -> None:
        """Show these rows of these two texts."""
        self.beginResetModel()
        self.rows, self.texts = rows, texts
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " | ".join(filter(None, (self.passage(row, 0), self.passage(row, 1))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            a, b = (self.passage(row, side) or "—" for side in (0, 1))
            return tr("{state}. A: {a} B: {b}", state=row.name, a=a, b=b)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name
        return None

    def passage(self, row: Row, side: int) -> str:
        """Return the passage of a side in one line; empty if the side has none."""
        span = (row.passage.a, row.passage.b)[side]
        return " ".join(span.of(self.texts[side]).split()) if span else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the delegate needs of a comparison beside its rows."""

    pair: ComparedPair
    hidden: frozenset[LegendKind]
    framed: tuple[tuple[Span, ...], tuple[Span, ...]]


class PassagesView(QListView):
    """Rows of two columns. Copying takes the selected passages of both sides."""

    def __init__(self) -> None:
        super().__init__()
        self._model = PassagesModel()
        self._delegate = PassageDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("passages")
        self.setAccessibleName(tr("Passages"))
        self.setProperty("surface", "page")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        theme_service().theme_changed.connect(self.viewport().update)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown."""
        return self._model.rows

    def heights(self) -> list[int]:
        """Return how high each row is, px."""
        return [self._delegate.height(row) for row in self.rows]

    def show_rows(self, rows: Sequence[Row], shown: Shown) -> None:
        """Show rows of a comparison, from the top."""
        self._delegate.show(shown)
        pair = shown.pair
        self._model.show(rows, (pair.a.release.text, pair.b.release.text))
        self.scrollToTop()

    def clear(self) -> None:
        """Show nothing."""
        self._model.show((), ("", ""))

    def go_to(self, *rows: int) -> None:
        """Select rows and bring the first of them to the middle."""
        selection = QItemSelection()
        for row in rows:
            index = self._model.index(row)
            selection.select(index, index)
        first = self._model.index(rows[0])
        self.selectionModel().setCurrentIndex(first, _FLAG.NoUpdate)
        self.selectionModel().select(selection, _FLAG.ClearAndSelect)
        self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def go_to_difference(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) row that differs; tell whether there is one."""
        at = self.currentIndex().row()
        start = at + step if at >= 0 else (0 if step > 0 else len(self.rows) - 1)
        ways = range(start, len(self.rows)) if step > 0 else range(start, -1, -1)
        found = next((row for row in ways if self.rows[row].look is not Look.SAME), None)
        if found is None:
            return False
        self.go_to(found)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows:
            with painting(self.viewport()) as painter:
                box = QRectF(self.viewport().rect())
                draw_sentence(painter, box, tr("There is no text to compare."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._selected_text())
            return
        super().keyPressEvent(event)

    def _selected_text(self) -> str:
        numbers = sorted(index.row() for index in self.selectedIndexes())
        lines = []
        for number in numbers:
            row = self.rows[number]
            for letter, side in ((tr("A"), 0), (tr("B"), 1)):
                passage = self._model.passage(row, side)
                lines += [f"{letter}: {passage}"] if passage else []
        return "\n".join(lines)
