"""One thing measured, and how such things are counted."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Self


@dataclass(frozen=True)
class Measure:
    """A value in ``unit``; ``goal`` is what it should not exceed, None where there is none."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    note: str = ""

    def form(self) -> dict[str, object]:
        """Return it as JSON can hold it."""
        return asdict(self)

    @classmethod
    def of(cls, form: dict[str, object]) -> Self:
        """Return what :meth:`form` gave."""
        return cls(**form)  # type: ignore[arg-type]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that ``share`` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def timed(call: Callable[[], object]) -> float:
    """Return the seconds that a call takes."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started
