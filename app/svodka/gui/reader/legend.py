"""The legend under the text: a sample of each kind's line, which switches the kind off and on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from svodka.domain.legend import LegendKind
from svodka.gui.dates import number
from svodka.gui.reader.flow import FlowLayout
from svodka.gui.theme import (
    current_theme,
    draw_mark_line,
    font,
    has_focus_ring,
    painting,
    theme_service,
)
from svodka.i18n import tr
from svodka.i18n.names import LEGEND_NAMES

_SIDE = 6.0
_UNDER = 4.0


class LegendButton(QAbstractButton):
    """One kind: its name over its line; struck off, the name is grey and the line gone."""

    def __init__(self, kind: LegendKind, key: str) -> None:
        super().__init__()
        self.kind = kind
        self._key = key
        self.setCheckable(True)
        self.setChecked(True)
        self.setText(tr(LEGEND_NAMES[kind]))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_service().theme_changed.connect(self.update)

    def set_count(self, count: int) -> None:
        """Say how many marks of the kind the text has; a kind without any is not shown."""
        self.setVisible(count > 0)
        told = tr("{kind}: {n}", kind=self.text(), n=number(count))
        self.setToolTip(f"{told}  {self._key}" if self._key else told)
        self.setAccessibleName(told)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font("small")).horizontalAdvance(self.text())
        return QSize(round(width + 2 * _SIDE), current_theme().metrics.row["legend"] - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = QFontMetricsF(font("small"))
            width = metrics.horizontalAdvance(self.text())
            left = (self.width() - width) / 2
            baseline = (self.height() + metrics.capHeight()) / 2 - 2
            lit = self.isChecked()
            colours = theme.mark[self.kind]
            if lit and (self.kind.is_figure or self.underMouse()):
                ground = QRectF(left - 3, baseline - metrics.ascent() + 1, width + 6, 18)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.hover if self.underMouse() else colours.tint)
                painter.drawRoundedRect(ground, 2, 2)
            painter.setFont(font("small"))
            painter.setPen(theme.text.primary if lit else theme.text.disabled)
            painter.drawText(
                QRectF(0, 0, self.width(), baseline + metrics.descent()).toRect(),
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
                self.text(),
            )
            if lit:
                draw_mark_line(painter, self.kind, left, left + width, baseline + _UNDER)
            if has_focus_ring(self):
                painter.setPen(theme.accent.focus_ring)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class LegendBar(QWidget):
    """All kinds one after another; Alt+1 … Alt+9 switch the first nine, Alt+0 all."""

    hidden_changed = Signal(object)
    """The frozenset of the kinds that are switched off now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("legend")
        self.setContentsMargins(12, 2, 12, 2)
        flow = FlowLayout(self, gap=2)
        self.buttons: dict[LegendKind, LegendButton] = {}
        for place, kind in enumerate(LegendKind, 1):
            button = LegendButton(kind, f"Alt+{place}" if place < 10 else "")
            button.clicked.connect(self._on_clicked)
            self.buttons[kind] = button
            flow.addWidget(button)
            button.set_count(0)

    @property
    def hidden(self) -> frozenset[LegendKind]:
        """The kinds that are switched off."""
        return frozenset(kind for kind, button in self.buttons.items() if not button.isChecked())

    def show_hidden(self, hidden: frozenset[LegendKind]) -> None:
        """Switch kinds off as they were before, and tell nobody."""
        for kind, button in self.buttons.items():
            button.setChecked(kind not in hidden)

    def show_counts(self, counts: dict[LegendKind, int]) -> None:
        """Say how many marks of each kind the text has."""
        for kind, button in self.buttons.items():
            button.set_count(counts.get(kind, 0))

    def toggle(self, place: int) -> None:
        """Switch the kind at a place, from 1; 0 switches all off, or all on if any is off."""
        if place:
            button = list(self.buttons.values())[place - 1]
            button.setChecked(not button.isChecked())
        else:
            wanted = bool(self.hidden)
            for button in self.buttons.values():
                button.setChecked(wanted)
        self._on_clicked()

    def _on_clicked(self) -> None:
        self.hidden_changed.emit(self.hidden)
