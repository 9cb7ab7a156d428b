"""The tagger's people as the rules want them: names only, and every mention of them.

The tagger takes titles and brackets into a name, and overlooks a name at the edge of a text that it
finds elsewhere; both are mended here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from svodka.analysis.entities.declension import readings
from svodka.analysis.entities.gazetteer import posts
from svodka.analysis.entities.words import Word
from svodka.analysis.tagger import TaggedName
from svodka.domain.spans import Span
from svodka.text.morphology import is_known, may_be
from svodka.text.tokens import TokenKind

_NOT_IN_NAMES = frozenset('()[]«»"•,;:')
_SHORTEST_SURNAME = 4


def people_of(words: Sequence[Word], tagged: Sequence[TaggedName]) -> list[list[int]]:
    """Return the words of each mention of a person, in order."""
    spans = [words_of(name.span, words) for name in tagged if name.kind == "PER"]
    named = [span for indexes in spans if (span := _only_name(words, indexes))]
    taken = {index for span in named for index in span}
    return sorted([*named, *_overlooked(words, named, taken)])


def words_of(span: Span, words: Sequence[Word]) -> list[int]:
    """Return the indexes of the words that lie in a span."""
    first = bisect_left(words, span.start, key=lambda word: word.start)
    last = bisect_right(words, span.end - 1, key=lambda word: word.start)
    return [index for index in range(first, last) if words[index].end <= span.end]


def _only_name(words: Sequence[Word], indexes: list[int]) -> list[int]:
    """Return a person without a title before the name and without what a bracket adds to it."""
    while indexes and posts("ru").at(words, indexes[0]):
        indexes = indexes[1:]
    for place, index in enumerate(indexes):
        word = words[index]
        if word.kind is TokenKind.BREAK or word.text in _NOT_IN_NAMES:
            indexes = indexes[:place]
            break
    return [] if len(indexes) == 1 and _is_no_noun(words[indexes[0]].norm) else indexes


def _is_no_noun(word: str) -> bool:
    """Tell whether the dictionary knows a word, and not as a noun: «Вернувшись»."""
    return is_known(word) and not may_be(word, "NOUN")


def _overlooked(
    words: Sequence[Word], named: Sequence[list[int]], taken: set[int]
) -> Iterator[list[int]]:
    """Yield other mentions of those who are named in full, with the given name or without."""
    full = [span for span in named if len(span) == _FULL]
    surnames = {form for span in full for form in _forms(words[span[-1]], family=True)}
    given = {form for span in full for form in _forms(words[span[0]], family=False)}
    for index, word in enumerate(words):
        if index in taken or not word.capital or len(word.text) < _SHORTEST_SURNAME:
            continue
        if word.kind is not TokenKind.WORD or not surnames & _forms(word, family=True):
            continue
        if is_known(word.norm) and not may_be(word.norm, "Surn"):
            continue
        before = index - 1
        with_given = before >= 0 and before not in taken and words[before].capital
        if with_given and given & _forms(words[before], family=False):
            yield [before, index]
        else:
            yield [index]


_FULL = 2


def _forms(word: Word, family: bool) -> set[str]:
    """Return the nominatives that a name may properly be a form of."""
    return {
        reading.nominative for reading in readings(word.text.lower(), family) if not reading.odd
    }
