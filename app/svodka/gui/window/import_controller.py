"""Takes releases in: files, folders, drops, a paste, the sample; says what could not be read."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from svodka.domain.errors import Cancelled, ImportStopped, SvodkaError, UnreadableInput
from svodka.domain.release import IncomingRelease
from svodka.gui.bridge import Bridge
from svodka.gui.dialogs.paste import PasteDialog
from svodka.gui.dialogs.problems import ProblemsDialog
from svodka.i18n import active, tr, trn
from svodka.services.importing import (
    ImportReport,
    import_incoming,
    import_paths,
    import_sample,
)
from svodka.services.jobs import Job

_LANE = "import"
_LOOK_MS = 700
"""How often the list is asked again while an import goes on."""


class ImportController(QObject):
    """Starts imports and follows them."""

    started = Signal()
    arrived = Signal()
    """There may be releases that were not there before."""
    finished = Signal(object)
    """The :class:`ImportReport` of an import that ended."""
    said = Signal(str)
    """A sentence about what became of an import, where nothing else shows it."""
    problems_changed = Signal(int)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._problems: list[UnreadableInput] = []
        self._sources: list[str] = []
        self._running = 0
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.arrived)

    @property
    def problems(self) -> list[UnreadableInput]:
        """Return what the imports of this run could not read."""
        return list(self._problems)

    def choose_files(self) -> None:
        """Let the user choose files."""
        readable, everything = tr("Texts, pages, JSON lines"), tr("All files")
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Import files"),
            "",
            f"{readable} (*.txt *.md *.html *.htm *.jsonl *.json *.gz *.xz);;{everything} (*)",
        )
        self.take_paths(names)

    def choose_folder(self) -> None:
        """Let the user choose a folder."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Import a folder"))
        if name:
            self.take_paths([name])

    def take_paths(self, paths: Sequence[str]) -> None:
        """Import files and folders."""
        if paths:
            what = (
                Path(paths[0]).name if len(paths) == 1 else trn("{n} file", "{n} files", len(paths))
            )
            self._start(tr("Import: {what}", what=what), import_paths, list(paths))

    def take_sample(self) -> None:
        """Import the sample library."""
        self._start(tr("Import: {what}", what=tr("sample library")), import_sample)

    def paste(self, content: str | None = None) -> None:
        """Let the user look over a text, by default that of the clipboard, and import it."""
        text = QGuiApplication.clipboard().text() if content is None else content
        read = self._bridge.workspace.reader.paste
        dialog = PasteDialog(read, self._sources, text, self._window)
        dialog.release_wanted.connect(self.take_release)
        dialog.open()

    def know(self, sources: Sequence[str]) -> None:
        """Know the names of the sources as they are now."""
        self._sources = list(sources)

    def take_release(self, release: IncomingRelease) -> None:
        """Import a release that is already read."""
        self._start(tr("Import: {what}", what=release.title), import_incoming, [release])

    def takes(self, data: QMimeData) -> bool:
        """Tell whether what is dragged can be imported."""
        return any(url.isLocalFile() for url in data.urls()) or data.hasText()

    def drop(self, data: QMimeData) -> None:
        """Import what was dropped or pasted: files, else text."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take_paths(paths)
        elif data.hasText():
            self.paste(data.text())

    def show_problems(self) -> None:
        """Open the list of what could not be read, which takes the offer back."""
        if self._problems:
            ProblemsDialog(self._problems, self._window).open()
            self._problems = []
            self.problems_changed.emit(0)

    def _start(self, title: str, task: Callable[..., ImportReport], *args: object) -> Job[Any]:
        self._running += 1
        self.started.emit()
        self._look.start()
        return self._bridge.start_in(
            self._bridge.importer,
            _LANE,
            title,
            task,
            *args,
            done=self._on_done,
            failed=self._on_failed,
        )

    def _on_done(self, report: ImportReport) -> None:
        self._end()
        self._add_problems(report.problems)
        if not report.ids and report.known:
            self.said.emit(
                trn(
                    "{n} release was here already; nothing was added.",
                    "{n} releases were here already; nothing was added.",
                    report.known,
                )
            )
        self.finished.emit(report)

    def _on_failed(self, error: SvodkaError) -> None:
        self._end()
        if isinstance(error, ImportStopped):
            self._add_problems(error.problems)
        if isinstance(error, Cancelled):
            self.said.emit(active().error(error))
        else:
            self._bridge.failed.emit(error)

    def _end(self) -> None:
        self._running -= 1
        if not self._running:
            self._look.stop()
        self.arrived.emit()

    def _add_problems(self, problems: Sequence[UnreadableInput]) -> None:
        self._problems += problems
        if problems:
            self.problems_changed.emit(len(self._problems))
