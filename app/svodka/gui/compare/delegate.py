"""Paints a row of the comparison: a passage of each text and, between them, how they stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from svodka.domain.spans import Span
from svodka.gui.compare.columns import Columns, columns
from svodka.gui.compare.drawing import colours_of, draw_badge, draw_band
from svodka.gui.compare.layout import MarksByPlace, PassageLayout, from_passage
from svodka.gui.compare.rows import Look, Row
from svodka.gui.reader.placed import place_marks
from svodka.gui.theme import current_theme, font, has_focus_ring

if TYPE_CHECKING:
    from svodka.gui.compare.passages import PassagesModel, Shown

Index = QModelIndex | QPersistentModelIndex
_ABOVE, _BELOW = 7, 8
_BAR = 3
_AROUND = 8


class PassageDelegate(QStyledItemDelegate):
    """Rows as high as the longer of their passages."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._shown: Shown | None = None
        self._marks = [MarksByPlace(()), MarksByPlace(())]
        self._width = 0.0
        self._layouts: dict[tuple[Span, int], PassageLayout] = {}

    def show(self, shown: "Shown") -> None:
        """Take marks and texts from here."""
        self._shown = shown
        sides = (shown.pair.a, shown.pair.b)
        self._marks = [MarksByPlace(place_marks(side.marks, shown.hidden)) for side in sides]
        self._layouts.clear()

    def height(self, row: Row) -> int:
        """Return how high a row is at the width of now."""
        place = columns(self._view.viewport().width())
        heights = (layout.height for side in (0, 1) if (layout := self._layout(row, side, place)))
        return round(max(heights, default=0)) + _ABOVE + _BELOW

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        model: PassagesModel = index.model()  # type: ignore[assignment]
        return QSize(self._view.viewport().width(), self.height(model.rows[index.row()]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model: PassagesModel = index.model()  # type: ignore[assignment]
        row = model.rows[index.row()]
        box = QRectF(option.rect)
        place = columns(box.width())
        painter.save()
        self._paint_ground(painter, box, option.state)
        if row.passage.a and row.passage.b:
            band = QRectF(place.gutter, box.top() + 4, place.gutter_width, box.height() - 8)
            draw_band(painter, band, row.look)
            draw_badge(painter, band.center(), row.look)
        for side in (0, 1):
            self._paint_side(painter, box, row, side, place)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme = current_theme()
        surface = theme.surface
        if state & QStyle.StateFlag.State_Selected:
            focused = self._view.hasFocus()
            painter.fillRect(box, surface.selected if focused else surface.selected_inactive)
        if state & QStyle.StateFlag.State_HasFocus and has_focus_ring(self._view):
            painter.setPen(QPen(theme.accent.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _paint_side(
        self, painter: QPainter, box: QRectF, row: Row, side: int, place: Columns
    ) -> None:
        layout = self._layout(row, side, place)
        span = (row.passage.a, row.passage.b)[side]
        if layout is None or span is None or self._shown is None:
            return
        if row.look is Look.ONLY_HERE:
            _paint_only_here(painter, box, side, place)
        differing = (row.passage.differing_a, row.passage.differing_b)[side]
        layout.paint(
            painter,
            QPointF(place.left(side), box.top() + _ABOVE),
            differing=[from_passage(part, span) for part in differing],
            framed=[
                from_passage(part, span) for part in self._shown.framed[side] if span.holds(part)
            ],
            tint=row.look.value,
        )

    def _layout(self, row: Row, side: int, place: Columns) -> PassageLayout | None:
        """Return a passage in lines, which are broken anew only if the column is not as wide."""
        span = (row.passage.a, row.passage.b)[side]
        if span is None or self._shown is None:
            return None
        if place.width != self._width:
            self._width = place.width
            self._layouts.clear()
        known = self._layouts.get((span, side))
        if known is None:
            pair = self._shown.pair
            source = pair.b if side else pair.a
            known = self._layouts[span, side] = PassageLayout(
                span.of(source.release.text),
                font("reading"),
                place.width,
                self._marks[side].of(span),
            )
        return known


def _paint_only_here(painter: QPainter, box: QRectF, side: int, place: Columns) -> None:
    """Tint a passage without a match, with a bar at its outer edge and its sign beyond that."""
    colours = colours_of(Look.ONLY_HERE)
    ground = QRectF(
        place.left(side) - _AROUND, box.top() + 2, place.width + 2 * _AROUND, box.height() - 4
    )
    painter.fillRect(ground, colours.tint)
    bar = ground.right() - _BAR if side else ground.left()
    painter.fillRect(QRectF(bar, ground.top(), _BAR, ground.height()), colours.line)
    x = ground.right() + 18 if side else ground.left() - 18
    draw_badge(painter, QPointF(x, ground.top() + 15), Look.ONLY_HERE)
