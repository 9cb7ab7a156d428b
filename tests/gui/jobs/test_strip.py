"""What is under way: words, estimate, Cancel, and what could not be read."""

import time

import pytest
from PySide6.QtWidgets import QToolButton

from svodka.gui.jobs.strip import JobStrip
from svodka.gui.jobs.wording import how_far
from svodka.services.jobs import Job, JobState


def job(state=JobState.RUNNING, done=0, total=None, seconds=0.0):
    made = Job("Import", lambda cancel, progress: None, lambda _job: None)
    made.state, made.done, made.total = state, done, total
    made._started = time.monotonic() - seconds
    return made


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"state": JobState.WAITING}, "waits"),
        ({}, ""),
        ({"done": 1200}, "1,200"),
        ({"done": 212, "total": 340}, "212 of 340"),
        ({"done": 100, "total": 200, "seconds": 10}, "100 of 200 · 10 s"),
        ({"done": 100, "total": 200, "seconds": 120}, "100 of 200 · 2 min"),
    ],
)
def test_how_far_a_job_has_come(state, words):
    assert how_far(job(**state)) == words


def test_a_job_is_shown_until_its_end_and_can_be_stopped(qtbot):
    strip = JobStrip()
    qtbot.addWidget(strip)
    strip.show()
    made = job(done=1, total=4)
    strip.follow(made)
    assert strip.running() == [made]
    stop = strip.findChild(QToolButton)
    qtbot.waitUntil(stop.isVisible)
    stop.click()
    assert not stop.isEnabled()
    assert made._stop.is_set()
    made.state = JobState.CANCELLED
    strip.follow(made)
    assert strip.running() == []
    strip.follow(made)


def test_the_list_of_problems_is_offered(qtbot):
    strip = JobStrip()
    qtbot.addWidget(strip)
    strip.show()
    strip.show_problems(3)
    assert strip._problems.isVisible()
    assert "3" in strip._problems.text()
    with qtbot.waitSignal(strip.problems_wanted):
        strip._problems.click()
    strip.show_problems(0)
    assert not strip._problems.isVisible()
