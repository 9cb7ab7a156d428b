"""The one mechanism for work that takes time: progress, estimate, cancel, and an end that is told.

A job is a plain callable ``(cancel, progress) -> result``. Jobs of one lane run one after another
in a thread of their own; lanes run beside each other. Work that would hold up the window's process
is handed on from there to a worker process (:mod:`svodka.services.worker`).
"""

import threading
import time
from collections.abc import Callable
from enum import StrEnum
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from svodka.domain.errors import Cancelled, SvodkaError
from svodka.domain.ports import Cancel, Progress
from svodka.services.outcome import settle

T = TypeVar("T")
Work = Callable[[Cancel, Progress], T]


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(Generic[T]):
    """A piece of work under way. Its attributes may be read from any thread."""

    def __init__(self, title: str, work: Work[T], changed: Callable[["Job[Any]"], None]) -> None:
        self.title = title
        self.state = JobState.WAITING
        self.done = 0
        self.total: int | None = None
        self.result: T | None = None
        self.error: SvodkaError | None = None
        self._work = work
        self._changed = changed
        self._stop = threading.Event()
        self._ended = threading.Event()
        self._started = 0.0

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()

    def check(self) -> None:
        """Raise Cancelled if the job was asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for the end; return whether it came."""
        return self._ended.wait(timeout)

    def remaining(self) -> float | None:
        """Return the seconds still to go, judged by the pace so far; None while unknown."""
        if self.state is not JobState.RUNNING or not self.total or not self.done:
            return None
        pace = (time.monotonic() - self._started) / self.done
        return max(0.0, pace * (self.total - self.done))

    def run(self) -> None:
        """Do the work; called once, by the lane."""
        self._started = time.monotonic()
        self.state = JobState.RUNNING
        self._changed(self)
        outcome = settle(self._checked_work)
        self.result, self.error = outcome.result, outcome.error
        if outcome.error is None:
            self.state = JobState.DONE
        elif isinstance(outcome.error, Cancelled):
            self.state = JobState.CANCELLED
        else:
            self.state = JobState.FAILED
        self._ended.set()
        self._changed(self)

    def _checked_work(self) -> T:
        self.check()
        return self._work(self, self._progressed)

    def _progressed(self, done: int, total: int | None = None) -> None:
        self.done, self.total = done, total
        self._changed(self)


class Jobs:
    """The lanes. ``changed`` is told of every change of a job, in the thread of its lane."""

    def __init__(self, changed: Callable[[Job[Any]], None]) -> None:
        self._changed = changed
        self._lanes: dict[str, _Lane] = {}

    def submit(self, lane: str, title: str, work: Work[T]) -> Job[T]:
        """Queue a job in a lane, which is opened if it is new."""
        job = Job(title, work, self._changed)
        if lane not in self._lanes:
            self._lanes[lane] = _Lane(lane)
        self._lanes[lane].put(job)
        return job

    def close(self) -> None:
        """Cancel what runs, drop what waits, and wait for the lanes to end."""
        for lane in self._lanes.values():
            lane.stop()
        for lane in self._lanes.values():
            lane.join()
        self._lanes.clear()


class _Lane:
    """A thread that runs jobs one after another."""

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._running: Job[Any] | None = None
        self._stopping = False
        self._thread = threading.Thread(target=self._work, name=f"lane-{name}", daemon=True)
        self._thread.start()

    def put(self, job: Job[Any]) -> None:
        self._queue.put(job)

    def stop(self) -> None:
        self._stopping = True
        running = self._running
        if running is not None:
            running.cancel()
        self._queue.put(None)

    def join(self) -> None:
        self._thread.join()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            self._running = job
            if self._stopping:
                job.cancel()
            job.run()
            self._running = None
