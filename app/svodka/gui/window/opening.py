"""Opens a library away from the window's thread, so that the frame is there at once."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from svodka.services.outcome import Outcome, settle
from svodka.services.worker import Opener
from svodka.services.workspace import Workspace


class Opening(QObject):
    """One attempt at a time."""

    ended = Signal(object)
    """The :class:`Outcome` with a :class:`Workspace`, in the window's thread."""
    _arrived = Signal(object)

    def __init__(self, opener: Opener) -> None:
        super().__init__()
        self._opener = opener
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def start(self, folder: Path) -> None:
        """Open ``folder``."""

        def work() -> None:
            outcome: Outcome[Workspace] = settle(lambda: self._opener(folder))
            self._arrived.emit(outcome)

        self._thread = threading.Thread(target=work, name="opening", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait for an attempt that is under way."""
        if self._thread is not None:
            self._thread.join()

    def _on_arrived(self, outcome: Outcome[Workspace]) -> None:
        self.wait()
        self._thread = None
        self.ended.emit(outcome)
