"""The window's contents: every view, and the controllers that join them.

All of it is made anew when the language changes; what the user was at is taken along as a
:class:`DeskState`. What outlives it is given from outside.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from svodka.gui.actions import Actions
from svodka.gui.results.model import ResultsModel
from svodka.gui.sidebar.content import SidebarContent
from svodka.gui.start import StartView
from svodka.gui.window.aids import Aids
from svodka.gui.window.availability import Availability
from svodka.gui.window.chosen import Chosen
from svodka.gui.window.commands import commands
from svodka.gui.window.compare_controller import CompareController
from svodka.gui.window.export_controller import ExportController
from svodka.gui.window.import_controller import ImportController
from svodka.gui.window.lasting import Lasting
from svodka.gui.window.layout import ReadingPage
from svodka.gui.window.panes import Panes
from svodka.gui.window.reading_controller import ReadingController
from svodka.gui.window.search_controller import Asked, SearchController
from svodka.gui.window.sidebar_controller import SidebarController
from svodka.gui.window.tagging_controller import TaggingController
from svodka.gui.window.toast import Toast
from svodka.gui.window.trail import Trail
from svodka.gui.window.wiring import join, join_comparison
from svodka.services.comparing import ComparedPair
from svodka.services.searching import Results

if TYPE_CHECKING:
    from svodka.gui.compare.view import CompareView

_PANEL_NEEDS = 1304
"""Below this width of the window the panel hides, px."""


@dataclass(frozen=True)
class DeskState:
    """What the user is at. ``started`` says that the first start was left."""

    asked: Asked = field(default_factory=Asked)
    release: int | None = None
    selected: tuple[int, ...] = ()
    pair: ComparedPair | None = None
    started: bool = False


class Desk(QWidget):
    """Pages over each other: list and reader, a comparison, the first start."""

    library_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, lasting: Lasting, folder: Path, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.lasting = lasting
        self.edits = lasting.edits
        self.looks = lasting.looks
        self._state = DeskState()
        self._make_views(folder)
        self._make_controllers(folder)
        for command in commands(self):
            self.commands.add(command)
        self.commands.confine("paged", self.results.view, self.page.reader)
        self.page.toolbar.take(self.commands)
        self.availability = Availability(self)
        join(self)

    def _make_views(self, folder: Path) -> None:
        self.model = ResultsModel()
        self.page = ReadingPage(folder.name, self.model)
        self.results, self.field = self.page.results, self.page.field
        self.start = StartView(folder)
        self.pages = QStackedWidget()
        for page in (self.page, self.start):
            self.pages.addWidget(page)
        self.toast = Toast(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def _make_controllers(self, folder: Path) -> None:
        lasting, session, view = self.lasting, self.looks.session, self.results.view
        bridge, analyst = lasting.bridge, lasting.analyst
        self.commands = Actions(self)
        self.importing = ImportController(bridge, self)
        self.searching = SearchController(bridge, self.field, self.results, self.model)
        self.counting = SidebarController(bridge, self.page.sidebar, self.searching)
        self.reading = ReadingController(lasting, self.page, self.model)
        self.tagging = TaggingController(bridge, lasting.edits, self)
        self.comparing = CompareController(analyst, self)
        self.exporting = ExportController(bridge, analyst, self)
        self.trail = Trail(self.searching, view)
        self.panes = Panes(session, self.page.splitters, self.page.hideable, self.page.ring)
        self.chosen = Chosen(self)
        self.aids = Aids(self, folder)

    @property
    def compares(self) -> bool:
        """Whether a comparison is shown."""
        return self.pages.currentWidget() not in (self.page, self.start)

    @cached_property
    def comparison(self) -> "CompareView":
        """The page of comparisons, made for the first of them: a start has no time for it."""
        from svodka.gui.compare.view import CompareView

        page = CompareView()
        self.pages.addWidget(page)
        join_comparison(self, page)
        return page

    def begin(self, state: DeskState) -> None:
        """Show what the user was at, and ask for the rest."""
        self._state = state
        self.searching.restore(state.asked)
        if state.release is not None:
            self.reading.open(state.release)
        self.counting.refresh()
        if state.pair is not None:
            self.comparing.show(state.pair)

    def state(self) -> DeskState:
        """Return what the user is at."""
        return DeskState(
            self.searching.now,
            self.reading.wanted,
            tuple(self.results.view.selected()),
            self.comparing.pair if self.compares else None,
            self._state.started,
        )

    def close_desk(self) -> None:
        """Take no answers any more, and remember how wide everything is."""
        self.panes.save()
        for controller in (self.searching, self.counting, self.reading, self.tagging):
            controller.close()

    def know(self, content: SidebarContent) -> None:
        """Hand on what the library holds now; an empty one that is new shows the first start."""
        self.results.view.set_tags(content.tags)
        self.tagging.know(content.tags)
        self.importing.know([source.name for source, _ in content.sources])
        self.aids.know(content)
        if content.total:
            self.leave_start()
        elif not self._state.started and self.pages.currentWidget() is self.page:
            self.pages.setCurrentWidget(self.start)

    def on_answered(self, results: Results) -> None:
        """Show the hits in the reader, and select what the user was at before."""
        self.reading.set_query(results.query.text)
        state, self._state = self._state, replace(self._state, release=None, selected=())
        if state.release is not None:
            self.results.view.keep(state.release, state.selected)

    def show_reading(self) -> None:
        """Show list and reader."""
        self.pages.setCurrentWidget(self.page)
        self.results.view.setFocus()

    def show_comparison(self, pair: ComparedPair) -> None:
        """Show a comparison."""
        self.comparison.show_pair(pair)
        self.pages.setCurrentWidget(self.comparison)
        self.comparison.setFocus()

    def leave_start(self) -> None:
        """Leave the first start for good."""
        self._state = replace(self._state, started=True)
        if self.pages.currentWidget() is self.start:
            self.show_reading()

    def go_back(self) -> None:
        """Leave the comparison, else go back along the trail."""
        if self.compares:
            self.show_reading()
        else:
            self.trail.back()

    def search_for(self, words: str) -> None:
        """Search for a name that was chosen in a text, as a phrase."""
        self.show_reading()
        self.searching.show(f'"{words}"' if " " in words else words)

    def export(self) -> None:
        """Export the comparison that is shown, else the releases."""
        pair = self.comparing.pair
        if pair is not None and self.compares:
            self.exporting.export_comparison(pair, self.comparison.hidden)
        else:
            self.chosen.export()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panes.fit(event.size().width(), _PANEL_NEEDS)
