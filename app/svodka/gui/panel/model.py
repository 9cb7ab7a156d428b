"""The rows of the panel as Qt's list model."""

from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from svodka.domain.spans import Span
from svodka.gui.panel.row import Row, RowKind

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole

_NOWHERE = QModelIndex()


class PanelModel(QAbstractListModel):
    """Rows that lead nowhere cannot be selected, so that the keyboard skips them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row:
        """Return a row."""
        return self._rows[number]

    def row_of(self, span: Span) -> int | None:
        """Return the last row that leads to a stretch: a figure's or an entity's own."""
        for number in range(len(self._rows) - 1, -1, -1):
            if span in self._rows[number].places:
                return number
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].leads:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text or row.detail
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (*row.codes, row.text, row.detail, row.note, row.aside, *row.reasons)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole and row.kind is not RowKind.TOPICS:
            return _tooltip(row)
        return None


def _tooltip(row: Row) -> str:
    """Return the whole of a row, with what was inferred; as a page, so that Qt breaks its lines."""
    said = (", ".join(filter(None, (row.text, row.detail))), row.note, *row.reasons)
    return "<p>" + "<br>".join(escape(line) for line in said if line) + "</p>"
