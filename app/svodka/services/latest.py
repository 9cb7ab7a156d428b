"""Questions of which only the newest matters: searching while someone types."""

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from svodka.services.outcome import Outcome, settle

T = TypeVar("T")


class Latest(Generic[T]):
    """Answers the newest question in a thread of its own and skips those it has overtaken.

    ``deliver`` is called in that thread with the number of the question and its outcome. A question
    that is overtaken while it is being answered is still delivered: who asked compares the number
    with that of the newest and drops a stale one.
    """

    def __init__(self, deliver: Callable[[int, Outcome[T]], Any]) -> None:
        self._deliver = deliver
        self._wake = threading.Condition()
        self._number = 0
        self._question: Callable[[], T] | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="latest", daemon=True)
        self._thread.start()

    def ask(self, question: Callable[[], T]) -> int:
        """Put a question in place of any that still waits; return its number."""
        with self._wake:
            self._number += 1
            self._question = question
            self._wake.notify()
            return self._number

    def close(self) -> None:
        """Answer nothing more and wait for the thread to end."""
        with self._wake:
            self._closed = True
            self._question = None
            self._wake.notify()
        self._thread.join()

    def _work(self) -> None:
        while True:
            with self._wake:
                while self._question is None and not self._closed:
                    self._wake.wait()
                if self._closed or self._question is None:
                    return
                number, question = self._number, self._question
                self._question = None
            self._deliver(number, settle(question))
