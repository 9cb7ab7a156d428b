"""Pairs the figures of two texts by what they measure, and says how they stand to each other."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from svodka.compare.features import CONCEPT, Bag, indicator_features
from svodka.compare.pairing import Pair, one_to_one
from svodka.compare.passages import Match
from svodka.compare.values import difference, middle, same_reading, signed, status_of
from svodka.domain.comparison import ComparisonKind, FigureRow, FigureStatus
from svodka.domain.marks import Figure, FigureType, Marks, Period
from svodka.domain.periods import same_length, same_stretch
from svodka.domain.spans import Span

_LEAST = 1.4
"""What a pair must score: an equal value in itself, or the same words, or any two other signs."""

_VALUE, _WORDS, _PASSAGE, _ALONE, _PERIOD = 1.6, 1.6, 1.0, 0.8, 0.6
_NEAR, _FAR = 0.4, -0.5
_LEAST_WORDS = 0.3
_CONCEPT_WEIGHT = 2
_REMEMBERED = 4096
"""Long texts name the same indicators over and over: so many pairs of them are not read anew."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A figure, what it measures in words, and the pair of passages it stands in.

    ``alone`` says that no other figure of its unit and kind stands in the passage.
    """

    figure: Figure
    words: Bag
    lang: str
    pair: int | None
    alone: bool


def compare_figures(
    a: Marks, b: Marks, matches: Sequence[Match], kind: ComparisonKind
) -> tuple[FigureRow, ...]:
    """Return one row for each thing measured: A's in their order, then what only B has.

    A figure that a text repeats has one row.
    """
    abroad = a.lang != b.lang
    left = _placed(a, [match.a for match in matches], concepts_only=abroad)
    right = _placed(b, [match.b for match in matches], concepts_only=abroad)
    scores: dict[Pair, float] = {}
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            score = _likeness(one, other)
            if score >= _LEAST:
                scores[i, j] = score
    partner = dict(one_to_one(scores, len(left), len(right)))
    rows = [
        _row(one.figure, right[partner[i]].figure, kind)
        if i in partner
        else FigureRow(one.figure, None, FigureStatus.ONLY_A)
        for i, one in enumerate(left)
    ]
    met = set(partner.values())
    rows += [
        FigureRow(None, other.figure, FigureStatus.ONLY_B)
        for j, other in enumerate(right)
        if j not in met
    ]
    return tuple(rows)


def _placed(marks: Marks, passages: Sequence[Span | None], *, concepts_only: bool) -> list[_Placed]:
    places = _Places(passages)
    placed = [(figure, places.of(figure)) for figure in _told_once(marks.figures)]
    crowd = Counter((pair, figure.unit, figure.kind) for figure, pair in placed)
    return [
        _Placed(
            figure,
            _concepts(named) if concepts_only else named,
            marks.lang,
            pair,
            alone=crowd[pair, figure.unit, figure.kind] == 1,
        )
        for figure, pair in placed
        for named in (indicator_features(figure.indicator or "", marks.lang),)
    ]


def _told_once(figures: Iterable[Figure]) -> list[Figure]:
    """Leave out a figure that says again, of the same or no period, what an earlier one said."""
    told: list[Figure] = []
    periods: defaultdict[tuple[object, ...], set[Period | None]] = defaultdict(set)
    for figure in figures:
        what = (figure.unit, figure.kind, signed(figure), figure.indicator, figure.parties)
        known = periods[what]
        if figure.period not in known and not (known and figure.period is None):
            told.append(figure)
            known.add(figure.period)
    return told


class _Places:
    """The passages of a side, to be asked in which of them a figure stands."""

    def __init__(self, passages: Sequence[Span | None]) -> None:
        self._spans = sorted((span.start, span, n) for n, span in enumerate(passages) if span)
        self._starts = [start for start, _, _ in self._spans]

    def of(self, figure: Figure) -> int | None:
        """Return the number of the passage, the first if there are several; None in none."""
        first = max(bisect_right(self._starts, figure.span.start) - 1, 0)
        last = bisect_left(self._starts, figure.span.end)
        found = (n for _, span, n in self._spans[first:last] if span.overlaps(figure.span))
        return min(found, default=None)


def _likeness(a: _Placed, b: _Placed) -> float:
    """Return how likely two figures measure the same thing; 0 where something rules it out."""
    one, other = a.figure, b.figure
    if not _same_unit(a, b):
        return 0.0
    if one.parties and other.parties and set(one.parties) != set(other.parties):
        return 0.0
    together = a.pair is not None and a.pair == b.pair
    contrast = _contrast(a.words, b.words)
    if contrast and not together:
        return 0.0
    equal = same_reading(one, other)
    if (contrast or one.kind != other.kind) and not equal:
        return 0.0
    alone = together and a.alone and b.alone
    score = _VALUE if equal else _nearness(one, other)
    score += _PASSAGE * together + _ALONE * alone + _PERIOD * _period(one.period, other.period)
    if a.words and b.words:
        shared = _shared(a.words, b.words)
        if shared < _LEAST_WORDS and not (equal or alone):
            return 0.0
        score += _WORDS * shared
    return score


def _same_unit(a: _Placed, b: _Placed) -> bool:
    """Tell whether two figures count the same; of a counted noun in two languages, we cannot."""
    one, other = a.figure, b.figure
    if one.type != other.type:
        return False
    if one.unit == other.unit:
        return True
    counted = one.type is FigureType.NUMBER and a.lang != b.lang
    return counted and a.pair is not None and a.pair == b.pair


def _nearness(a: Figure, b: Figure) -> float:
    """Return what the size of two unequal values adds; one number is seldom told twice as high."""
    left, right = (middle(signed(figure)) for figure in (a, b))
    low, high = sorted((abs(left), abs(right)))
    if low * 2 < high:
        return _FAR
    return _NEAR if low * 5 >= high * 4 else 0.0


@lru_cache(_REMEMBERED)
def _contrast(a: Bag, b: Bag) -> bool:
    """Tell whether each names something the other does not, as «экспорт зерна» and «… муки» do.

    Only a concept on one side makes a contrast: two plain words may well be synonyms.
    """
    only_a, only_b = a - b, b - a
    return bool(only_a and only_b and _concepts(only_a | only_b))


def _concepts(words: Bag) -> Bag:
    return frozenset(word for word in words if word[0] == CONCEPT)


@lru_cache(_REMEMBERED)
def _shared(a: Bag, b: Bag) -> float:
    return 2 * _weight(a & b) / (_weight(a) + _weight(b))


def _weight(words: Bag) -> int:
    return len(words) + (_CONCEPT_WEIGHT - 1) * len(_concepts(words))


def _period(a: Period | None, b: Period | None) -> float:
    if a is None or b is None:
        return 0.7 if a is b else 0.5
    if same_stretch(a, b):
        return 1.0
    return 0.6 if same_length(a, b) else 0.3


def _row(a: Figure, b: Figure, kind: ComparisonKind) -> FigureRow:
    status = status_of(a, b, kind)
    delta = difference(a, b, kind) if status is FigureStatus.DIFFERS else None
    return FigureRow(a, b, status, delta)
