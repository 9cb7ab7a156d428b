"""Work that takes time, seen from the window: it runs elsewhere and its end arrives as an event.

Lanes and questions are threads of the services; whatever they tell is handed over to the window's
thread by one queued signal. Imports and analysis each have a worker process of their own, so that
neither waits for the other and neither takes the window's time.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from svodka.domain.errors import Cancelled, SvodkaError
from svodka.domain.ports import Cancel, Progress
from svodka.services.jobs import Job, Jobs, JobState, Work
from svodka.services.latest import Latest
from svodka.services.outcome import Outcome
from svodka.services.workspace import Workspace

T = TypeVar("T")
Done = Callable[[Any], None]
Failed = Callable[[SvodkaError], None]

_ENDED = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


class Caller(Protocol):
    """Where tasks run: a :class:`~svodka.services.worker.Worker`, or in a test this process."""

    def call(self, task: Callable[..., T], *args: object, cancel: Cancel, progress: Progress) -> T:
        """Run a task and wait for its end."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class Bridge(QObject):
    """The window's only way to work that takes time."""

    job_changed = Signal(object)
    """A :class:`Job` that is worth showing moved, ended or began."""
    failed = Signal(object)
    """A :class:`SvodkaError` that nobody else takes care of."""
    _posted = Signal(object)

    def __init__(self, workspace: Workspace, importer: Caller, analyst: Caller) -> None:
        super().__init__()
        self.workspace = workspace
        self.importer = importer
        self.analyst = analyst
        self._jobs = Jobs(self._tell)
        self._ends: dict[Job[Any], tuple[Done | None, Failed | None]] = {}
        self._shown: set[Job[Any]] = set()
        self._told: set[Job[Any]] = set()
        self._guard = threading.Lock()
        self._asking: list[Asking[Any]] = []
        self._closed = False
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        lane: str,
        title: str,
        work: Work[T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        shown: bool = True,
    ) -> Job[T]:
        """Queue a job; ``done`` or ``failed`` is called in the window's thread at its end.

        Without ``failed`` the error goes to the signal of that name. A job that is not ``shown`` is
        too short to be watched.
        """
        job = self._jobs.submit(lane, title, work)
        self._ends[job] = (done, failed)
        if shown:
            self._shown.add(job)
            self.job_changed.emit(job)
        return job

    def start_in(
        self,
        worker: Caller,
        lane: str,
        title: str,
        task: Callable[..., T],
        *args: object,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        shown: bool = True,
    ) -> Job[T]:
        """Queue a task for a worker process."""

        def work(cancel: Cancel, progress: Progress) -> T:
            return worker.call(task, *args, cancel=cancel, progress=progress)

        return self.start(lane, title, work, done, failed, shown=shown)

    def asking(self, answered: Callable[[Outcome[T]], None]) -> "Asking[T]":
        """Return a line of questions of which only the newest one's answer is delivered."""
        line = Asking(self, answered)
        self._asking.append(line)
        return line

    def drop(self, line: "Asking[Any]") -> None:
        """Forget a line of questions that was closed."""
        if line in self._asking:
            self._asking.remove(line)

    def post(self, call: Callable[[], None]) -> None:
        """Run ``call`` in the window's thread, from any thread."""
        if not self._closed:
            self._posted.emit(call)

    def busy(self) -> bool:
        """Tell whether any job is waiting or running."""
        return bool(self._ends)

    def close(self) -> None:
        """Stop everything and wait for it; nothing is delivered any more."""
        self._closed = True
        for line in list(self._asking):
            line.close()
        self._jobs.close()
        self.importer.close()
        self.analyst.close()

    def _tell(self, job: Job[Any]) -> None:
        """In the lane: hand the news over, once until it is taken."""
        with self._guard:
            if job in self._told:
                return
            self._told.add(job)
        self.post(partial(self._take, job))

    def _take(self, job: Job[Any]) -> None:
        with self._guard:
            self._told.discard(job)
        if job not in self._ends:
            return
        ended = job.state in _ENDED
        callbacks = self._ends.pop(job) if ended else None
        if job in self._shown:
            self.job_changed.emit(job)
        if callbacks:
            self._shown.discard(job)
            self._finish(job, *callbacks)

    def _finish(self, job: Job[Any], done: Done | None, failed: Failed | None) -> None:
        if job.error is None:
            if done:
                done(job.result)
        elif failed:
            failed(job.error)
        elif not isinstance(job.error, Cancelled):
            self.failed.emit(job.error)

    @Slot(object)
    def _run(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


class Asking(Generic[T]):
    """Questions that run off the window's thread; an answer that was overtaken is dropped."""

    def __init__(self, bridge: Bridge, answered: Callable[[Outcome[T]], None]) -> None:
        self._bridge = bridge
        self._answered = answered
        self._newest = 0
        self._latest: Latest[T] = Latest(self._deliver)

    @property
    def pending(self) -> bool:
        """Whether the newest question waits for its answer."""
        return self._newest != 0

    def ask(self, question: Callable[[], T]) -> None:
        """Ask, in place of whatever was asked before."""
        self._newest = self._latest.ask(question)

    def forget(self) -> None:
        """Take no answer to what was asked so far."""
        self._newest = 0

    def close(self) -> None:
        """Answer nothing more."""
        self.forget()
        self._bridge.drop(self)
        self._latest.close()

    def _deliver(self, number: int, outcome: Outcome[T]) -> None:
        self._bridge.post(partial(self._take, number, outcome))

    def _take(self, number: int, outcome: Outcome[T]) -> None:
        if number == self._newest:
            self._newest = 0
            self._answered(outcome)
