"""The found releases as Qt's list model; rows come in pages, asked for as they are scrolled to."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from svodka.domain.release import ReleaseRow
from svodka.domain.search import Order
from svodka.gui.dates import group, moment
from svodka.i18n import tr
from svodka.services.searching import ResultRow, Results

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
"""The heading above a row, empty where it goes on under that of the row before."""

_NOWHERE = QModelIndex()


class ResultsModel(QAbstractListModel):
    """Rows of the newest answer. ``today`` decides which releases are of today."""

    more_wanted = Signal(int)
    """Rows from this offset on are wanted."""

    def __init__(self, today: date | None = None) -> None:
        super().__init__()
        self._today = today or date.today()  # noqa: DTZ011 - the user's own day
        self._rows: list[ResultRow] = []
        self._places: dict[int, int] = {}
        self._groups: list[str] = []
        self._by_date = True
        self._asked = False
        self.total = 0

    @property
    def today(self) -> date:
        """The day that counts as today."""
        return self._today

    def show(self, results: Results) -> None:
        """Replace everything by the first page of an answer."""
        self.beginResetModel()
        self._rows = []
        self._places = {}
        self._groups = []
        self._by_date = results.query.order is Order.NEWEST
        self._take(results)
        self.endResetModel()

    def append(self, results: Results) -> None:
        """Add the next page of the same answer."""
        first = len(self._rows)
        if results.query.offset != first or not results.rows:
            self._asked = False
            self.total = first if not results.rows else self.total
            return
        self.beginInsertRows(QModelIndex(), first, first + len(results.rows) - 1)
        self._take(results)
        self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, _parent: Index) -> bool:
        return len(self._rows) < self.total and not self._asked

    def fetchMore(self, _parent: Index) -> None:
        self._asked = True
        self.more_wanted.emit(len(self._rows))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ROW:
            return self._rows[index.row()]
        if role == GROUP:
            return self._heading(index.row())
        row = self._rows[index.row()].row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            unread = tr("unread") + ", " if row.unread else ""
            return f"{unread}{row.title}, {row.source}, {moment(row.published)}"
        return None

    def row(self, number: int) -> ResultRow:
        """Return a row that is here."""
        return self._rows[number]

    def place(self, release_id: int) -> int | None:
        """Return the number of the row of a release, None if it is not here."""
        return self._places.get(release_id)

    def next_unread(self, after: int) -> int | None:
        """Return the first unread row after this one, going round; None if all were read."""
        count = len(self._rows)
        around = (number % count for number in range(after + 1, after + 1 + count))
        return next((number for number in around if self._rows[number].row.unread), None)

    def set_read(self, ids: Collection[int], read: bool) -> None:
        """Show releases as read or not; they stay where they are."""
        for release_id in ids:
            place = self._places.get(release_id)
            if place is not None:
                old = self._rows[place]
                self._rows[place] = replace(old, row=replace(old.row, unread=not read))
                self._changed(place)

    def refresh(self, rows: Iterable[ReleaseRow]) -> None:
        """Show what is known of releases now; rows and their order stay."""
        for row in rows:
            place = self._places.get(row.id)
            if place is not None and self._rows[place].row != row:
                self._rows[place] = replace(self._rows[place], row=row)
                self._changed(place)

    def ids(self) -> list[int]:
        """Return the ids of the rows that are here."""
        return [row.row.id for row in self._rows]

    def _take(self, results: Results) -> None:
        for row in results.rows:
            self._places[row.row.id] = len(self._rows)
            self._rows.append(row)
            self._groups.append(group(row.row.published, self._today) if self._by_date else "")
        self.total = results.total
        self._asked = False

    def _heading(self, number: int) -> str:
        heading = self._groups[number]
        return "" if number and self._groups[number - 1] == heading else heading

    def _changed(self, place: int) -> None:
        index = self.index(place)
        self.dataChanged.emit(index, index)
