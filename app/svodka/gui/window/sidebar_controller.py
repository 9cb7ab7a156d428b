"""Keeps the sidebar's counts true and turns its rows into queries."""

from PySide6.QtCore import QObject, QTimer, Signal

from svodka.gui.bridge import Bridge
from svodka.gui.sidebar.content import SidebarContent, sidebar_content
from svodka.gui.sidebar.model import Kind, Place
from svodka.gui.sidebar.pane import SidebarPane
from svodka.gui.window.search_controller import Asked, SearchController
from svodka.services.outcome import Outcome

_PAUSE_MS = 150
"""Changes that follow each other within this time are counted once."""


class SidebarController(QObject):
    """Between the sidebar and the search."""

    content_changed = Signal(object)
    """The :class:`SidebarContent` that is shown now."""

    def __init__(self, bridge: Bridge, pane: SidebarPane, searching: SearchController) -> None:
        super().__init__(pane)
        self._bridge = bridge
        self._pane = pane
        self._searching = searching
        self.content = SidebarContent()
        self.counted = False
        self._asking = bridge.asking(self._on_answered)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self.refresh)
        pane.view.place_wanted.connect(self._on_place_wanted)
        pane.view.narrowing_wanted.connect(lambda place: searching.narrow(place.query))
        searching.asked.connect(self._on_asked)

    def refresh(self) -> None:
        """Count anew."""
        workspace = self._bridge.workspace
        self._asking.ask(lambda: sidebar_content(workspace))

    def refresh_soon(self) -> None:
        """Count anew in a moment."""
        if not self._soon.isActive():
            self._soon.start()

    def close(self) -> None:
        """Take no answers any more."""
        self._asking.close()

    def _on_answered(self, outcome: Outcome[SidebarContent]) -> None:
        if outcome.error is not None:
            self._bridge.failed.emit(outcome.error)
            return
        self.content = outcome.unwrap()
        self.counted = True
        self._pane.view.show_content(self.content)
        self._pane.show_sample(self.content.sample)
        self._on_asked(self._searching.now)
        self.content_changed.emit(self.content)

    def _on_place_wanted(self, place: Place) -> None:
        self._searching.show(place.query, unread=place.kind is Kind.UNREAD)

    def _on_asked(self, asked: Asked) -> None:
        self._pane.view.follow(asked.text, unread=asked.unread and not asked.text.strip())
