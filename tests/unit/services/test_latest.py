"""Only the newest question is answered."""

import threading

from svodka.domain.errors import BadRequest
from svodka.services.latest import Latest
from svodka.services.outcome import Outcome


def test_questions_that_were_overtaken_are_skipped():
    answers: list[tuple[int, str | None]] = []
    gate, started, last = threading.Event(), threading.Event(), threading.Event()

    def deliver(number: int, outcome: Outcome[str]) -> None:
        answers.append((number, outcome.result))
        if outcome.result == "fourth":
            last.set()

    def slow() -> str:
        started.set()
        gate.wait(5)
        return "first"

    latest: Latest[str] = Latest(deliver)
    first = latest.ask(slow)
    assert started.wait(5)
    latest.ask(lambda: "second")
    latest.ask(lambda: "third")
    fourth = latest.ask(lambda: "fourth")
    gate.set()
    assert last.wait(5)
    latest.close()
    assert answers == [(first, "first"), (fourth, "fourth")]


def test_an_error_is_delivered_too():
    got, done = [], threading.Event()

    def deliver(number: int, outcome: Outcome[str]) -> None:
        got.append(outcome.error)
        done.set()

    def fail() -> str:
        raise BadRequest(detail="no")

    latest: Latest[str] = Latest(deliver)
    latest.ask(fail)
    assert done.wait(5)
    latest.close()
    assert isinstance(got[0], BadRequest)


def test_closing_without_a_question_ends_the_thread():
    Latest(lambda number, outcome: None).close()
