"""Keeps the index up with the library; a damaged one is built anew and nobody is asked."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from svodka.domain.errors import Cancelled, SvodkaError
from svodka.gui.bridge import Bridge
from svodka.i18n import tr
from svodka.services.indexing import catch_up, rebuild
from svodka.services.jobs import Job

_LANE = "import"


class IndexKeeper(QObject):
    """Shares lane and worker with the imports, so that there is one writer only."""

    caught_up = Signal()
    """The index holds what the library holds."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._rebuilding: Job[Any] | None = None

    def catch_up(self) -> None:
        """Index what a former run left behind."""
        self._bridge.start_in(
            self._bridge.importer, _LANE, tr("Indexing"), catch_up, done=self._on_caught_up
        )

    def rebuild(self) -> None:
        """Build the index anew; a second call while it is being built does nothing."""
        if self._rebuilding is None:
            self._rebuilding = self._bridge.start_in(
                self._bridge.importer,
                _LANE,
                tr("Building the search index again"),
                rebuild,
                done=self._on_rebuilt,
                failed=self._on_failed,
            )

    def _on_caught_up(self, indexed: int) -> None:
        if indexed:
            self.caught_up.emit()

    def _on_rebuilt(self, _indexed: int) -> None:
        self._rebuilding = None
        self.caught_up.emit()

    def _on_failed(self, error: SvodkaError) -> None:
        self._rebuilding = None
        if not isinstance(error, Cancelled):
            self._bridge.failed.emit(error)
