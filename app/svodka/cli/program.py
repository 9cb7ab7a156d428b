"""What a command is given: how to open a library, and what to do with the terminal."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from types import FrameType

from svodka.domain.errors import Cancelled
from svodka.domain.ports import Progress
from svodka.services.workspace import Tools, Workspace


class ExitCode(IntEnum):
    """How a run ended, for scripts."""

    DONE = 0
    NOTHING = 1
    USAGE = 2
    IN_PART = 3
    FAILED = 4


@dataclass(frozen=True)
class Program:
    """What the composition root gives to the shell. ``window`` and ``tour`` bring their own Qt."""

    open_workspace: Callable[[Path], Workspace]
    make_tools: Callable[[], Tools]
    window: Callable[[Path], int]
    tour: Callable[[Path, list[Path]], int]


class Interrupt:
    """A Cancel that Ctrl+C pulls: what runs stops at its next step, a second one at once."""

    def __init__(self) -> None:
        self._pulled = False

    def check(self) -> None:
        """Raise Cancelled after Ctrl+C."""
        if self._pulled:
            raise Cancelled

    def pull(self, _number: int, _frame: FrameType | None) -> None:
        """Take the signal."""
        if self._pulled:
            raise KeyboardInterrupt
        self._pulled = True


@dataclass
class Shell:
    """The options that all commands share."""

    program: Program
    folder: Path

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """Open the library for one command."""
        workspace = self.program.open_workspace(self.folder)
        try:
            yield workspace
        finally:
            workspace.library.close()

    @cached_property
    def tools(self) -> Tools:
        """What works on texts that are in no library."""
        return self.program.make_tools()


@contextmanager
def interruptible() -> Iterator[Interrupt]:
    """Let Ctrl+C stop the work inside between two of its steps."""
    interrupt = Interrupt()
    before = signal.signal(signal.SIGINT, interrupt.pull)
    try:
        yield interrupt
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_bar(title: str) -> Iterator[Progress]:
    """Show a bar with an estimate on a terminal; nothing where the output is not one."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(title, total=None)

        def told(done: int, total: int | None = None) -> None:
            bar.update(task, completed=done, total=total)

        yield told
