"""Sets two releases, or two revisions of one, side by side on a page of their own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from svodka.gui.window.analyst import Analyst
from svodka.i18n import tr
from svodka.services.comparing import ComparedPair, compare_releases, compare_revisions
from svodka.services.jobs import Job


class CompareController(QObject):
    """Has the comparison made off the window's thread and tells when it is there."""

    compared = Signal(object)
    """A :class:`ComparedPair` to be shown."""

    def __init__(self, analyst: Analyst, parent: QObject) -> None:
        super().__init__(parent)
        self._analyst = analyst
        self._job: Job[Any] | None = None
        self._revisions = False
        self._asked = 0
        self.pair: ComparedPair | None = None
        """What was compared last."""

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
        self.pair = pair
        self.compared.emit(pair)

    def swap(self) -> None:
        """Compare the same the other way round."""
        if self.pair is None:
            return
        a, b = self.pair.a.release, self.pair.b.release
        if self._revisions:
            self.compare_revisions(a.id, b.revision.number, a.revision.number)
        else:
            self.compare(b.id, a.id)

    def _start(self, task: Callable[..., ComparedPair], *args: int) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        number = self._asked

        def done(pair: ComparedPair) -> None:
            if number == self._asked:
                self.show(pair)

        self._job = self._analyst.first(tr("Comparing"), task, *args, done=done, shown=True)
