"""The bar of the comparison: back, what it is, to the next difference, change sides, export."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from svodka.domain.comparison import Comparison
from svodka.gui.compare.words import heading
from svodka.gui.dialogs.frame import label
from svodka.gui.theme import current_theme, set_icon
from svodka.i18n import tr
from svodka.i18n.names import KIND_NAMES


class Toolbar(QWidget):
    """Tells what was pressed and does nothing itself."""

    closed = Signal()
    swap_wanted = Signal()
    export_wanted = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(current_theme().metrics.row["toolbar"])
        self.back = _button("chevron-left", tr("Back"), self.closed.emit)
        self.title = label("", "title")
        self.kind = label("", "secondary")
        self.previous = _button(
            "arrow-up", tr("Previous difference") + "  Shift+F8", self.previous_wanted.emit
        )
        self.next = _button("arrow-down", tr("Next difference") + "  F8", self.next_wanted.emit)
        self.swap = _button("swap", tr("Swap sides"), self.swap_wanted.emit, words=True)
        self.export = _button("export", tr("Export"), self.export_wanted.emit, words=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 0, 12, 0)
        line.setSpacing(8)
        for part in (self.back, self.title, self.kind):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self.previous, self.next, self.swap, self.export):
            line.addWidget(part)

    def show_comparison(self, comparison: Comparison) -> None:
        """Say what is compared."""
        self.title.setText(heading(comparison))
        self.kind.setText(tr(KIND_NAMES[comparison.kind]))
        self._enable(True)

    def clear(self) -> None:
        """Nothing is compared."""
        self.title.setText(tr("Comparison"))
        self.kind.clear()
        self._enable(False)

    def _enable(self, on: bool) -> None:
        for part in (self.previous, self.next, self.swap, self.export):
            part.setEnabled(on)


def _button(
    icon: str, name: str, pressed: Callable[[], object], *, words: bool = False
) -> QToolButton:
    button = QToolButton()
    set_icon(button, icon)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name.partition("  ")[0])
    if words:
        button.setText(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    else:
        button.setToolTip(name)
    button.clicked.connect(lambda _checked=False: pressed())
    return button
