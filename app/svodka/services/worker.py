"""A process that works on the library, so that the window's process never does.

It is spawned on the first call, opens the library for itself, and is spawned again if it dies. A
task is a module-level function ``(workspace, *args, cancel=…, progress=…) -> result``; arguments,
progress, result and error travel through a pipe.
"""

import multiprocessing
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from svodka.domain.errors import Cancelled, WorkerDied
from svodka.domain.ports import Cancel, Progress
from svodka.services.outcome import Outcome, settle
from svodka.services.workspace import Workspace

T = TypeVar("T")
Opener = Callable[[Path], Workspace]

_STOP = "stop"
_SECONDS_BETWEEN_LOOKS = 0.05
_SECONDS_TO_END = 5.0


class Worker:
    """One worker process. Calls from several threads take turns."""

    def __init__(self, opener: Opener, folder: Path) -> None:
        self._opener = opener
        self._folder = folder
        self._turn = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def call(self, task: Callable[..., T], *args: object, cancel: Cancel, progress: Progress) -> T:
        """Run a task in the process and wait for its end.

        Raises what the task raises, Cancelled, or WorkerDied if the process ends before it.
        """
        with self._turn:
            pipe = self._pipe or self._spawn()
            try:
                pipe.send((task, args))
                outcome: Outcome[T] = self._follow(pipe, cancel, progress)
            except (EOFError, OSError) as error:
                self._forget()
                raise WorkerDied(task=task.__name__) from error
            return outcome.unwrap()

    def close(self) -> None:
        """End the process after what it is doing."""
        with self._turn:
            self._forget()

    @property
    def pid(self) -> int | None:
        """The process's number while there is one."""
        return self._process.pid if self._process else None

    def _spawn(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, self._opener, self._folder), daemon=True
        )
        self._process.start()
        theirs.close()
        self._pipe = ours
        return ours

    def _follow(self, pipe: Connection, cancel: Cancel, progress: Progress) -> Outcome[Any]:
        asked = False
        while True:
            if pipe.poll(_SECONDS_BETWEEN_LOOKS):
                message = pipe.recv()
                if isinstance(message, Outcome):
                    return message
                progress(*message)
            try:
                cancel.check()
            except Cancelled:
                if not asked:
                    pipe.send(_STOP)
                    asked = True

    def _forget(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.join(_SECONDS_TO_END)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._process.close()
        self._pipe = self._process = None


class _Reins:
    """In the worker: whether the other end asked to stop, or is gone."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def check(self) -> None:
        if self._pipe.poll(0):
            with suppress(EOFError, OSError):  # the window is gone, which is a stop as well
                self._pipe.recv()
            raise Cancelled

    def progress(self, done: int, total: int | None = None) -> None:
        self._pipe.send((done, total))


def _serve(pipe: Connection, opener: Opener, folder: Path) -> None:
    """Take tasks until the other end closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who started us
    reins = _Reins(pipe)
    workspace: Workspace | None = None

    def work() -> Any:
        nonlocal workspace
        task, args = message
        if workspace is None:
            workspace = opener(folder)
        return task(workspace, *args, cancel=reins, progress=reins.progress)

    with suppress(EOFError, OSError):  # the other end is gone: there is nobody to work for
        while True:
            message = pipe.recv()
            if message == _STOP:  # it came when the task had just ended
                continue
            pipe.send(settle(work))
    if workspace is not None:
        workspace.library.close()
