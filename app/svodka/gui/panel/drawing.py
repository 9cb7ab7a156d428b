"""What rows of the panel are drawn of: one line of words, and codes of countries in frames."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from svodka.gui.theme import current_theme, font

CODE = 26.0
"""Width of a frame, px."""
CODE_STEP = 20.0
"""From one frame to the next below it, px."""
_HALF = 8.0
_BETWEEN = 4.0


def draw_words(
    painter: QPainter,
    box: QRectF,
    words: str,
    style: QFont,
    ink: QColor,
    *,
    right: bool = False,
    middle: bool = False,
) -> float:
    """Draw one line, shortened at its end or in its middle; return the width it took."""
    metrics = QFontMetricsF(style)
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    words = metrics.elidedText(words, mode, box.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(style)
    painter.setPen(ink)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)
    return metrics.horizontalAdvance(words)


def draw_code(painter: QPainter, left: float, middle: float, code: str) -> None:
    """Draw the code of a country in its frame, centred on a height."""
    theme = current_theme()
    frame = QRectF(left, middle - _HALF, CODE, 2 * _HALF)
    painter.setPen(QPen(theme.line.divider, 1))
    painter.setBrush(theme.surface.code)
    radius = theme.metrics.radius["chip"] - 1
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(font("mono"))
    painter.setPen(theme.text.secondary)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, code)


def draw_codes(painter: QPainter, box: QRectF, codes: Sequence[str]) -> float:
    """Draw codes side by side, «+n» for those that find no room; return where they end."""
    step = CODE + _BETWEEN
    fit = max(1, int((box.width() + _BETWEEN) // step))
    left = box.left()
    for code in fitting(codes, fit):
        draw_code(painter, left, box.center().y(), code)
        left += step
    return left


def fitting(codes: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the codes, or the first of them and how many more there are."""
    if len(codes) <= most:
        return tuple(codes)
    return (*codes[: most - 1], f"+{len(codes) - most + 1}")
