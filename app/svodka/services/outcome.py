"""The end of every job: the only place where an error of any kind is caught.

A fault that nobody foresaw is logged with its traceback and becomes a sentence, so that it reaches
the user and takes nothing else down.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from svodka.domain.errors import SvodkaError

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What became of a call: its result, or the error that ended it."""

    result: T | None = None
    error: SvodkaError | None = None

    def unwrap(self) -> T:
        """Return the result or raise the error."""
        if self.error is not None:
            raise self.error
        return self.result  # type: ignore[return-value]


def settle(call: Callable[[], T]) -> Outcome[T]:
    """Run ``call`` to its end, whatever that is."""
    try:
        return Outcome(result=call())
    except SvodkaError as error:
        return Outcome(error=error)
    except Exception as error:  # noqa: BLE001 - a job ends here, whatever ends it
        _log.exception("an unforeseen fault ended a job")
        return Outcome(error=SvodkaError(detail=f"{type(error).__name__}: {error}"))
