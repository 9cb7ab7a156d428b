"""Paints a row of the sidebar: sign or dot, name, count."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from svodka.gui.dates import number
from svodka.gui.sidebar.model import PLACE, Kind, Place
from svodka.gui.theme import (
    current_theme,
    draw_shape,
    draw_tag_shape,
    font,
    has_focus_ring,
    icon_pixmap,
)

Index = QModelIndex | QPersistentModelIndex

_ICONS = {Kind.ALL: "library", Kind.UNREAD: "inbox", Kind.MORE: "more"}
_HEADING = 40
_MARGIN = 8


class SidebarDelegate(QStyledItemDelegate):
    """Knows all kinds of rows."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        place: Place = index.data(PLACE)
        heading = place.kind is Kind.HEADING
        return QSize(0, _HEADING if heading else current_theme().metrics.row["sidebar"])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: Place = index.data(PLACE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place.kind is Kind.HEADING:
            painter.setFont(font("caption"))
            painter.setPen(current_theme().text.secondary)
            line = QRect(18, box.top() + 14, self._view.width(), box.height() - 14)
            painter.drawText(line, _LEFT, place.title)
        else:
            self._paint_ground(painter, box, option.state)
            self._paint_row(painter, box, place)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        theme = current_theme()
        line = QRectF(_MARGIN, box.top(), self._view.width() - 2 * _MARGIN, box.height())
        radius = theme.metrics.radius["control"]
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            surface = theme.surface
            focused = self._view.hasFocus()
            painter.setBrush(surface.selected if focused else surface.selected_inactive)
            painter.drawRoundedRect(line, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.surface.hover)
            painter.drawRoundedRect(line, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus and has_focus_ring(self._view):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent.focus_ring, 2))
            painter.drawRoundedRect(line.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_row(self, painter: QPainter, box: QRect, place: Place) -> None:
        theme = current_theme()
        self._paint_sign(painter, QPointF(box.left() + 10, box.center().y() + 0.5), place)
        right = self._view.width() - _MARGIN - 8
        count = number(place.count) if place.count else ""
        counts = font("small", tabular=True)
        width = QFontMetrics(counts).horizontalAdvance(count)
        bold = place.kind is Kind.UNREAD and place.count > 0
        name = QFont(font("body_strong" if bold else "body"))
        room = right - width - 8 - (box.left() + 24)
        elided = QFontMetrics(name).elidedText(place.title, Qt.TextElideMode.ElideMiddle, room)
        painter.setFont(name)
        painter.setPen(theme.text.primary)
        painter.drawText(QRect(box.left() + 24, box.top(), room, box.height()), _LEFT, elided)
        painter.setFont(font("body_strong", tabular=True) if bold else counts)
        painter.setPen(theme.text.primary if bold else theme.text.tertiary)
        painter.drawText(
            QRect(box.left(), box.top(), right - box.left(), box.height()), _RIGHT, count
        )

    def _paint_sign(self, painter: QPainter, centre: QPointF, place: Place) -> None:
        theme = current_theme()
        if place.tag is not None:
            draw_tag_shape(painter, centre, place.tag.colour)
        elif place.kind is Kind.SOURCE:
            draw_shape(painter, centre, "circle", theme.semantic.ok.ink, 7)
        else:
            pixmap = icon_pixmap(_ICONS[place.kind], theme.text.secondary)
            painter.drawPixmap(centre - QPointF(8, 8), pixmap)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
