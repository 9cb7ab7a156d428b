"""Finds the releases that a query means, and orders them.

Every part of a query becomes a mask over all documents of a snapshot; scores are BM25 on the words
of text and title together, a word of the title counting several times (so BM25F with two fields).
"""

from collections.abc import Callable, Iterator
from functools import reduce

import numpy as np
import numpy.typing as npt

from svodka.domain.search import Answer, Order, Query
from svodka.search.ast import (
    AllOf,
    AnyOf,
    Dated,
    FromSource,
    InLanguage,
    Node,
    NoneOf,
    Phrase,
    Tagged,
    Term,
    wanted_phrases,
)
from svodka.search.codec import POSITION_BITS, Occurrences
from svodka.search.parser import parse
from svodka.search.snapshot import Mask, Snapshot, in_order
from svodka.search.writing import TEXT_START, WHOLE_NAME

_TITLE_WEIGHT = 5.0
_SATURATION = 1.2  # k1 and b of BM25, as usual
_LENGTH = 0.75

_BITS = np.uint64(POSITION_BITS)
_POSITION = np.uint64((1 << POSITION_BITS) - 1)

Scores = npt.NDArray[np.float64]


def answer(query: Query, snapshot: Snapshot, tagged: Callable[[str], frozenset[int]]) -> Answer:
    """Return the part of the answer that is wanted."""
    parsed = parse(query.text, typing=query.typing)
    evaluation = _Evaluation(snapshot, tagged)
    mask = evaluation.mask(parsed.node) & snapshot.alive
    found = snapshot.newest[mask[snapshot.newest]]
    if query.order is Order.BEST:
        scores = evaluation.scores(parsed.node)[found]
        found = found[np.argsort(-scores, kind="stable")]
    part = found[query.offset : query.offset + query.limit]
    return Answer(len(found), tuple(snapshot.facts["id"][part].tolist()), parsed.problems)


class _Evaluation:
    """One query on one snapshot; what was read for a phrase is read once."""

    def __init__(self, snapshot: Snapshot, tagged: Callable[[str], frozenset[int]]) -> None:
        self._snapshot = snapshot
        self._tagged = tagged
        self._size = len(snapshot.facts)
        self._read: dict[Phrase, Occurrences] = {}

    def mask(self, node: Node) -> Mask:
        """Tell which documents satisfy a node."""
        match node:
            case Phrase():
                return self._documents(self._places(node))
            case AllOf(parts):
                return reduce(np.logical_and, self._masks(parts), self._all(True))
            case AnyOf(parts):
                return reduce(np.logical_or, self._masks(parts), self._all(False))
            case NoneOf(part):
                return ~self.mask(part)
            case FromSource():
                return self._from_source(node)
            case InLanguage(lang):
                return self._documents(self._snapshot.occurrences("lang", _exactly(lang)))
            case Tagged(name):
                return self._snapshot.documents(self._tagged(name))
            case Dated():
                return self._dated(node)

    def scores(self, node: Node) -> Scores:
        """Return how well every document fits the phrases that are wanted."""
        snapshot = self._snapshot
        scores = np.zeros(self._size)
        length = 1 - _LENGTH + _LENGTH * snapshot.facts["words"] / snapshot.usual_words
        for phrase in set(wanted_phrases(node)):
            places = self._places(phrase)
            weights = np.where(places & _POSITION < TEXT_START, _TITLE_WEIGHT, 1.0)
            often = np.bincount((places >> _BITS).astype(np.intp), weights, self._size)
            holding = np.count_nonzero(often)
            rarity = np.log1p((self._size - holding + 0.5) / (holding + 0.5))
            scores += rarity * often * (_SATURATION + 1) / (often + _SATURATION * length)
        return scores

    def _masks(self, parts: tuple[Node, ...]) -> Iterator[Mask]:
        return (self.mask(part) for part in parts)

    def _all(self, value: bool) -> Mask:
        return np.full(self._size, value)

    def _documents(self, places: Occurrences) -> Mask:
        mask = self._all(False)
        mask[(places >> _BITS).astype(np.intp)] = True
        return mask

    def _places(self, phrase: Phrase, field: str = "words") -> Occurrences:
        """Return where a phrase begins."""
        if phrase not in self._read:
            self._read[phrase] = self._find(phrase, field)
        return self._read[phrase]

    def _find(self, phrase: Phrase, field: str) -> Occurrences:
        begins, *others = sorted(self._shifted(phrase, field), key=len)
        for places in others:
            begins = begins[_in_sorted(begins, places)]
        if phrase.in_title:
            begins = begins[(begins & _POSITION) < TEXT_START]
        return begins

    def _shifted(self, phrase: Phrase, field: str) -> Iterator[Occurrences]:
        """Yield for each word where a phrase would begin that has it in its place."""
        for place, term in enumerate(phrase.terms):
            places = self._snapshot.occurrences(field, term)
            if term.prefix is not None and len(phrase.terms) > 1:
                places = in_order(places)
            yield places - np.uint64(place)

    def _from_source(self, node: FromSource) -> Mask:
        whole = self._snapshot.occurrences("source", _exactly(WHOLE_NAME + node.name))
        mask = self._documents(whole)
        if (mask & self._snapshot.alive).any():
            return mask
        return self._documents(self._find(node.words, "source"))

    def _dated(self, node: Dated) -> Mask:
        day = self._snapshot.facts["day"]
        mask: Mask = day > 0
        if node.first:
            mask &= day >= node.first.toordinal()
        if node.last:
            mask &= day <= node.last.toordinal()
        return mask


def _exactly(form: str) -> Term:
    return Term(frozenset({form}))


def _in_sorted(wanted: Occurrences, among: Occurrences) -> Mask:
    """Tell which of ``wanted`` are in ``among``; both are sorted and ``among`` the longer."""
    if not len(among):
        return np.zeros(len(wanted), np.bool_)
    places = np.minimum(np.searchsorted(among, wanted), len(among) - 1)
    found: Mask = among[places] == wanted
    return found
