"""Paints the rows of the panel. What is too long is shortened; a number never is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from svodka.domain.spans import Span
from svodka.gui.panel.drawing import (
    CODE,
    CODE_STEP,
    draw_code,
    draw_codes,
    draw_words,
    fitting,
)
from svodka.gui.panel.figure import FigureCell
from svodka.gui.panel.model import ROW, Index
from svodka.gui.panel.noted import Noted, noted
from svodka.gui.panel.row import Row, RowKind
from svodka.gui.theme import current_theme, draw_mark_line, font, has_focus_ring, line_height
from svodka.gui.theme.lines import Lines, lay_out

_SIDE = 16.0
_GAP = 8.0
_LINE = 16.0
_LABEL = 56.0
_AIR = 2.0
_TOP = {RowKind.SECTION: 14.0, RowKind.GROUP: 4.0}
_MOST_LINES = {RowKind.PARTICIPANT: 3, RowKind.TOPICS: 6, RowKind.COMMITMENT: 4, RowKind.FACT: 2}
_MOST_CODES = 3


class PanelDelegate(QStyledItemDelegate):
    """Heights follow the width of the list; everything is painted from the tokens."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(0, round(self._height(row, self._view.viewport().width() - 2 * _SIDE)))

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

    def place_at(self, row: Row, box: QRectF, point: QPointF) -> Span | None:
        """Return where the part of a row leads that is painted under a point."""
        words = _said(row, box.width() - 2 * _SIDE)[0].text
        corner = box.topLeft() + QPointF(_SIDE + _indent(row), _AIR)
        letter = words.letter_at(point - corner)
        return None if letter is None else row.place_of_part(letter)

    # --- measures ---------------------------------------------------------------------

    def _height(self, row: Row, width: float) -> float:
        top = _TOP.get(row.kind, 0.0)
        if row.kind is RowKind.SECTION:
            return top + line_height("title") + 4
        if row.kind is RowKind.FIGURE:
            return FigureCell(row, width).height
        if row.kind in (RowKind.GROUP, RowKind.ENTITY):
            return top + current_theme().metrics.row["table_dense"]
        first, second = _said(row, width)
        words = first.height + (second.height if second else 0)
        codes = min(len(row.codes), _MOST_CODES) * CODE_STEP
        return _AIR + max(words, codes) + 2 * _AIR

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
        radius = theme.metrics.radius["chip"]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour if selected else surface.hover)
        painter.drawRoundedRect(ground, radius, radius)
        if selected and has_focus_ring(self._view):
            painter.setPen(QPen(theme.accent.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), radius, radius)

    def _section(self, painter: QPainter, box: QRectF, row: Row) -> None:
        ink = current_theme().text
        box.setHeight(line_height("title"))
        used = draw_words(painter, box, row.text, font("body_strong"), ink.primary)
        after = box.adjusted(used + _GAP, 0, 0, 0)
        if row.codes:
            after.setLeft(draw_codes(painter, after, row.codes) + _GAP / 2)
        draw_words(painter, after, row.aside or row.note, font("small"), ink.tertiary)

    def _group(self, painter: QPainter, box: QRectF, row: Row) -> None:
        draw_words(painter, box, row.text, font("caption"), current_theme().text.tertiary)

    def _figure(self, painter: QPainter, box: QRectF, row: Row) -> None:
        FigureCell(row, box.width()).paint(painter, box)

    def _entity(self, painter: QPainter, box: QRectF, row: Row) -> None:
        ink = current_theme().text
        if row.mark is not None:
            draw_mark_line(painter, row.mark, box.left(), box.left() + _LINE, box.center().y())
        if row.aside:
            used = draw_words(painter, box, row.aside, font("small"), ink.tertiary, right=True)
            box.setRight(box.right() - used - _GAP)
        for code in row.codes:
            draw_code(painter, box.right() - CODE, box.center().y(), code)
            box.setRight(box.right() - CODE - _GAP)
        box.setLeft(box.left() + _LINE + _GAP)
        draw_words(painter, box, row.text, font("body"), ink.primary, middle=True)

    def _words(self, painter: QPainter, box: QRectF, row: Row) -> None:
        ink = current_theme().text
        first, second = _said(row, box.width())
        left = box.left() + _indent(row)
        top = box.top() + _AIR
        if row.kind is RowKind.FACT:
            label = QRectF(box.left(), top, _LABEL, line_height("body"))
            draw_words(painter, label, row.detail, font("small"), ink.tertiary)
        for place, code in enumerate(fitting(row.codes, _MOST_CODES)):
            draw_code(painter, box.left(), top + place * CODE_STEP + 9, code)
        first.paint(painter, left, top, ink.primary)
        if second is not None:
            second.paint(painter, QPointF(left, top + first.height), ink.secondary, ink.secondary)


def _said(row: Row, width: float) -> tuple[Noted, Lines | None]:
    """Return a row of running words, broken; and what is said of it below, if anything."""
    most = _MOST_LINES[row.kind]
    room = width - _indent(row)
    small = row.kind in (RowKind.TOPICS, RowKind.COMMITMENT)
    first = noted(row.text, row.note, "small" if small else "body", room, most)
    if row.kind is RowKind.FACT or not row.detail:
        return first, None
    return first, lay_out(row.detail, font("small"), room, line_height("small"), most)


def _indent(row: Row) -> float:
    if row.kind is RowKind.FACT:
        return _LABEL
    return CODE + _GAP if row.kind in (RowKind.PARTICIPANT, RowKind.COMMITMENT) else 0.0
