"""How what was found compares with what was wanted."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable


def f1(wanted: Collection[Hashable], found: Collection[Hashable]) -> float:
    """Return the harmonic mean of precision and recall."""
    right = len(set(wanted) & set(found))
    return 2 * right / (len(set(wanted)) + len(set(found))) if wanted or found else 1.0


def overlap_f1(
    wanted: Collection[tuple[str, int, int]], found: Collection[tuple[str, int, int]]
) -> float:
    """Return F1 of spans in documents that share a character, each paired with one at most.

    The pair that shares most comes first, so that one long span cannot answer for several.
    """
    by_document: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for doc, start, end in found:
        by_document[doc].append((start, end))
    pairs = [
        (_shared(span[1:], other), span, (span[0], *other))
        for span in wanted
        for other in by_document[span[0]]
        if _shared(span[1:], other) > 0
    ]
    right = _matched((one, other) for _, one, other in sorted(pairs, reverse=True))
    return 2 * right / (len(wanted) + len(found)) if wanted or found else 1.0


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return the part of two spans that both cover."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0]))


def _matched(pairs: Iterable[tuple[Hashable, Hashable]]) -> int:
    """Count the pairs that hold nothing an earlier pair holds."""
    used: set[tuple[int, Hashable]] = set()
    count = 0
    for one, other in pairs:
        if (0, one) not in used and (1, other) not in used:
            used |= {(0, one), (1, other)}
            count += 1
    return count
