"""The window itself: its frame, its menus, what is dropped on it, and its end."""

from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow

from svodka.domain.errors import SvodkaError
from svodka.gui.bridge import Bridge
from svodka.gui.window.desk import Desk, DeskState
from svodka.gui.window.dropping import DropFrame
from svodka.gui.window.lasting import Lasting
from svodka.gui.window.looks import Looks
from svodka.gui.window.opening import Opening
from svodka.gui.window.pages import FaultPage, Outline
from svodka.i18n import active, tr
from svodka.services.lock import hold_window_lock
from svodka.services.outcome import Outcome
from svodka.services.worker import Opener, Worker
from svodka.services.workspace import Workspace

_SIZE = (1440, 900)
_SMALLEST = (760, 480)


class MainWindow(QMainWindow):
    """One library at a time. Shown at once; the library comes when it is open."""

    desk_changed = Signal(object)
    """The :class:`Desk` in use; None while there is none."""

    def __init__(self, opener: Opener, folder: Path, looks: Looks) -> None:
        super().__init__()
        self._opener = opener
        self._folder = folder
        self._looks = looks
        self._held = ExitStack()
        self._lasting: Lasting | None = None
        self.desk: Desk | None = None
        self.setObjectName("window")
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        state = looks.session.state("window")
        if state is not None:
            self.restoreGeometry(state)
        self._drop_frame = DropFrame(self)
        self._opening = Opening(opener)
        self._opening.ended.connect(self._on_opened)
        looks.language_changed.connect(self._on_language_changed)
        self._show_outline()

    def open_library(self) -> None:
        """Begin to open the library; the window can be shown meanwhile."""
        self._show_outline()
        try:
            self._held.enter_context(hold_window_lock(self._folder))
        except SvodkaError as error:
            self._show_fault(error)
        else:
            self._opening.start(self._folder)

    def _show_outline(self) -> None:
        self.setWindowTitle(tr("Svodka"))
        self.setCentralWidget(Outline())

    def _show_fault(self, error: SvodkaError) -> None:
        self._held.close()
        page = FaultPage(active().error(error))
        page.retry_wanted.connect(self.open_library)
        page.folder_wanted.connect(self.choose_library)
        page.quit_wanted.connect(self.close)
        self.setCentralWidget(page)

    def _on_opened(self, outcome: Outcome[Workspace]) -> None:
        if outcome.error is not None:
            self._show_fault(outcome.error)
            return
        workspace = outcome.unwrap()
        worker = Worker(self._opener, workspace.folder)
        analyst = Worker(self._opener, workspace.folder)
        bridge = Bridge(workspace, worker, analyst)
        self._lasting = Lasting.over(bridge, self._looks)
        desk = self._make_desk(self._lasting, DeskState())
        desk.searching.answered.connect(self._begin_work, Qt.ConnectionType.SingleShotConnection)

    def _begin_work(self) -> None:
        """Start the workers once the first rows are there, which they would hold up."""
        if self._lasting is not None:
            self._lasting.keeper.catch_up()
            self._lasting.analyst.work_off()

    def _make_desk(self, lasting: Lasting, state: DeskState) -> Desk:
        desk = Desk(lasting, self._folder, self)
        desk.library_wanted.connect(self.choose_library)
        desk.quit_wanted.connect(self.close)
        self.desk = desk
        self.setWindowTitle(f"{self._folder.name} – {tr('Svodka')}")
        self.setCentralWidget(desk)
        desk.commands.fill(self.menuBar())
        desk.begin(state)
        self.desk_changed.emit(desk)
        return desk

    def _on_language_changed(self) -> None:
        """Build the views anew in the other language, with everything where it was."""
        old = self.desk
        if old is None or self._lasting is None:
            return
        state = old.state()
        old.close_desk()
        self._make_desk(self._lasting, state)

    def choose_library(self) -> None:
        """Let the user choose the folder of another library and open that one."""
        name = QFileDialog.getExistingDirectory(
            self, tr("Open another library"), str(self._folder.parent)
        )
        if name and Path(name) != self._folder:
            self.close_library()
            self._folder = Path(name)
            self.open_library()

    def close_library(self) -> None:
        """Stop what is under way and let go of the library."""
        self._opening.wait()
        if self.desk is not None:
            self.desk.close_desk()
            self.desk = None
            self.menuBar().clear()
            self.desk_changed.emit(None)
        if self._lasting is not None:
            self._lasting.bridge.close()
            self._lasting.bridge.workspace.library.close()
            self._lasting = None
        self._held.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._looks.session.set_state("window", self.saveGeometry())
        self.hide()
        self.close_library()
        self._looks.session.save()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.desk is not None and self.desk.importing.takes(event.mimeData()):
            event.acceptProposedAction()
            self._drop_frame.open()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_frame.hide()
        if self.desk is not None:
            event.acceptProposedAction()
            self.desk.importing.drop(event.mimeData())
