"""What lies in a stretch of the text, among things in order of the text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from svodka.domain.spans import Span


class Placed(Protocol):
    """Something that stands somewhere in a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


Item = TypeVar("Item", bound=Placed)


def inside(items: Sequence[Item], stretch: Span) -> Iterator[Item]:
    """Yield the items, which are in order, that lie in ``stretch``."""
    index = bisect_left(items, stretch.start, key=lambda item: item.span.start)
    while index < len(items) and items[index].span.start < stretch.end:
        if items[index].span.end <= stretch.end:
            yield items[index]
        index += 1
