"""The ten colours of tags to choose from, each with the shape that goes with it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from svodka.domain.tags import TAG_COLOURS
from svodka.domain.wording import msgid
from svodka.gui.theme import current_theme, draw_tag_shape, has_focus_ring, painting
from svodka.i18n import tr

COLOUR_NAMES = {
    "red": msgid("red"),
    "orange": msgid("orange"),
    "amber": msgid("amber"),
    "olive": msgid("olive"),
    "green": msgid("green"),
    "teal": msgid("teal"),
    "blue": msgid("blue"),
    "indigo": msgid("indigo"),
    "purple": msgid("purple"),
    "pink": msgid("pink"),
}
"""Msgids of the colours of tags."""

_SIZE = 32


class Swatches(QWidget):
    """One colour is always taken; arrow keys go from one to the next."""

    changed = Signal(str)

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for name in TAG_COLOURS:
            swatch = _Swatch(name)
            swatch.setChecked(name == colour)
            self._group.addButton(swatch)
            line.addWidget(swatch)
        line.addStretch(1)
        self._group.buttonToggled.connect(self._on_toggled)

    def colour(self) -> str:
        """Return the name of the colour that is taken."""
        return self._colour

    def _on_toggled(self, swatch: QAbstractButton, checked: bool) -> None:
        if checked:
            self._colour = swatch.objectName()
            self.changed.emit(self._colour)


class _Swatch(QAbstractButton):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setObjectName(colour)
        self.setCheckable(True)
        self.setFixedSize(QSize(_SIZE, _SIZE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr(COLOUR_NAMES[colour]))
        self.setAccessibleName(tr(COLOUR_NAMES[colour]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        colours = theme.tag[self.objectName()]
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            radius = theme.metrics.radius["control"]
            if has_focus_ring(self):
                painter.setPen(QPen(theme.accent.focus_ring, 2))
            elif self.isChecked():
                painter.setPen(QPen(colours.dot, 2))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
            if self.isChecked() or self.underMouse():
                painter.setBrush(colours.tint)
            painter.drawRoundedRect(box, radius, radius)
            draw_tag_shape(painter, QPointF(_SIZE / 2, _SIZE / 2), self.objectName(), 14)
