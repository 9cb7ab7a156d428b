"""Has texts marked up in the background, and lets what the user waits for go first."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from svodka.domain.errors import Cancelled, SvodkaError
from svodka.gui.bridge import Bridge
from svodka.i18n import tr
from svodka.services.analysing import analyse_pending
from svodka.services.jobs import Job

T = TypeVar("T")
_LANE = "analysis"


class Analyst(QObject):
    """One worker: the background's work is broken off for a moment where something is urgent.

    Marks are kept batch by batch, so that breaking off loses half a second's work at most.
    """

    finished = Signal()
    """All that was waiting is marked up."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._background: Job[Any] | None = None
        self._urgent = 0
        self._resumes = False
        self._interrupted = False

    def work_off(self) -> None:
        """Mark up whatever waits for it; told again while it works, it goes on afterwards."""
        if self._background is not None or self._urgent:
            self._resumes = True
            return
        self._resumes = False
        self._background = self._bridge.start_in(
            self._bridge.analyst,
            _LANE,
            tr("Marking up"),
            analyse_pending,
            done=self._on_worked_off,
            failed=self._on_broken_off,
        )

    def first(
        self,
        title: str,
        task: Callable[..., T],
        *args: object,
        done: Callable[[T], None],
        failed: Callable[[SvodkaError], None] | None = None,
        shown: bool = False,
    ) -> Job[T]:
        """Run a task of the user's before the background's."""
        self._urgent += 1
        if self._background is not None:
            self._resumes = self._interrupted = True
            self._background.cancel()

        def on_done(result: T) -> None:
            self._settle()
            done(result)

        def on_failed(error: SvodkaError) -> None:
            self._settle()
            if failed is not None:
                failed(error)
            elif not isinstance(error, Cancelled):
                self._bridge.failed.emit(error)

        return self._bridge.start_in(
            self._bridge.analyst,
            _LANE,
            title,
            task,
            *args,
            done=on_done,
            failed=on_failed,
            shown=shown,
        )

    def _settle(self) -> None:
        self._urgent -= 1
        self._resume()

    def _resume(self) -> None:
        if self._resumes and not self._urgent and self._background is None:
            self.work_off()

    def _on_worked_off(self, _count: int) -> None:
        self._background = None
        self._interrupted = False
        self.finished.emit()
        self._resume()

    def _on_broken_off(self, error: SvodkaError) -> None:
        self._background = None
        by_us, self._interrupted = self._interrupted, False
        if not by_us:  # by the user, or by a fault: it goes on when there is something new
            self._resumes = False
        if isinstance(error, Cancelled):
            self._resume()
        else:
            self._bridge.failed.emit(error)
