"""Sets two releases, or two revisions of one, side by side on a page of their own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from svodka.gui.compare.view import CompareView
from svodka.gui.window.analyst import Analyst
from svodka.i18n import tr
from svodka.services.comparing import ComparedPair, compare_releases, compare_revisions
from svodka.services.jobs import Job


class CompareController(QObject):
    """Has the comparison made off the window's thread and shows it when it is there."""

    opened = Signal()
    """A comparison is shown: its page comes to the front."""
    closed = Signal()
    """Back to the list and the reader."""

    def __init__(self, analyst: Analyst, view: CompareView) -> None:
        super().__init__(view)
        self._analyst = analyst
        self._view = view
        self._job: Job[Any] | None = None
        self._revisions = False
        self._asked = 0
        view.swap_wanted.connect(self._on_swap_wanted)
        view.closed.connect(self.closed)

    @property
    def pair(self) -> ComparedPair | None:
        """What is compared."""
        return self._view.pair

    def compare(self, a: int, b: int) -> None:
        """Compare the newest texts of two releases."""
        self._revisions = False
        self._start(compare_releases, a, b)

    def compare_revisions(self, release_id: int, older: int, newer: int) -> None:
        """Compare two texts of one release, named by their numbers."""
        self._revisions = True
        self._start(compare_revisions, release_id, older, newer)

    def show(self, pair: ComparedPair) -> None:
        """Show a comparison that was made."""
        self._view.show_pair(pair)
        self.opened.emit()

    def _start(self, task: Callable[..., ComparedPair], *args: int) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        number = self._asked

        def done(pair: ComparedPair) -> None:
            if number == self._asked:
                self.show(pair)

        self._job = self._analyst.first(tr("Comparing"), task, *args, done=done, shown=True)

    def _on_swap_wanted(self) -> None:
        pair = self._view.pair
        if pair is None:
            return
        a, b = pair.a.release, pair.b.release
        if self._revisions:
            self.compare_revisions(a.id, b.revision.number, a.revision.number)
        else:
            self.compare(b.id, a.id)
