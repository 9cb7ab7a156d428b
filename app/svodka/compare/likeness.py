"""How much two passages have in common, 0 to 1.

Features are weighed by how rare they are in the two texts, so that what stands in every sentence
(prepositions, the names of the two countries) hardly counts.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import fsum, log, sqrt

from svodka.compare.features import CONCEPT, DATE, ENTITY, FIGURE, ROUNDED, TOPIC, WORD, Bag
from svodka.compare.pairing import Pair

_FACTORS = {
    WORD: 1.0,
    CONCEPT: 0.7,
    ENTITY: 1.2,
    FIGURE: 1.5,
    ROUNDED: 0.7,
    DATE: 0.8,
    TOPIC: 1.0,
}
_LEAST_SHARED_ABROAD = 2
"""Across languages this many features must be shared, else two sentences that name nothing but
the same person would be taken for one another."""

_COMMON = 40
"""A feature of more passages than these (of both texts) brings no two of them together."""


class Likeness:
    """Compares passages of two texts with one another."""

    def __init__(self, bags_a: Sequence[Bag], bags_b: Sequence[Bag], *, same_language: bool):
        """Weigh the features of both texts; words count only in one language."""
        self._same_language = same_language
        known = [self._comparable(bag) for bag in (*bags_a, *bags_b)]
        self._spread = Counter(feature for bag in known for feature in bag)
        total = len(known)
        self._weights = {
            feature: log(1 + total / count) * _FACTORS[feature[0]]
            for feature, count in self._spread.items()
        }
        self._rare = log(1 + total)

    def between(self, a: Bag, b: Bag) -> float:
        """Return how alike two bags are."""
        return self._score(a & b, self._size(a), self._size(b))

    def pairs(
        self, bags_a: Sequence[Bag], bags_b: Sequence[Bag], least: float
    ) -> dict[Pair, float]:
        """Return the pairs of passages that are at least ``least`` alike.

        Only passages that share a feature which not too many have are looked at: the work grows
        with the length of the texts and not with its square.
        """
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for j, bag in enumerate(bags_b):
            for feature in self._telling(bag):
                holders[feature].append(j)
        sizes = [self._size(bag) for bag in bags_b]
        scores: dict[Pair, float] = {}
        for i, bag in enumerate(bags_a):
            size = self._size(bag)
            touched = {j for feature in self._telling(bag) for j in holders[feature]}
            for j in touched:
                score = self._score(bag & bags_b[j], size, sizes[j])
                if score >= least:
                    scores[i, j] = score
        return scores

    def _telling(self, bag: Bag) -> Bag:
        return frozenset(
            feature for feature in self._comparable(bag) if self._spread[feature] <= _COMMON
        )

    def _comparable(self, bag: Bag) -> Bag:
        if self._same_language:
            return bag
        return frozenset(feature for feature in bag if feature[0] != WORD)

    def _size(self, bag: Bag) -> float:
        return self._sum(self._comparable(bag))

    def _sum(self, bag: Bag) -> float:
        """Return the weight of a bag; ``fsum`` is exact, so that order cannot matter."""
        return fsum(
            self._weights.get(feature, self._rare * _FACTORS[feature[0]]) for feature in bag
        )

    def _score(self, shared: Bag, size_a: float, size_b: float) -> float:
        shared = self._comparable(shared)
        if not shared or not size_a or not size_b:
            return 0.0
        if not self._same_language and len(shared) < _LEAST_SHARED_ABROAD:
            return 0.0
        return round(self._sum(shared) / sqrt(size_a * size_b), 6)
