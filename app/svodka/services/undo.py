"""One stack for everything the user does.

A step is a value with ``apply`` and ``revert``; what ``apply`` did is kept in the step itself, so
that ``revert`` takes back exactly that and nothing that was so before.
"""

from typing import Protocol

from svodka.domain.ports import Library


class Step(Protocol):
    """Something the user did that can be taken back."""

    def name(self) -> str:
        """Return what was done, in words for the Edit menu."""
        ...

    def apply(self, library: Library) -> None:
        """Do it, or do it again."""
        ...

    def revert(self, library: Library) -> None:
        """Take it back."""
        ...


class UndoStack:
    """Steps done and steps taken back. A new step forgets those that were taken back."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def do(self, step: Step) -> None:
        """Do a step and remember it; a step that fails is not remembered."""
        step.apply(self._library)
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> Step | None:
        """Take the last step back and return it; None if there is none."""
        if not self._done:
            return None
        step = self._done[-1]
        step.revert(self._library)
        self._undone.append(self._done.pop())
        return step

    def redo(self) -> Step | None:
        """Do the last step that was taken back again and return it; None if there is none."""
        if not self._undone:
            return None
        step = self._undone[-1]
        step.apply(self._library)
        self._done.append(self._undone.pop())
        return step

    def next_undo(self) -> str | None:
        """Return the name of what :meth:`undo` would take back."""
        return self._done[-1].name() if self._done else None

    def next_redo(self) -> str | None:
        """Return the name of what :meth:`redo` would do again."""
        return self._undone[-1].name() if self._undone else None
