"""Work elsewhere, its end in the window's thread: once, or not at all after the end."""

import threading

from svodka.domain.errors import BadRequest, Cancelled
from svodka.services.jobs import JobState


def test_a_job_ends_in_the_windows_thread(qtbot, bridge):
    seen = []

    def done(result):
        seen.append((result, threading.current_thread() is threading.main_thread()))

    bridge.start("a", "sum", lambda cancel, progress: 2 + 3, done)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(5, True)]
    assert not bridge.busy()


def test_an_error_goes_to_who_asked_for_it_else_to_all(qtbot, bridge):
    def broken(cancel, progress):
        raise BadRequest(detail="no")

    errors, all_errors = [], []
    bridge.failed.connect(all_errors.append)
    bridge.start("a", "x", broken, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert all_errors == []
    bridge.start("a", "x", broken)
    qtbot.waitUntil(lambda: bool(all_errors))
    assert [str(error) for error in all_errors] == ["no"]


def test_a_stop_is_no_failure(qtbot, bridge):
    def endless(cancel, progress):
        while True:
            cancel.check()

    failed = []
    bridge.failed.connect(failed.append)
    job = bridge.start("a", "x", endless)
    job.cancel()
    qtbot.waitUntil(lambda: not bridge.busy())
    assert job.state is JobState.CANCELLED
    assert isinstance(job.error, Cancelled)
    assert failed == []


def test_only_the_shown_are_told_of(qtbot, bridge):
    told = []
    bridge.job_changed.connect(told.append)
    ended = []
    bridge.start("a", "quiet", lambda cancel, progress: None, ended.append, shown=False)
    qtbot.waitUntil(lambda: bool(ended))
    assert told == []
    bridge.start("a", "loud", lambda cancel, progress: None, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert {job.title for job in told} == {"loud"}


def test_an_overtaken_question_is_not_answered(qtbot, bridge):
    gate = threading.Event()
    answers = []
    line = bridge.asking(answers.append)
    line.ask(lambda: gate.wait(5) and "old")
    line.ask(lambda: "new")
    gate.set()
    qtbot.waitUntil(lambda: not line.pending)
    assert [answer.result for answer in answers] == ["new"]


def test_a_forgotten_question_is_not_answered(qtbot, bridge):
    answers = []
    line = bridge.asking(answers.append)
    line.ask(lambda: "late")
    line.forget()
    line.close()
    assert not line.pending
    qtbot.wait(1)
    assert answers == []


def test_nothing_is_delivered_after_the_end(qtbot, bridge):
    seen = []
    bridge.close()
    bridge.post(lambda: seen.append(1))
    qtbot.wait(1)
    assert seen == []
