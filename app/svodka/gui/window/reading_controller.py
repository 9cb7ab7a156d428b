"""Opens the release that is chosen in the list, has it marked up, and notes that it was read."""

from PySide6.QtCore import QObject, QTimer, Signal

from svodka.domain.errors import NotFound
from svodka.domain.marks import Marks
from svodka.domain.release import Release
from svodka.domain.spans import Span
from svodka.gui.results.model import ResultsModel
from svodka.gui.window.lasting import Lasting
from svodka.gui.window.layout import ReadingPage
from svodka.i18n import tr
from svodka.services.analysing import analyse_release
from svodka.services.outcome import Outcome
from svodka.services.reading import Reading, open_release

_READ_MS = 3000
"""In view for this long, a release counts as read."""


class ReadingController(QObject):
    """Between the list, the reader and the panel."""

    shown = Signal(object)
    """The :class:`Reading` in view, None where there is none."""

    def __init__(self, lasting: Lasting, page: ReadingPage, model: ResultsModel) -> None:
        super().__init__(page)
        self._bridge = lasting.bridge
        self._edits = lasting.edits
        self._analyst = lasting.analyst
        self._page = page
        self._model = model
        self._wanted: int | None = None
        self._query = ""
        self._reading: Reading | None = None
        self._opening = self._bridge.asking(self._on_opened)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_READ_MS)
        self._clock.timeout.connect(self.count_as_read)
        page.results.view.release_chosen.connect(self._on_release_chosen)
        page.reader.scrolled.connect(self._on_scrolled)

    @property
    def wanted(self) -> int | None:
        """The id of the release that is in view or on its way there."""
        return self._wanted

    @property
    def reading(self) -> Reading | None:
        """What is in view."""
        return self._reading

    @property
    def release(self) -> Release | None:
        """The release in view."""
        return self._reading.release if self._reading else None

    @property
    def selected_span(self) -> Span | None:
        """The passage that is selected in the text."""
        return self._page.reader.selected_span()

    def open(self, release_id: int) -> None:
        """Show a release, whether it is in the list or not."""
        self._clock.stop()
        self._wanted = release_id
        self._open(release_id)

    def set_query(self, query: str) -> None:
        """Show the hits of another query."""
        if query != self._query:
            self._query = query
            self.refresh()

    def refresh(self) -> None:
        """Open what is in view anew: its tags, its marks or its hits may be others."""
        if self._wanted is not None:
            self._open(self._wanted)

    def refresh_if_unmarked(self) -> None:
        """Open what is in view anew if it had no marks."""
        if self._reading is not None and self._reading.marks is None:
            self.refresh()

    def forget_clock(self) -> None:
        """Do not count the release in view as read: the user has just said what it is."""
        self._clock.stop()

    def next_hit(self) -> None:
        """Go to the next hit in the text."""
        self._page.reader.next_hit()

    def previous_hit(self) -> None:
        """Go to the previous hit in the text."""
        self._page.reader.previous_hit()

    def page_down(self) -> None:
        """Scroll on, and at the end of the text go to the next release."""
        if not self._page.reader.page_down():
            self._page.results.view.step(1)

    def page_up(self) -> None:
        """Scroll back."""
        self._page.reader.page_up()

    def close(self) -> None:
        """Take no answers any more."""
        self._opening.close()

    def _on_release_chosen(self, release_id: int | None) -> None:
        if release_id is not None:
            self.open(release_id)

    def _open(self, release_id: int) -> None:
        workspace, query = self._bridge.workspace, self._query
        self._opening.ask(lambda: open_release(workspace, release_id, query))

    def _on_opened(self, outcome: Outcome[Reading]) -> None:
        if outcome.error is not None:
            self._show(None)
            if not isinstance(outcome.error, NotFound):
                self._bridge.failed.emit(outcome.error)
            return
        reading = outcome.unwrap()
        other = self.release is None or self.release.id != reading.release.id
        self._show(reading)
        if other and reading.release.unread:
            self._clock.start()
        if other and reading.marks is None:
            self._mark_up(reading.release.id)

    def _mark_up(self, release_id: int) -> None:
        def done(_marks: Marks) -> None:
            if release_id == self._wanted:
                self.refresh()

        self._analyst.first(tr("Marking up"), analyse_release, release_id, done=done)

    def _show(self, reading: Reading | None) -> None:
        self._reading = reading
        if reading is None:
            self._page.reader.clear()
            self._page.panel.clear()
        else:
            self._page.reader.show_reading(reading)
            self._page.panel.show_reading(reading)
        self.shown.emit(reading)

    def _on_scrolled(self) -> None:
        if self._clock.isActive():
            self.count_as_read()

    def count_as_read(self) -> None:
        """Note that the release in view was read."""
        self._clock.stop()
        if self.release is not None and self.release.id == self._wanted:
            self._model.set_read([self.release.id], True)
            self._edits.set_read([self.release.id], True)
