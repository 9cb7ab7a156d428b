"""What the user changes: one undo stack, worked in order and off the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from svodka.domain.ports import Cancel, Progress
from svodka.gui.bridge import Bridge
from svodka.services.undo import Step, UndoStack

_LANE = "edits"


class Edits(QObject):
    """Does, undoes and redoes; tells when the library has changed."""

    changed = Signal()
    """Tags, what carries them, or what was read is other than before."""
    tags_changed = Signal()
    """Tags or what carries them are other than before."""
    step_done = Signal(object)
    """The :class:`Step` that was just done, for words about it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._stack = UndoStack(bridge.workspace.library)

    def do(self, step: Step) -> None:
        """Do a step."""

        def then() -> None:
            self.tags_changed.emit()
            self.step_done.emit(step)

        self._start(lambda: self._stack.do(step), then)

    def undo(self) -> None:
        """Take back what was done last."""
        self._start(self._stack.undo, self.tags_changed.emit)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._start(self._stack.redo, self.tags_changed.emit)

    def next_undo(self) -> str | None:
        """Return the name of what :meth:`undo` would take back."""
        return self._stack.next_undo()

    def next_redo(self) -> str | None:
        """Return the name of what :meth:`redo` would do again."""
        return self._stack.next_redo()

    def set_read(self, ids: list[int], read: bool) -> None:
        """Set the read state, which is seen at once and is no step of its own."""
        library = self._bridge.workspace.library
        self._start(lambda: library.mark_read(ids, read))

    def _start(self, call: Callable[[], object], then: Callable[[], None] | None = None) -> None:
        def work(_cancel: Cancel, _progress: Progress) -> None:
            call()

        def done(_result: object) -> None:
            self.changed.emit()
            if then is not None:
                then()

        self._bridge.start(_LANE, "", work, done, shown=False)
