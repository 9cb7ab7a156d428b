"""Paints an entry of the palette: sign, title with what was typed in bold, detail, keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from svodka.gui.palette.entries import Entry, matches
from svodka.gui.theme import current_theme, draw_tag_shape, font, icon_pixmap

Index = QModelIndex | QPersistentModelIndex

ENTRY = Qt.ItemDataRole.UserRole
HEADING = Qt.ItemDataRole.UserRole + 1
TYPED = Qt.ItemDataRole.UserRole + 2

_HEADING_HEIGHT = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class PaletteDelegate(QStyledItemDelegate):
    """One row a choice, with the heading of its group above the first."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = _HEADING_HEIGHT if index.data(HEADING) else 0
        return QSize(0, current_theme().metrics.row["palette"] + heading)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        theme = current_theme()
        box: QRect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(HEADING)
        if heading:
            self._paint_heading(painter, box, heading, first=index.row() == 0)
            box.setTop(box.top() + _HEADING_HEIGHT)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.surface.selected)
            painter.drawRoundedRect(box.adjusted(8, 0, -8, 0), 6, 6)
        self._paint_sign(painter, QPointF(box.left() + 28, box.center().y() + 0.5), entry)
        right = self._paint_keys(painter, box, entry.keys)
        left = self._paint_title(painter, box, entry.title, index.data(TYPED), right)
        painter.setFont(font("small"))
        painter.setPen(theme.text.tertiary)
        room = QRect(left + 10, box.top(), max(0, right - left - 20), box.height())
        detail = QFontMetrics(font("small")).elidedText(
            entry.detail, Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room, _LEFT, detail)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, words: str, *, first: bool) -> None:
        theme = current_theme()
        if not first:
            line = QRect(box.left() + 20, box.top() + 4, box.width() - 40, 1)
            painter.fillRect(line, theme.line.hairline)
        painter.setFont(font("caption"))
        painter.setPen(theme.text.tertiary)
        place = QRect(box.left() + 20, box.top() + 6, box.width() - 40, _HEADING_HEIGHT - 6)
        painter.drawText(place, _LEFT, words)

    def _paint_sign(self, painter: QPainter, centre: QPointF, entry: Entry) -> None:
        if entry.colour:
            draw_tag_shape(painter, centre, entry.colour)
        elif entry.icon:
            pixmap = icon_pixmap(entry.icon, current_theme().text.secondary)
            painter.drawPixmap(centre - QPointF(8, 8), pixmap)

    def _paint_title(
        self, painter: QPainter, box: QRect, title: str, typed: str, right: int
    ) -> int:
        """Paint the title and return where it ends."""
        painter.setPen(current_theme().text.primary)
        at = box.left() + 48
        done = 0
        for start, end in [*matches(title, typed or ""), (len(title), len(title))]:
            if start < done:
                continue
            for style, part in (("body", title[done:start]), ("body_strong", title[start:end])):
                metrics = QFontMetrics(font(style))
                part = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(0, right - at - 8))
                painter.setFont(font(style))
                painter.drawText(QRect(at, box.top(), right - at, box.height()), _LEFT, part)
                at += metrics.horizontalAdvance(part)
            done = end
        return at

    def _paint_keys(self, painter: QPainter, box: QRect, keys: str) -> int:
        """Paint each key in a frame, from the right; return where they begin."""
        theme = current_theme()
        painter.setFont(font("caption"))
        metrics = QFontMetrics(font("caption"))
        right = box.right() - 20
        for key in reversed([key for key in keys.replace("++", "+Plus").split("+") if key]):
            width = max(18, metrics.horizontalAdvance(key) + 12)
            frame = QRectF(right - width, box.center().y() - 9, width, 19)
            painter.setBrush(theme.surface.code)
            painter.setPen(QPen(theme.line.divider, 1))
            painter.drawRoundedRect(frame, 4, 4)
            painter.setPen(theme.text.secondary)
            painter.drawText(frame, _CENTRE, key)
            right -= width + 4
        return right
