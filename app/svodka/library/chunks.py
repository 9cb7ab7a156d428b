"""Long lists of ids in the pieces that one statement can take."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
_MOST = 500


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield the values in pieces; SQLite limits the places of a statement."""
    for start in range(0, len(values), _MOST):
        yield values[start : start + _MOST]
