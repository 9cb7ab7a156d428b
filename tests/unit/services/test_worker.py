"""A worker process runs tasks, passes on what they say, and is replaced when it dies."""

import logging
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from svodka.domain.errors import BadRequest, Cancelled, SvodkaError, WorkerDied
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.worker import Worker


def open_fake(folder: Path):
    return SimpleNamespace(folder=folder, library=SimpleNamespace(close=lambda: None))


def where(workspace, suffix, *, cancel, progress):
    progress(1, 2)
    progress(2, 2)
    return f"{workspace.folder}{suffix}", os.getpid()


def fail(workspace, *, cancel, progress):
    raise BadRequest(detail="not like this")


def fail_badly(workspace, *, cancel, progress):
    logging.getLogger("svodka.services.outcome").setLevel(logging.CRITICAL)
    return {}["nothing"]


def die(workspace, *, cancel, progress):
    os._exit(9)


def run_until_stopped(workspace, *, cancel, progress):
    progress(1)
    while True:
        cancel.check()


class StopAfterProgress:
    def __init__(self) -> None:
        self.stopped = False

    def progress(self, done: int, total: int | None = None) -> None:
        self.stopped = True

    def check(self) -> None:
        if self.stopped:
            raise Cancelled


@pytest.fixture
def worker():
    made = Worker(open_fake, Path("/somewhere"))
    yield made
    made.close()


def call(worker, task, *args, cancel=UNSTOPPABLE, progress=unwatched):
    return worker.call(task, *args, cancel=cancel, progress=progress)


def test_a_task_runs_elsewhere_and_tells_its_progress(worker):
    told = []
    text, pid = call(
        worker, where, "!", progress=lambda done, total=None: told.append((done, total))
    )
    assert text == "/somewhere!"
    assert pid == worker.pid != os.getpid()
    assert told == [(1, 2), (2, 2)]


def test_the_process_is_kept_between_tasks(worker):
    assert call(worker, where, "")[1] == call(worker, where, "")[1]


def test_errors_come_back_as_they_were_raised(worker):
    with pytest.raises(BadRequest, match="not like this") as caught:
        call(worker, fail)
    assert caught.value.values == {"detail": "not like this"}


def test_an_unforeseen_error_comes_back_as_a_sentence(worker):
    with pytest.raises(SvodkaError, match="KeyError"):
        call(worker, fail_badly)


def test_a_dead_worker_is_reported_and_replaced(worker):
    with pytest.raises(WorkerDied, match="die"):
        call(worker, die)
    assert call(worker, where, "")[0] == "/somewhere"


def test_a_task_is_stopped_and_the_worker_lives_on(worker):
    stop = StopAfterProgress()
    with pytest.raises(Cancelled):
        call(worker, run_until_stopped, cancel=stop, progress=stop.progress)
    assert call(worker, where, "")[0] == "/somewhere"


def test_a_stop_that_comes_too_late_does_no_harm(worker):
    stop = StopAfterProgress()  # pulled at the first progress of a task that ends by itself
    assert call(worker, where, "", cancel=stop, progress=stop.progress)[0] == "/somewhere"
    assert call(worker, where, "")[0] == "/somewhere"
