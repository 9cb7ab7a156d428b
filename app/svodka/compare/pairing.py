"""One-to-one pairs out of scored candidates, and the order in which pairs are shown.

Everything here is symmetric: with the two sides exchanged the same pairs come out, mirrored.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[int, int]
Row = tuple[int | None, int | None]


def one_to_one(scores: Mapping[Pair, float], count_a: int, count_b: int) -> list[Pair]:
    """Return the best pairs, each index used once, by A's order.

    The highest score wins; among equals the pair that stands at the most similar place of its
    texts. Two candidates that share an index never tie in all three parts of the order, so that
    the outcome does not depend on the direction of the comparison.
    """

    def rank(pair: Pair) -> tuple[float, float, int]:
        i, j = pair
        return -scores[pair], abs(i / max(count_a, 1) - j / max(count_b, 1)), i + j

    taken_a: set[int] = set()
    taken_b: set[int] = set()
    pairs: list[Pair] = []
    for i, j in sorted(scores, key=rank):
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def with_second_choices(pairs: Iterable[Pair], scores: Mapping[Pair, float]) -> list[Pair]:
    """Part a pair where both of it find another that is free, and the two new ones fit better.

    The best pairs alone may leave two sentences out that belong together: each was the second
    choice of one that was taken.
    """
    of_a: dict[int, list[int]] = {}
    of_b: dict[int, list[int]] = {}
    for i, j in scores:
        of_a.setdefault(i, []).append(j)
        of_b.setdefault(j, []).append(i)
    made = set(pairs)
    taken_a, taken_b = {i for i, _ in made}, {j for _, j in made}
    for i, j in sorted(made, key=lambda pair: (scores[pair], pair)):
        others_b = [other for other in of_a[i] if other not in taken_b]
        others_a = [other for other in of_b[j] if other not in taken_a]
        if not (others_a and others_b):
            continue
        best_b = max(others_b, key=lambda other: (scores[i, other], -other))
        best_a = max(others_a, key=lambda other: (scores[other, j], -other))
        if scores[i, best_b] + scores[best_a, j] > scores[i, j]:
            made -= {(i, j)}
            made |= {(i, best_b), (best_a, j)}
            taken_a.add(best_a)
            taken_b.add(best_b)
    return sorted(made)


def in_order(pairs: Sequence[Pair], weights: Sequence[int]) -> set[Pair]:
    """Return the heaviest set of pairs that stand in the same order on both sides.

    ``pairs`` come by A's order, each with a positive weight. What is left out has moved.
    """
    ends: list[int] = []  # index in B at which a chain ends …
    totals: list[int] = []  # … and its weight, both rising: the chains worth going on from
    chains: list[int] = []  # … and the pair it ends with
    before: list[int | None] = []
    for number, ((_, j), weight) in enumerate(zip(pairs, weights, strict=True)):
        place = bisect_left(ends, j)
        before.append(chains[place - 1] if place else None)
        total = weight + (totals[place - 1] if place else 0)
        beaten = place
        while beaten < len(ends) and totals[beaten] <= total:
            beaten += 1
        if beaten > place or place == len(ends) or total > totals[place]:
            ends[place:beaten], totals[place:beaten], chains[place:beaten] = [j], [total], [number]
    kept: set[Pair] = set()
    last = chains[-1] if chains else None
    while last is not None:
        kept.add(pairs[last])
        last = before[last]
    return kept


def interleaved(pairs: Iterable[Pair], anchors: set[Pair], count_a: int, count_b: int) -> list[Row]:
    """Return one row for each pair and each index without one, as a reader wants them.

    A's order rules; what only B has follows the anchor (a pair that kept its order) before it.
    """
    of_a = dict(pairs)
    of_b = {j: i for i, j in of_a.items()}
    following: dict[int, list[int]] = {}
    anchor = -1
    for j in range(count_b):
        i = of_b.get(j)
        if i is None:
            following.setdefault(anchor, []).append(j)
        elif (i, j) in anchors:
            anchor = i
    rows: list[Row] = [(None, j) for j in following.get(-1, ())]
    for i in range(count_a):
        rows.append((i, of_a.get(i)))
        rows.extend((None, j) for j in following.get(i, ()))
    return rows
