"""Paints a row of results: dot, title, source and time, tags, snippet with its hits."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from svodka.domain.tags import Tag
from svodka.gui.dates import short_day
from svodka.gui.results.excerpting import fitted
from svodka.gui.results.model import GROUP, ROW
from svodka.gui.theme import (
    Theme,
    current_theme,
    draw_tag_shape,
    font,
    has_focus_ring,
    line_height,
)
from svodka.gui.theme.lines import Lines, lay_out
from svodka.i18n import active, tr, trn
from svodka.services.searching import ResultRow

Index = QModelIndex | QPersistentModelIndex

HEADING = 30
"""Height of a group's heading, px; the first of a list does without its hairline."""
_LEFT = 28
_RIGHT = 16
_TOP = 6
_KEPT_LAYOUTS = 400
_SHOWN_TAGS = 5


@dataclass(frozen=True)
class _Row:
    title: Lines
    snippet: Lines


class ResultsDelegate(QStyledItemDelegate):
    """Rows of one height each, and the headings of their groups."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._view = parent
        self._tags: dict[int, Tag] = {}
        self._layouts: OrderedDict[tuple[object, ...], _Row] = OrderedDict()

    def set_tags(self, tags: tuple[Tag, ...]) -> None:
        """Know the tags that rows name by their ids."""
        self._tags = {tag.id: tag for tag in tags}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = HEADING if index.data(GROUP) else 0
        return QSize(0, row_height() + heading)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        row: ResultRow = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        heading = index.data(GROUP)
        if heading:
            self._paint_heading(painter, theme, box, heading, first=index.row() == 0)
            box.setTop(box.top() + HEADING)
        self._paint_ground(painter, theme, box, option.state)
        self._paint_row(painter, theme, box, row)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, theme: Theme, box: QRectF, heading: str, *, first: bool
    ) -> None:
        if not first:
            painter.fillRect(QRectF(16, box.top() + 3, box.width() - 32, 1), theme.line.hairline)
        painter.setFont(font("caption"))
        painter.setPen(theme.text.secondary)
        place = QRectF(16, box.top() + 6, box.width() - 32, HEADING - 8)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, heading)

    def _paint_ground(
        self,
        painter: QPainter,
        theme: Theme,
        box: QRectF,
        state: QStyle.StateFlag,
    ) -> None:
        surface = theme.surface
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            ground = surface.selected if self._view.hasFocus() else surface.selected_inactive
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = surface.hover
        place = box.adjusted(6, 0, -6, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.metrics.radius["card"]
        painter.setPen(Qt.PenStyle.NoPen)
        if ground is not None:
            painter.setBrush(ground)
            painter.drawRoundedRect(place, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus and has_focus_ring(self._view):
            painter.setPen(QPen(theme.accent.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_row(self, painter: QPainter, theme: Theme, box: QRectF, row: ResultRow) -> None:
        lines = self._lines(row, box.width() - _LEFT - _RIGHT)
        top = box.top() + _TOP
        if row.row.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent.base)
            painter.drawEllipse(QPointF(box.left() + 17, top + 9), 3.5, 3.5)
        ink = theme.text
        hit = theme.search_hit
        lines.title.paint(
            painter, QPointF(_LEFT, top), ink.primary if row.row.unread else ink.secondary, hit.edge
        )
        top += lines.title.height
        self._paint_origin(
            painter, theme, QRectF(_LEFT, top, box.width() - _LEFT - _RIGHT, 16), row
        )
        top += line_height("caption")
        lines.snippet.paint(painter, QPointF(_LEFT, top), ink.secondary, hit.ground)

    def _paint_origin(self, painter: QPainter, theme: Theme, box: QRectF, row: ResultRow) -> None:
        tags = [self._tags[tag] for tag in row.row.tags if tag in self._tags][:_SHOWN_TAGS]
        for place, tag in enumerate(reversed(tags)):
            draw_tag_shape(
                painter, QPointF(box.right() - 4 - place * 14, box.center().y()), tag.colour
            )
        room = box.width() - len(tags) * 14 - 8
        metrics = QFontMetricsF(font("caption"))
        after = "".join(f" · {part}" for part in self._time_and_language(row))
        source = metrics.elidedText(
            row.row.source,
            Qt.TextElideMode.ElideMiddle,
            max(24.0, room - metrics.horizontalAdvance(after)),
        )
        painter.setFont(font("caption"))
        painter.setPen(theme.text.tertiary)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, source + after
        )

    def _time_and_language(self, row: ResultRow) -> list[str]:
        published = row.row.published
        parts = [] if row.row.lang in ("", active().lang) else [row.row.lang]
        if published is None:
            parts.append(tr("undated"))
        elif published.day == self._today and published.clock:
            parts.append(f"{published.clock:%H:%M}")
        else:
            parts.append(short_day(published.day, self._today))
        if row.row.revisions > 1:
            parts.append(trn("{n} revision", "{n} revisions", row.row.revisions))
        return parts

    def _lines(self, row: ResultRow, width: float) -> _Row:
        key = (row.row.id, row.row.title, row.row.unread, row.snippet, width)
        found = self._layouts.get(key)
        if found is None:
            style = "body_strong" if row.row.unread else "body"
            snippet = fitted(row.snippet)
            small = font("small")
            found = _Row(
                lay_out(row.row.title, font(style), width, 18, 2),
                lay_out(snippet.text, small, width, line_height("small"), 2, snippet.hits),
            )
            self._layouts[key] = found
            if len(self._layouts) > _KEPT_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(key)
        return found


def row_height() -> int:
    """Return the height of a row without heading: two lines of title, one of origin, two more."""
    return _TOP * 2 + 2 * 18 + line_height("caption") + 2 * line_height("small")
