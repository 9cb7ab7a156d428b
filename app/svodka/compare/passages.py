"""Matches the sentences of two texts by what they say, whatever their order."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from svodka.compare.likeness import Likeness
from svodka.compare.pairing import (
    Pair,
    in_order,
    interleaved,
    one_to_one,
    with_second_choices,
)
from svodka.compare.sides import Side, same_language
from svodka.domain.comparison import PassageState
from svodka.domain.spans import Span

LEAST_ALIKE = 0.28
LEAST_ALIKE_ABROAD = 0.42
"""How alike two sentences must be to be a pair, in one language and across languages."""

_SIGNS = re.compile(r"[\s\"'«»„“”‘’‹›–—−‐‑-]+")
_PAIR = 1 << 60
"""What a pair weighs beside its letters: more than all letters of a text together."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of A, one of B, or both; ``equal`` says that they differ in signs at most."""

    a: Span | None
    b: Span | None
    state: PassageState
    equal: bool


def match_passages(a: Side, b: Side, likeness: Likeness) -> list[Match]:
    """Return one match for each sentence of both texts, by A's order, B's own ones in place."""
    plain_a = [_plain(span.of(a.text)) for span in a.spans]
    plain_b = [_plain(span.of(b.text)) for span in b.spans]
    pairs = _equal(plain_a, plain_b)
    rest_a = _without([i for i, _ in pairs], len(a.spans))
    rest_b = _without([j for _, j in pairs], len(b.spans))
    scores = likeness.pairs(
        [a.bags[i] for i in rest_a],
        [b.bags[j] for j in rest_b],
        LEAST_ALIKE if same_language(a, b) else LEAST_ALIKE_ABROAD,
    )
    placed = {(rest_a[i], rest_b[j]): score for (i, j), score in scores.items()}
    alike = one_to_one(placed, len(a.spans), len(b.spans))
    pairs = sorted([*pairs, *_second_choices(alike, placed, mirrored=plain_b < plain_a)])
    kept = _in_order(pairs, plain_a, plain_b)
    equal = {(i, j) for i, j in pairs if plain_a[i] == plain_b[j]}
    rows = interleaved(pairs, kept, len(a.spans), len(b.spans))
    return [
        Match(
            None if i is None else a.spans[i],
            None if j is None else b.spans[j],
            _state(i, j, kept, equal),
            (i, j) in equal,
        )
        for i, j in rows
    ]


def _plain(sentence: str) -> str:
    """Return a sentence without what may differ in a sentence that is the same."""
    return _SIGNS.sub(" ", sentence).casefold().strip()


def _equal(plain_a: Sequence[str], plain_b: Sequence[str]) -> list[Pair]:
    """Return the pairs of equal sentences; repeated ones are paired in their order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, plain in enumerate(plain_b):
        places[plain].append(j)
    taken: defaultdict[str, int] = defaultdict(int)
    pairs = []
    for i, plain in enumerate(plain_a):
        if taken[plain] < len(places[plain]):
            pairs.append((i, places[plain][taken[plain]]))
            taken[plain] += 1
    return pairs


def _without(used: list[int], count: int) -> list[int]:
    taken = set(used)
    return [number for number in range(count) if number not in taken]


def _second_choices(pairs: list[Pair], scores: dict[Pair, float], *, mirrored: bool) -> list[Pair]:
    """Improve pairs, always from the same one of the two texts."""
    if not mirrored:
        return with_second_choices(pairs, scores)
    turned = {(j, i): score for (i, j), score in scores.items()}
    better = with_second_choices([(j, i) for i, j in pairs], turned)
    return sorted((i, j) for j, i in better)


def _in_order(pairs: list[Pair], plain_a: list[str], plain_b: list[str]) -> set[Pair]:
    """Return the pairs that kept their order: as many as may be, rather long sentences than short.

    It is always told from the same one of the two texts, so that between equally good answers the
    direction of the comparison does not choose.
    """
    if plain_b < plain_a:
        mirrored = sorted((j, i) for i, j in pairs)
        return {(i, j) for j, i in _in_order(mirrored, plain_b, plain_a)}
    return in_order(pairs, [_PAIR + len(plain_a[i]) + len(plain_b[j]) for i, j in pairs])


def _state(i: int | None, j: int | None, kept: set[Pair], equal: set[Pair]) -> PassageState:
    if i is None or j is None:
        return PassageState.ONLY_B if i is None else PassageState.ONLY_A
    if (i, j) not in kept:
        return PassageState.MOVED
    return PassageState.SAME if (i, j) in equal else PassageState.REWORDED
