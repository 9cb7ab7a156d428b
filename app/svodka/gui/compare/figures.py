"""The table of figures: what each text says, how they differ, and how they stand."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from svodka.domain.comparison import ComparisonKind, FigureRow, FigureStatus
from svodka.domain.marks import Figure
from svodka.gui.compare.drawing import draw_sentence
from svodka.gui.compare.figures_delegate import FiguresDelegate
from svodka.gui.compare.rows import by_seriousness, figure_look, figure_name
from svodka.gui.theme import current_theme, painting, theme_service
from svodka.i18n import active, tr
from svodka.i18n.amounts import amount, row_difference
from svodka.i18n.periods import length, period

Index = QModelIndex | QPersistentModelIndex

INDICATOR, A, B, DIFFERENCE, STATE = range(5)
FIGURE_ROW = Qt.ItemDataRole.UserRole
LOOK = Qt.ItemDataRole.UserRole + 1
PERIOD = Qt.ItemDataRole.UserRole + 2
_NONE = "—"
_WIDTHS = {A: 164, B: 164, DIFFERENCE: 152, STATE: 124}
_NARROWER = {STATE: 84, A: 98, B: 98}
"""Where the state is told by its sign alone, and values stand without their periods, px."""
_LEAST_INDICATOR = 180
"""With less room than that for the indicator, the other columns get narrower, one by one, px."""


class FiguresModel(QAbstractTableModel):
    """The figures of both texts, those first that want an eye."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[FigureRow] = ()
        self._kind = ComparisonKind.OTHER
        self._heads = (tr("Indicator"), tr("A"), tr("B"), tr("Difference"), tr("State"))

    def show(self, rows: Sequence[FigureRow], kind: ComparisonKind) -> None:
        """Show these figures."""
        self.beginResetModel()
        self.rows, self._kind = by_seriousness(rows), kind
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = section in (A, B, DIFFERENCE)
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        figure = {A: row.a, B: row.b}.get(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == FIGURE_ROW:
            return row
        if role == LOOK:
            return figure_look(row.status, self._kind)
        if role == PERIOD:
            return length(figure.period, active()) if figure and figure.period else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return _when(figure) if figure else self._text(row, index.column())
        return None

    def _text(self, row: FigureRow, column: int) -> str:
        if column == STATE:
            return figure_name(row.status, self._kind)
        if column == INDICATOR:
            return next(_name(figure) for figure in (row.a, row.b) if figure)
        if column == DIFFERENCE:
            not_told = row.status is FigureStatus.PERIOD_DIFFERS
            return tr("not computed") if not_told else row_difference(row, active())
        figure = row.a if column == A else row.b
        return amount(figure, active()) if figure else _NONE


def _name(figure: Figure) -> str:
    name = " ".join((figure.indicator or figure.text).split())
    return name[:1].upper() + name[1:]


def _when(figure: Figure) -> str:
    said = " ".join(figure.text.split())
    return f"{said} · {period(figure.period, active())}" if figure.period else said


class FiguresView(QTableView):
    """A row chosen by a click, the arrow keys or Enter leads to its passages."""

    row_chosen = Signal(object)
    """A :class:`FigureRow`."""

    def __init__(self) -> None:
        super().__init__()
        self._model = FiguresModel()
        self.setModel(self._model)
        self.setItemDelegate(FiguresDelegate(self, INDICATOR, (A, B), STATE))
        self.setObjectName("figures")
        self.setAccessibleName(tr("Figures"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current_theme().metrics.row["table"])
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(INDICATOR, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_current_changed)
        theme_service().theme_changed.connect(self.viewport().update)

    def show_figures(self, rows: Sequence[FigureRow], kind: ComparisonKind) -> None:
        """Show the figures of a comparison; none is chosen."""
        self._model.show(rows, kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows:
            with painting(self.viewport()) as painter:
                box = QRectF(self.viewport().rect())
                draw_sentence(painter, box, tr("There are no figures in either text."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.viewport().width() - sum(_WIDTHS.values())
        for column, narrower in _NARROWER.items():
            width = _WIDTHS[column] if room >= _LEAST_INDICATOR else narrower
            room += _WIDTHS[column] - width
            self.setColumnWidth(column, width)
        super().resizeEvent(event)

    def _on_current_changed(self, index: QModelIndex, _before: object = None) -> None:
        if index.isValid():
            self.row_chosen.emit(index.data(FIGURE_ROW))
