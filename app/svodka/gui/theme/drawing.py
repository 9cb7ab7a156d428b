"""What several parts of the window draw alike: the line of a kind of mark, the shape of a tag."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPen, QPolygonF

from svodka.domain.legend import LegendKind
from svodka.gui.theme.service import current_theme

_TICK = 4.0
"""Height of the end ticks of a dimension line."""
_DOUBLE_GAP = 2.0


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Paint on a widget or a picture, and stop painting whatever happens.

    The traceback of an error keeps a painter alive, and a widget that is still being painted when
    its picture is handed over ends the process with a segmentation fault.
    """
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def draw_mark_line(
    painter: QPainter,
    kind: LegendKind,
    left: float,
    right: float,
    y: float,
    *,
    starts: bool = True,
    ends: bool = True,
) -> None:
    """Draw the line of a kind with its upper edge at ``y``.

    ``starts`` and ``ends`` say whether the mark begins and ends here or goes on over a line break,
    where a dimension line has no tick.
    """
    theme = current_theme()
    style = theme.mark_line[kind]
    pen = QPen(theme.mark[kind].line, style.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style.dash:
        pen.setDashPattern([length / style.width for length in style.dash])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, style.width % 1 != 0)
    painter.setPen(pen)
    middle = y + style.width / 2
    painter.drawLine(QLineF(left, middle, right, middle))
    if style.double:
        painter.drawLine(QLineF(left, middle + _DOUBLE_GAP, right, middle + _DOUBLE_GAP))
    if style.ticks:
        _draw_ticks(painter, pen, (left if starts else None, right if ends else None), y)
    painter.restore()


def _draw_ticks(
    painter: QPainter, pen: QPen, at: tuple[float | None, float | None], y: float
) -> None:
    tick = QPen(pen.color(), 1)
    painter.setPen(tick)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for x, inward in zip(at, (0.5, -0.5), strict=True):
        if x is not None:
            painter.drawLine(QLineF(x + inward, y - _TICK / 2, x + inward, y + _TICK))


def draw_tag_shape(painter: QPainter, centre: QPointF, colour: str, size: float = 8) -> None:
    """Draw the dot of a tag of this colour: hue and shape together tell ten tags apart."""
    theme = current_theme()
    draw_shape(painter, centre, theme.tag_shape[colour], theme.tag[colour].dot, size)


def draw_shape(painter: QPainter, centre: QPointF, shape: str, colour: QColor, size: float) -> None:
    """Draw a filled circle, square, diamond, triangle or hexagon that fits ``size``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    half = size / 2
    if shape == "circle":
        painter.drawEllipse(centre, half, half)
    elif shape == "square":
        side = size * 0.875
        box = QRectF(0, 0, side, side)
        box.moveCenter(centre)
        painter.drawRoundedRect(box, 1, 1)
    else:
        painter.drawPolygon(_polygon(centre, shape, half))
    painter.restore()


def _polygon(centre: QPointF, shape: str, half: float) -> QPolygonF:
    corners = {"diamond": 4, "triangle": 3, "hexagon": 6}[shape]
    radius = half * (1.15 if corners < 5 else 1.05)
    middle = centre + QPointF(0, half * 0.2) if corners == 3 else centre
    turns = (2 * math.pi * corner / corners - math.pi / 2 for corner in range(corners))
    return QPolygonF(
        [middle + QPointF(math.cos(turn) * radius, math.sin(turn) * radius) for turn in turns]
    )
