"""Which segments a commit merges into the one it writes.

Each segment costs every query a little and each merge costs its commit a lot, so segments of a
like size are merged when several have gathered, and never more than a commit can bear: one release
must be findable at once, while a batch of an import may take its time.
"""

from collections.abc import Sequence

FACTOR = 5
"""So many segments of a like size make one of the next."""

_AT_ONCE = 600
_TIMES_INCOMING = 8
_MOST_SEGMENTS = 25
_CROWDED = 5000


def segments_to_merge(sizes: Sequence[int], incoming: int) -> list[int]:
    """Return the indices of segments to merge, given how many documents are alive in each.

    ``incoming`` is the number of documents that the commit adds. Empty segments always go.
    """
    bearable = max(_AT_ONCE, _TIMES_INCOMING * incoming)
    if len(sizes) > _MOST_SEGMENTS:
        bearable = max(bearable, _CROWDED)
    chosen = [index for index, size in enumerate(sizes) if size == 0]
    floor = 1
    while floor <= max(sizes, default=0):
        ceiling = floor * FACTOR
        up_to = [index for index, size in enumerate(sizes) if size < ceiling]
        like = [index for index in up_to if sizes[index] >= floor]
        if len(like) >= FACTOR and sum(sizes[index] for index in up_to) <= bearable:
            chosen = up_to
        floor = ceiling
    return chosen
