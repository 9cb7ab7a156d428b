"""Paints the rows of the panel. What is too long is shortened; a number never is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from svodka.domain.legend import LegendKind
from svodka.gui.panel.model import ROW, Index
from svodka.gui.panel.rows import Row, RowKind
from svodka.gui.theme import current_theme, draw_mark_line, font, has_focus_ring, line_height
from svodka.gui.theme.lines import Lines, lay_out

_SIDE = 16.0
_CODE = 26.0
_GAP = 8.0
_SIGN = 16.0
_LABEL = 56.0
_TOP = {RowKind.SECTION: 14.0, RowKind.GROUP: 4.0}
_MOST_LINES = {RowKind.PARTICIPANT: 3, RowKind.TOPICS: 6, RowKind.COMMITMENT: 4, RowKind.FACT: 2}
_ASIDE = 52.0
_SIGNS = {
    LegendKind.MONEY: "¤",
    LegendKind.PERCENT: "%",
    LegendKind.QUANTITY: "т",
    LegendKind.COUNT: "№",
    LegendKind.RATIO: "×",
}


class PanelDelegate(QStyledItemDelegate):
    """Heights follow the width of the list; everything is painted from the tokens."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(0, round(self._height(row, self._view.viewport().width())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, option.state)
        inside = box.adjusted(_SIDE, _TOP.get(row.kind, 0.0), -_SIDE, 0)
        paint = {
            RowKind.SECTION: self._section,
            RowKind.GROUP: self._group,
            RowKind.FIGURE: self._figure,
            RowKind.ENTITY: self._entity,
        }.get(row.kind, self._words)
        paint(painter, inside, row)
        painter.restore()

    # --- measures ---------------------------------------------------------------------

    def _height(self, row: Row, width: float) -> float:
        top = _TOP.get(row.kind, 0.0)
        if row.kind is RowKind.SECTION:
            return top + line_height("title") + 4
        if row.kind in (RowKind.GROUP, RowKind.FIGURE, RowKind.ENTITY):
            return top + current_theme().metrics.row["table_dense"]
        first, second = _lines(row, width - 2 * _SIDE)
        return 2 + first.height + (second.height if second else 0) + 4

    # --- painting ---------------------------------------------------------------------

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme = current_theme()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        if not (selected or (hovered and enabled)):
            return
        surface = theme.surface
        active = self._view.hasFocus()
        colour = surface.selected if active else surface.selected_inactive
        ground = box.adjusted(_GAP, 0, -_GAP, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour if selected else surface.hover)
        painter.drawRoundedRect(ground, 4, 4)
        if selected and has_focus_ring(self._view):
            painter.setPen(QPen(theme.accent.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4)

    def _section(self, painter: QPainter, box: QRectF, row: Row) -> None:
        ink = current_theme().text
        box.setHeight(line_height("title"))
        used = _text(painter, box, row.text, font("body_strong"), ink.primary)
        after = box.adjusted(used + _GAP, 0, 0, 0)
        if row.codes:
            for code in row.codes:
                after.setLeft(after.left() + _code(painter, after, code) + 4)
        elif row.aside:
            _text(painter, after, row.aside, font("small"), ink.tertiary)

    def _group(self, painter: QPainter, box: QRectF, row: Row) -> None:
        _text(painter, box, row.text, font("caption"), current_theme().text.tertiary)

    def _figure(self, painter: QPainter, box: QRectF, row: Row) -> None:
        ink = current_theme().text
        if row.mark is not None:
            _sign(painter, box, row.mark)
        aside = QRectF(box.right() - _ASIDE, box.top(), _ASIDE, box.height())
        _text(painter, aside, row.aside, font("small"), ink.secondary, Qt.AlignmentFlag.AlignRight)
        numbers = QFont(font("body_strong", tabular=True))
        width = QFontMetricsF(numbers).horizontalAdvance(row.detail)
        value = QRectF(aside.left() - width - 1, box.top(), width + 1, box.height())
        _text(painter, value, row.detail, numbers, ink.primary, elide=False)
        left = box.left() + _SIGN + _GAP
        named = QRectF(left, box.top(), value.left() - _GAP - left, box.height())
        _text(painter, named, row.text, font("body"), ink.primary, middle=True)

    def _entity(self, painter: QPainter, box: QRectF, row: Row) -> None:
        ink = current_theme().text
        if row.mark is not None:
            draw_mark_line(painter, row.mark, box.left(), box.left() + _SIGN, box.center().y())
        right = box.right()
        if row.aside:
            used = QFontMetricsF(font("small")).horizontalAdvance(row.aside)
            aside = QRectF(right - used - 1, box.top(), used + 1, box.height())
            _text(painter, aside, row.aside, font("small"), ink.tertiary, elide=False)
            right = aside.left() - _GAP
        for code in row.codes:
            _code(painter, QRectF(right - _CODE, box.top(), _CODE, box.height()), code)
            right -= _CODE + _GAP
        left = box.left() + _SIGN + _GAP
        named = QRectF(left, box.top(), right - left, box.height())
        _text(painter, named, row.text, font("body"), ink.primary, middle=True)

    def _words(self, painter: QPainter, box: QRectF, row: Row) -> None:
        ink = current_theme().text
        first, second = _lines(row, box.width())
        left = box.left() + _indent(row)
        top = box.top() + 2
        if row.kind is RowKind.FACT:
            label = QRectF(box.left(), top, _LABEL, line_height("body"))
            _text(painter, label, row.detail, font("small"), ink.tertiary)
        for place, code in enumerate(row.codes):
            _code(painter, QRectF(box.left(), top + place * 20, _CODE, 18), code)
        first.paint(painter, QPointF(left, top), ink.primary, ink.primary)
        if second is not None:
            second.paint(painter, QPointF(left, top + first.height), ink.secondary, ink.secondary)


def _lines(row: Row, width: float) -> tuple[Lines, Lines | None]:
    """Return a row of running words, broken; and what is said of it below, if anything."""
    most = _MOST_LINES[row.kind]
    room = width - _indent(row)
    small = row.kind in (RowKind.TOPICS, RowKind.COMMITMENT)
    style = "small" if small else "body"
    first = lay_out(row.text, font(style), room, line_height(style), most)
    if row.kind is RowKind.FACT or not row.detail:
        return first, None
    return first, lay_out(row.detail, font("small"), room, line_height("small"), most)


def _indent(row: Row) -> float:
    if row.kind is RowKind.FACT:
        return _LABEL
    return _CODE + _GAP if row.kind in (RowKind.PARTICIPANT, RowKind.COMMITMENT) else 0.0


def _text(
    painter: QPainter,
    box: QRectF,
    words: str,
    style: QFont,
    ink: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    elide: bool = True,
    middle: bool = False,
) -> float:
    """Draw one line; return the width it took."""
    metrics = QFontMetricsF(style)
    if elide:
        mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        words = metrics.elidedText(words, mode, box.width())
    painter.setFont(style)
    painter.setPen(ink)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)
    return metrics.horizontalAdvance(words)


def _code(painter: QPainter, box: QRectF, code: str) -> float:
    """Draw the code of a country in its frame; return the width it took."""
    theme = current_theme()
    frame = QRectF(box.left(), box.center().y() - 8, _CODE, 16)
    painter.setPen(QPen(theme.line.divider, 1))
    painter.setBrush(theme.surface.code)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(font("mono"))
    painter.setPen(theme.text.secondary)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, code)
    return _CODE


def _sign(painter: QPainter, box: QRectF, kind: LegendKind) -> None:
    """Draw the sign of a kind of figure on its tint."""
    colours = current_theme().mark[kind]
    ground = QRectF(box.left(), box.center().y() - 8, _SIGN, 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.tint)
    painter.drawRoundedRect(ground, 3, 3)
    painter.setFont(font("caption"))
    painter.setPen(colours.ink)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, _SIGNS[kind])
