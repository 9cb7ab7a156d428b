"""How what was found compares with what was wanted."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Sequence

Place = tuple[int, int, str]
"""A span and what it is said to name."""


def f1(wanted: Collection[Hashable], found: Collection[Hashable]) -> float:
    """Return the harmonic mean of precision and recall."""
    right = len(set(wanted) & set(found))
    return harmonic(right, len(set(wanted)), len(set(found)))


def harmonic(right: int, wanted: int, found: int) -> float:
    """Return F1 from counts; there is nothing to miss where nothing was wanted or found."""
    return 2 * right / (wanted + found) if wanted or found else 1.0


def overlaps(wanted: Sequence[Place], found: Sequence[Place]) -> int:
    """Count the pairs of one wanted and one found span of a type that share a character.

    The pair that shares most is made first, so that one long span cannot answer for several.
    """
    ordered = sorted(set(wanted))
    starts = [place[0] for place in ordered]
    longest = max((end - start for start, end, _ in ordered), default=0)
    pairs: list[tuple[float, Place, Place]] = []
    for here in set(found):
        start, end, kind = here
        for other in ordered[bisect_right(starts, start - longest) : bisect_right(starts, end - 1)]:
            shared = min(end, other[1]) - max(start, other[0])
            if other[2] == kind and shared > 0:
                union = max(end, other[1]) - min(start, other[0])
                pairs.append((-shared / union, other, here))
    matched: set[Place] = set()
    answered: set[Place] = set()
    for _, other, here in sorted(pairs):
        if other not in answered and here not in matched:
            answered.add(other)
            matched.add(here)
    return len(matched)


def overlap_f1(
    wanted: Collection[tuple[str, int, int]], found: Collection[tuple[str, int, int]]
) -> float:
    """Return F1 by :func:`overlaps` of spans of one type in many documents."""
    by_document: dict[str, tuple[list[Place], list[Place]]] = defaultdict(lambda: ([], []))
    for side, spans in enumerate((wanted, found)):
        for document, start, end in spans:
            by_document[document][side].append((start, end, ""))
    right = sum(overlaps(*places) for places in by_document.values())
    return harmonic(right, len(wanted), len(found))
