"""A word or two that give way where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel

from svodka.gui.theme import current_theme, font, painting


class ElidedLabel(QLabel):
    """One line of small print, cut at its end; pointed at it says all of it."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        style = font("small")
        room = self.contentsRect()
        words = QFontMetricsF(style).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        with painting(self) as painter:
            painter.setFont(style)
            painter.setPen(current_theme().text.secondary)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
