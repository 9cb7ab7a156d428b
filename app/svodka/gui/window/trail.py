"""Back and forward through the questions asked and the releases read."""

from PySide6.QtCore import QObject, Signal

from svodka.gui.results.view import ResultsView
from svodka.gui.window.history import History, Visit
from svodka.gui.window.search_controller import Asked, SearchController


class Trail(QObject):
    """Notes where the user goes, and leads back there."""

    changed = Signal()

    def __init__(self, searching: SearchController, rows: ResultsView) -> None:
        super().__init__(rows)
        self._history = History()
        self._searching = searching
        self._rows = rows
        self._awaited: Visit | None = None
        searching.asked.connect(self._on_asked)
        searching.answered.connect(self._on_answered)
        rows.release_chosen.connect(self._on_release_chosen)

    @property
    def can_go_back(self) -> bool:
        """Whether there is anywhere to go back to."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is anywhere to go forward to."""
        return self._history.can_go_forward

    def back(self) -> None:
        """Go back."""
        self._go(self._history.back())

    def forward(self) -> None:
        """Go forward."""
        self._go(self._history.forward())

    def _go(self, visit: Visit | None) -> None:
        if visit is None:
            return
        self._awaited = visit
        if visit.asked == self._searching.now:
            self._on_answered()
        else:
            self._searching.restore(visit.asked)
        self.changed.emit()

    def _on_asked(self, asked: Asked) -> None:
        if self._awaited is not None and asked != self._awaited.asked:
            self._awaited = None  # the user did not wait to get there
        if self._awaited is None:
            self._history.went(asked, None)
            self.changed.emit()

    def _on_answered(self) -> None:
        visit = self._awaited
        if visit is not None and visit.asked == self._searching.now:
            if visit.release is not None:
                self._rows.select(visit.release)
            self._awaited = None

    def _on_release_chosen(self, release_id: int | None) -> None:
        if self._awaited is None and release_id is not None:
            self._history.went(self._searching.now, release_id)
            self.changed.emit()
