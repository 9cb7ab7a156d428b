"""The sign of a state: colour, sign and form together, so that none of them is needed."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from svodka.gui.compare.rows import Look
from svodka.gui.theme import MarkColours, current_theme, font, icon_pixmap, painting

BADGE = 18
"""The diameter of a sign, px."""
_ARM = 3.5


def colours_of(look: Look) -> MarkColours:
    """Return the colours of a state in the theme in use."""
    colours: MarkColours = getattr(current_theme().compare, look.value)
    return colours


def draw_badge(painter: QPainter, centre: QPointF, look: Look) -> None:
    """Draw the sign of a state in its ring; a contradiction is the only filled one."""
    theme = current_theme()
    colours = colours_of(look)
    filled = look is Look.CONTRADICTS
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.line, 1.25))
    painter.setBrush(colours.line if filled else theme.surface.page)
    painter.drawEllipse(centre, BADGE / 2 - 0.75, BADGE / 2 - 0.75)
    _draw_sign(painter, centre, look, theme.surface.page if filled else colours.ink)
    painter.restore()


def _draw_sign(painter: QPainter, centre: QPointF, look: Look, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    x, y = centre.x(), centre.y()
    if look is Look.OTHER_PERIOD:
        painter.drawLine(QLineF(x, y - 4, x, y))
        painter.drawLine(QLineF(x, y, x + 3, y + 1.5))
    elif look is Look.ONLY_HERE:
        painter.drawLine(QLineF(x - _ARM, y, x + _ARM, y))
        painter.drawLine(QLineF(x, y - _ARM, x, y + _ARM))
    elif look is Look.MOVED:
        for side, tip in ((-2, -1), (2, 1)):
            painter.drawLine(QLineF(x + side, y - 4, x + side, y + 4))
            painter.drawLine(QLineF(x + side, y + 4 * tip, x + side - 2, y + 2 * tip))
            painter.drawLine(QLineF(x + side, y + 4 * tip, x + side + 2, y + 2 * tip))
    elif look is Look.REWORDED:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for dy in (-1.75, 2.0):
            painter.drawPath(_wave(x, y + dy))
    else:
        for dy in (-1.75, 1.75):
            painter.drawLine(QLineF(x - _ARM, y + dy, x + _ARM, y + dy))
        if look is Look.CONTRADICTS:
            painter.drawLine(QLineF(x + 2, y - 4.5, x - 2, y + 4.5))


def _wave(x: float, y: float) -> QPainterPath:
    path = QPointF(x - 4, y + 0.75)
    wave = QPainterPath(path)
    wave.cubicTo(x - 1.5, y - 2.25, x + 1.5, y + 2.25, x + 4, y - 0.75)
    return wave


def draw_band(painter: QPainter, box: QRectF, look: Look) -> None:
    """Draw what joins the two passages of a pair, in the form of its state."""
    colours = colours_of(look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if look is Look.SAME:
        painter.setPen(QPen(current_theme().line.divider, 1))
    else:
        painter.fillRect(box, colours.hover if look is Look.CONTRADICTS else colours.tint)
        if look is Look.OTHER_PERIOD:
            painter.fillRect(box, QBrush(colours.hover, Qt.BrushStyle.BDiagPattern))
        pen = QPen(colours.line, 2 if look is Look.CONTRADICTS else 1)
        if look is Look.MOVED:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
    painter.drawLine(QLineF(box.topLeft(), box.topRight()))
    painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))
    if look is not Look.SAME:
        painter.fillRect(QRectF(box.left(), box.top(), 2, box.height()), colours.line)
        painter.fillRect(QRectF(box.right() - 2, box.top(), 2, box.height()), colours.line)
    painter.restore()


def draw_sentence(painter: QPainter, box: QRectF, words: str) -> None:
    """Say in the middle of an empty view why it is empty."""
    painter.setFont(font("body"))
    painter.setPen(current_theme().text.secondary)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(24, 8, -24, -8), flags, words)


class Badge(QWidget):
    """The sign of a state, standing before its name."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(BADGE, BADGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_badge(painter, QRectF(self.rect()).center(), self._look)


class Tick(QWidget):
    """Whether a text has something: a tick, or a short dash."""

    def __init__(self, there: bool, name: str) -> None:
        super().__init__()
        self._there = there
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(22, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        text = current_theme().text
        with painting(self) as painter:
            pixmap = icon_pixmap(
                "check" if self._there else "minus",
                text.primary if self._there else text.disabled,
                14,
            )
            size = pixmap.deviceIndependentSize()
            centre = QRectF(self.rect()).center()
            painter.drawPixmap(
                QPointF(centre.x() - size.width() / 2, centre.y() - size.height() / 2), pixmap
            )
