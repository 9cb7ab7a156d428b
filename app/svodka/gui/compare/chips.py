"""Chips that choose which passages are shown, each with their number."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from svodka.gui.compare.drawing import BADGE, draw_badge
from svodka.gui.compare.rows import Chosen, Look
from svodka.gui.dates import number
from svodka.gui.theme import current_theme, font, has_focus_ring, painting, theme_service
from svodka.i18n import tr

_HEIGHT = 28
_PAD = 10.0
_GAP = 7.0
_SIGNS = {
    Chosen.SAME: Look.SAME,
    Chosen.DIFFERENT: Look.REWORDED,
    Chosen.ONLY_A: Look.ONLY_HERE,
    Chosen.ONLY_B: Look.ONLY_HERE,
}


class Chip(QAbstractButton):
    """One choice: sign, name, number."""

    def __init__(self, chosen: Chosen, words: str) -> None:
        super().__init__()
        self.chosen = chosen
        self._look = _SIGNS.get(chosen)
        self._count = ""
        self.setText(words)
        self.setObjectName(chosen.value)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme_service().theme_changed.connect(self.update)

    def set_count(self, count: int) -> None:
        """Say how many passages there are of this kind; without any it cannot be chosen."""
        self._count = number(count)
        self.setEnabled(count > 0 or self.chosen is Chosen.ALL)
        self.setAccessibleName(f"{self.text()}: {self._count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = _advance(self.text(), "body") + _GAP + _advance(self._count, "body_strong")
        sign = BADGE + _GAP if self._look else 0
        return QSize(round(width + sign + 2 * _PAD), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            radius = theme.metrics.radius["control"]
            if self.isChecked() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(
                    theme.surface.selected if self.isChecked() else theme.surface.hover
                )
                painter.drawRoundedRect(box, radius, radius)
            if has_focus_ring(self):
                painter.setPen(QPen(theme.accent.focus_ring, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
            at = box.left() + _PAD
            if self._look:
                painter.setOpacity(1.0 if self.isEnabled() else 0.4)
                draw_badge(painter, QPointF(at + BADGE / 2, box.center().y()), self._look)
                painter.setOpacity(1.0)
                at += BADGE + _GAP
            painter.setPen(theme.text.primary if self.isEnabled() else theme.text.disabled)
            for words, style in ((self.text(), "body"), (self._count, "body_strong")):
                painter.setFont(font(style))
                place = QRectF(at, box.top(), _advance(words, style) + 2, box.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
                at += _advance(words, style) + _GAP


class Chips(QWidget):
    """The row of chips, one of which is taken."""

    chosen = Signal(object)
    """The :class:`Chosen` that the user took."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.chips: dict[Chosen, Chip] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        names = {
            Chosen.ALL: tr("All passages"),
            Chosen.SAME: tr("Same"),
            Chosen.DIFFERENT: tr("Different"),
            Chosen.ONLY_A: tr("Only in A"),
            Chosen.ONLY_B: tr("Only in B"),
        }
        for chosen, words in names.items():
            chip = Chip(chosen, words)
            self._group.addButton(chip)
            self.chips[chosen] = chip
            line.addWidget(chip)
        self.chips[Chosen.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_counts(self, counts: Mapping[Chosen, int]) -> None:
        """Say how many passages there are of each kind."""
        for chosen, chip in self.chips.items():
            chip.set_count(counts[chosen])

    def take(self, chosen: Chosen) -> None:
        """Take a chip as if the user had, and tell nobody."""
        self.chips[chosen].setChecked(True)

    def _on_clicked(self, chip: QAbstractButton) -> None:
        assert isinstance(chip, Chip)
        self.chosen.emit(chip.chosen)


def _advance(words: str, style: str) -> float:
    return QFontMetricsF(font(style)).horizontalAdvance(words)
