"""The line above list and reader: back, forward, search, and what one does with a release."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from svodka.gui.actions import Actions
from svodka.gui.search.field import SearchField
from svodka.gui.theme import current_theme

_ICONS_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Toolbar(QWidget):
    """Buttons of the actions with the search field among them."""

    def __init__(self, field: SearchField) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(current_theme().metrics.row["toolbar"])
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12, 0, 12, 0)
        self._line.setSpacing(4)
        self._field = field
        self.buttons: dict[str, QToolButton] = {}

    def take(self, actions: Actions) -> None:
        """Make the buttons."""
        for name in ("go.back", "go.forward"):
            self._add(actions, name, _ICONS_ONLY)
        self._line.addWidget(self._field, 4)
        self._line.addStretch(1)
        for name in ("release.compare", "release.export", "release.tag"):
            self._add(actions, name, _WITH_WORDS)
        self._add(actions, "view.panel", _ICONS_ONLY)

    def _add(self, actions: Actions, name: str, style: Qt.ToolButtonStyle) -> None:
        button = QToolButton()
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(style)
        button.setToolTip(actions.tooltip(name))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._line.addWidget(button)
        self.buttons[name] = button
