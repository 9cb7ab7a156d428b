"""Jobs run in their lanes, tell how far they are, and end in exactly one way."""

import threading
from typing import Any

import pytest

from svodka.domain.errors import BadRequest, Cancelled
from svodka.domain.ports import Cancel, Progress
from svodka.services.jobs import Job, Jobs, JobState


@pytest.fixture
def jobs():
    made = Jobs(lambda _job: None)
    yield made
    made.close()


def test_a_job_gives_its_result(jobs):
    job = jobs.submit("a", "sum", lambda cancel, progress: 2 + 3)
    assert job.wait(5)
    assert (job.state, job.result, job.error) == (JobState.DONE, 5, None)


def test_progress_is_told_and_kept():
    told: list[tuple[int, int | None]] = []
    jobs = Jobs(lambda job: told.append((job.done, job.total)))

    def work(cancel: Cancel, progress: Progress) -> None:
        progress(1, 4)
        progress(2, 4)

    job = jobs.submit("a", "count", work)
    assert job.wait(5)
    jobs.close()
    assert (1, 4) in told
    assert (2, 4) in told
    assert job.remaining() is None  # it has ended


def test_the_estimate_is_what_the_pace_promises(monkeypatch):
    clock = iter([100.0, 110.0])
    monkeypatch.setattr("svodka.services.jobs.time.monotonic", lambda: next(clock))
    seen: list[float | None] = []

    def work(cancel: Cancel, progress: Progress) -> None:
        progress(2, 6)
        seen.append(job.remaining())

    job: Job[Any] = Job("count", work, lambda _job: None)
    job.run()
    assert seen == [20.0]  # two steps took ten seconds, four are left


def test_a_known_error_ends_the_job(jobs):
    def work(cancel: Cancel, progress: Progress) -> None:
        raise BadRequest(detail="no")

    job = jobs.submit("a", "fail", work)
    assert job.wait(5)
    assert job.state is JobState.FAILED
    assert str(job.error) == "no"


def test_an_unforeseen_error_becomes_a_sentence_and_the_lane_goes_on(jobs, caplog):
    job = jobs.submit("a", "fail", lambda cancel, progress: 1 // 0)
    after = jobs.submit("a", "then", lambda cancel, progress: "still here")
    assert after.wait(5)
    assert job.state is JobState.FAILED
    assert "division" in str(job.error)
    assert "unforeseen" in caplog.text
    caplog.clear()
    assert after.result == "still here"


def test_cancelling_stops_a_job_at_its_next_step(jobs):
    running, go_on = threading.Event(), threading.Event()

    def work(cancel: Cancel, progress: Progress) -> None:
        running.set()
        go_on.wait(5)
        cancel.check()

    job = jobs.submit("a", "long", work)
    assert running.wait(5)
    job.cancel()
    go_on.set()
    assert job.wait(5)
    assert job.state is JobState.CANCELLED


def test_a_waiting_job_that_is_cancelled_never_runs(jobs):
    gate, ran = threading.Event(), []
    jobs.submit("a", "first", lambda cancel, progress: gate.wait(5))
    job = jobs.submit("a", "second", lambda cancel, progress: ran.append(1))
    job.cancel()
    gate.set()
    assert job.wait(5)
    assert (job.state, ran) == (JobState.CANCELLED, [])


def test_lanes_run_beside_each_other(jobs):
    met = threading.Barrier(2, timeout=5)
    first = jobs.submit("a", "one", lambda cancel, progress: met.wait())
    second = jobs.submit("b", "other", lambda cancel, progress: met.wait())
    assert first.wait(5)
    assert second.wait(5)
    assert {first.state, second.state} == {JobState.DONE}


def test_closing_cancels_what_runs_and_what_waits():
    jobs = Jobs(lambda _job: None)
    running = threading.Event()

    def until_cancelled(cancel: Cancel, progress: Progress) -> None:
        running.set()
        while True:
            cancel.check()

    job = jobs.submit("a", "endless", until_cancelled)
    waiting = jobs.submit("a", "never", lambda cancel, progress: None)
    assert running.wait(5)
    jobs.close()
    assert job.state is JobState.CANCELLED
    assert isinstance(waiting.error, Cancelled)
