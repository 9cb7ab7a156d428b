"""The sign of a kind of figure on its tint, as tables show it: a coin, %, t, #, ×."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from svodka.domain.legend import LegendKind
from svodka.domain.wording import msgid
from svodka.gui.theme.fonts import font
from svodka.gui.theme.icons import icon_pixmap
from svodka.gui.theme.service import current_theme
from svodka.i18n import tr

SIGN = 16.0
"""Width and height of a sign, px."""
_COIN = 14
_LETTERS = {
    LegendKind.PERCENT: "%",
    LegendKind.QUANTITY: msgid("t"),
    LegendKind.COUNT: msgid("#"),
    LegendKind.RATIO: "×",
}


def draw_sign(painter: QPainter, left: float, top: float, kind: LegendKind) -> None:
    """Draw the sign of a kind of figure with its upper left corner at a point."""
    theme = current_theme()
    colours = theme.mark[kind]
    ground = QRectF(left, top, SIGN, SIGN)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.tint)
    radius = theme.metrics.radius["mark"] + 1
    painter.drawRoundedRect(ground, radius, radius)
    letter = _LETTERS.get(kind)
    if letter is None:
        place = ground.adjusted(1, 1, -1, -1).toRect()
        painter.drawPixmap(place, icon_pixmap("coin", colours.ink, _COIN))
        return
    painter.setFont(font("caption"))
    painter.setPen(colours.ink)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, tr(letter))
