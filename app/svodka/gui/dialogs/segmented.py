"""A few choices side by side, one of them taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from svodka.gui.theme import current_theme, font, has_focus_ring, painting

_HEIGHT = 32
_PADDING = 14
_INSET = 2


class Segmented(QWidget):
    """The strip; arrow keys go from one choice to the next."""

    chosen = Signal(str)
    """The value of the choice that the user took."""

    def __init__(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._values: dict[QAbstractButton, str] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        line.setSpacing(0)
        for choice, words in choices:
            segment = _Segment(words)
            segment.setObjectName(choice)
            self._group.addButton(segment)
            self._values[segment] = choice
            line.addWidget(segment, 1)
            if choice == value:
                self.take(choice)
        self._group.buttonToggled.connect(self._on_toggled)

    def value(self) -> str:
        """Return the value of the choice that is taken; empty if none is."""
        taken = self._group.checkedButton()
        return self._values[taken] if taken else ""

    def take(self, value: str) -> None:
        """Take a choice as if the user had."""
        for segment, choice in self._values.items():
            if choice == value:
                segment.setChecked(True)
                self.setFocusProxy(segment)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.surface.sunken)
            radius = theme.metrics.radius["control"]
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:
        if checked:
            self.setFocusProxy(button)
            self.chosen.emit(self._values[button])


class _Segment(QAbstractButton):
    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font("body_strong")).horizontalAdvance(self.text())
        return QSize(width + 2 * _PADDING, _HEIGHT - 2 * _INSET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            radius = theme.metrics.radius["control"] - 1
            if self.isChecked():
                painter.setPen(QPen(theme.line.divider, 1))
                painter.setBrush(theme.surface.raised)
                painter.drawRoundedRect(box, radius, radius)
            if has_focus_ring(self):
                painter.setPen(QPen(theme.accent.focus_ring, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
            painter.setFont(font("body_strong" if self.isChecked() else "body"))
            painter.setPen(theme.text.primary if self.isChecked() else theme.text.secondary)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
