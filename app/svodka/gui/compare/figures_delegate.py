"""Paints the cells of the table of figures: numbers to the right, each with its period."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from svodka.domain.comparison import FigureRow
from svodka.domain.legend import LegendKind, kind_of_figure
from svodka.gui.compare.drawing import BADGE, colours_of, draw_badge
from svodka.gui.compare.rows import Look
from svodka.gui.theme import current_theme, font, icon_pixmap

Index = QModelIndex | QPersistentModelIndex
_FLAG = Qt.AlignmentFlag
_FIGURE_ROW, _LOOK, _PERIOD = (Qt.ItemDataRole.UserRole + n for n in range(3))
_PAD = 6.0
_SIGN = 16.0
_PERIOD_WIDTH = 72.0
_NARROWEST_WORDS = 60.0
_NARROWEST_VALUE = 70.0
_SIGNS = {
    LegendKind.PERCENT: "%",
    LegendKind.QUANTITY: "т",
    LegendKind.COUNT: "№",
    LegendKind.RATIO: "×",
}


class FiguresDelegate(QStyledItemDelegate):
    """Knows which columns hold the indicator, the two values and the state."""

    def __init__(
        self, view: QTableView, indicator: int, values: tuple[int, int], state: int
    ) -> None:
        super().__init__(view)
        self._view = view
        self._indicator, self._values, self._state = indicator, values, state

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            focused = self._view.hasFocus()
            surface = theme.surface
            painter.fillRect(box, surface.selected if focused else surface.selected_inactive)
        inside = box.adjusted(_PAD, 0, -_PAD, 0)
        if index.column() == self._indicator:
            self._paint_indicator(painter, inside, index)
        elif index.column() == self._state:
            self._paint_state(painter, inside, index)
        elif index.column() in self._values:
            self._paint_value(painter, inside, index)
        else:
            _write(painter, inside, index.data(), theme.text.primary, _FLAG.AlignRight, "body")
        painter.restore()

    def _paint_indicator(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme = current_theme()
        row: FigureRow = index.data(_FIGURE_ROW)
        figure, *_ = (figure for figure in (row.a, row.b) if figure)
        kind = kind_of_figure(figure.type)
        ground = QRectF(box.left(), box.center().y() - _SIGN / 2, _SIGN, _SIGN)
        painter.fillRect(ground, theme.mark[kind].tint)
        ink = theme.mark[kind].ink
        if kind in _SIGNS:
            _write(painter, ground, _SIGNS[kind], ink, _FLAG.AlignHCenter, "caption")
        else:
            painter.drawPixmap(ground.adjusted(1, 1, -1, -1).toRect(), icon_pixmap("coin", ink, 14))
        words = box.adjusted(_SIGN + 10, 0, 0, 0)
        _write(painter, words, index.data(), theme.text.primary, _FLAG.AlignLeft, "body")

    def _paint_value(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme = current_theme()
        row: FigureRow = index.data(_FIGURE_ROW)
        there = (row.a if index.column() == self._values[0] else row.b) is not None
        ink = theme.text.primary if there else theme.text.tertiary
        room = _PERIOD_WIDTH if box.width() >= _PERIOD_WIDTH + _NARROWEST_VALUE else 0.0
        value = box.adjusted(0, 0, -room, 0)
        _write(painter, value, index.data(), ink, _FLAG.AlignRight, "body_strong" if there else "")
        if not room:
            return
        other = _look(index) is Look.OTHER_PERIOD
        muted = colours_of(Look.OTHER_PERIOD).ink if other else theme.text.tertiary
        when = QRectF(value.right() + 6, box.top(), _PERIOD_WIDTH - 6, box.height())
        _write(painter, when, index.data(_PERIOD), muted, _FLAG.AlignLeft, "small")

    def _paint_state(self, painter: QPainter, box: QRectF, index: Index) -> None:
        look = _look(index)
        draw_badge(painter, QPointF(box.left() + BADGE / 2, box.center().y()), look)
        words = box.adjusted(BADGE + 7, 0, 0, 0)
        if words.width() < _NARROWEST_WORDS:
            return
        quiet = look in (Look.SAME, Look.ONLY_HERE)
        ink = current_theme().text.secondary if quiet else colours_of(look).ink
        _write(painter, words, index.data(), ink, _FLAG.AlignLeft, "body")


def _look(index: Index) -> Look:
    """Return the state of a row; Qt gives a string enumeration back as a plain string."""
    return Look(index.data(_LOOK))


def _write(
    painter: QPainter,
    box: QRectF,
    words: str,
    ink: QColor,
    side: Qt.AlignmentFlag,
    style: str,
) -> None:
    painter.setPen(ink)
    painter.setFont(QFont(font(style or "body", tabular=True)))
    metrics = QFontMetricsF(painter.font())
    short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | _FLAG.AlignVCenter, short)
