"""Paints a line of the tag picker: a box with its state, the tag's shape, its path, its count."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from svodka.gui.dates import number
from svodka.gui.dialogs.picker_rows import Carried, PickerRow
from svodka.gui.theme import current_theme, draw_tag_shape, font, icon_pixmap
from svodka.i18n import tr

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
_BOX = 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PickerDelegate(QStyledItemDelegate):
    """Every line is as high as one of a menu."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, current_theme().metrics.row["menu"])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PickerRow = index.data(ROW)
        theme = current_theme()
        box = QRect(option.rect).adjusted(4, 0, -4, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.surface.selected)
            painter.drawRoundedRect(box, theme.metrics.radius["chip"], theme.metrics.radius["chip"])
        middle = QRectF(box).center().y()
        if row.tag is None:
            sign = icon_pixmap("plus", theme.accent.link)
            painter.drawPixmap(QPointF(box.left() + 8, middle - 8), sign)
            self._paint_words(
                painter, box.adjusted(32, 0, -8, 0), tr("New tag “{path}”", path=row.path)
            )
        else:
            _paint_box(painter, QRectF(box.left() + 9, middle - _BOX / 2, _BOX, _BOX), row.carried)
            draw_tag_shape(painter, QPointF(box.left() + 38, middle), row.tag.colour)
            uses = number(row.tag.uses) if row.tag.uses else ""
            painter.setFont(font("small", tabular=True))
            painter.setPen(theme.text.tertiary)
            painter.drawText(box.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignRight | _MIDDLE, uses)
            room = QFontMetrics(font("small")).horizontalAdvance(uses) + 16
            self._paint_words(painter, box.adjusted(50, 0, -room, 0), row.path)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, words: str) -> None:
        """Paint a path with its parents paler than its name, or any other words."""
        theme = current_theme()
        metrics = QFontMetrics(font("body"))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, box.width())
        parents, slash, name = words.rpartition("/")
        painter.setFont(font("body"))
        painter.setPen(theme.text.tertiary)
        painter.drawText(box, _MIDDLE, parents + slash)
        painter.setPen(theme.text.primary)
        painter.drawText(
            box.adjusted(metrics.horizontalAdvance(parents + slash), 0, 0, 0), _MIDDLE, name
        )


def _paint_box(painter: QPainter, box: QRectF, carried: Carried) -> None:
    theme = current_theme()
    radius = theme.metrics.radius["chip"] - 1
    if carried is Carried.NONE:
        painter.setPen(QPen(theme.line.control, 1))
        painter.setBrush(theme.surface.field)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent.base)
    painter.drawRoundedRect(box, radius, radius)
    sign = "check" if carried is Carried.ALL else "minus"
    painter.drawPixmap(box.topLeft(), icon_pixmap(sign, theme.text.on_accent, _BOX))
