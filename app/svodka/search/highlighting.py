"""Finds in a text what a query finds, by the same words and normal forms as the index."""

from collections.abc import Iterator, Sequence

from svodka.domain.spans import Span
from svodka.search.ast import Phrase, Term, wanted_phrases
from svodka.search.parser import parse
from svodka.text.stems import beginnings, normal_forms
from svodka.text.words import look_alike, word_starts, word_texts


class Highlighter:
    """The phrases of one query, looked for in any number of texts.

    The words of a query are few and those of texts repeat, so what a spelling means to the query is
    worked out once. A text that lacks the last word of the query was found because the query was
    still being typed: in it the word counts as a prefix.
    """

    def __init__(self, query: str) -> None:
        finished, typed = (
            [
                phrase
                for phrase in wanted_phrases(parse(query, typing=typing).node)
                if not phrase.in_title
            ]
            for typing in (False, True)
        )
        self._finished, self._typed = finished, typed
        terms = dict.fromkeys(term for phrase in finished + typed for term in phrase.terms)
        self._bits = {term: 1 << place for place, term in enumerate(terms)}
        self._last = self._bits[finished[-1].terms[-1]] if finished != typed else 0
        self._languages: dict[str, _Meanings] = {}

    def hits(self, lang: str, text: str) -> list[Span]:
        """Return every place that a wanted phrase matches, in order, without overlaps."""
        if lang not in self._languages:
            self._languages[lang] = _Meanings(lang, self._bits)
        meanings = self._languages[lang]
        words = word_texts(text)
        meant = [meanings[word] for word in words]
        phrases = self._finished
        if self._last and not any(self._last & bits for bits in meant):
            phrases = self._typed
        matches = {match for phrase in phrases for match in self._matches(phrase, meant)}
        return _spans(text, words, sorted(matches))

    def _matches(self, phrase: Phrase, meant: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the numbers of the first and the last word of each match."""
        first, *rest = (self._bits[term] for term in phrase.terms)
        for start, bits in enumerate(meant):
            if bits & first:
                following = meant[start + 1 : start + 1 + len(rest)]
                if len(following) == len(rest) and all(
                    bit & bits for bit, bits in zip(rest, following, strict=True)
                ):
                    yield start, start + len(rest)


class _Meanings(dict[str, int]):
    """The terms that a word of a language satisfies, as bits.

    Most words are told from their first letters to satisfy none, which is much quicker than to
    work out their normal forms.
    """

    def __init__(self, lang: str, bits: dict[Term, int]) -> None:
        super().__init__()
        self._lang = lang
        self._bits = bits
        forms = {form for term in bits for form in term.forms}
        starts = {start for form in forms for start in beginnings(form)}
        starts |= {term.prefix[:2] for term in bits if term.prefix}
        self._starts = {look_alike(start) for start in starts}

    def __missing__(self, word: str) -> int:
        start = look_alike(word[:2].lower())
        if start.isalpha() and start not in self._starts and start[0] not in self._starts:
            bits = 0
        else:
            forms = normal_forms(word, self._lang)
            bits = sum(bit for term, bit in self._bits.items() if any(map(term.accepts, forms)))
        self[word] = bits
        return bits


def _spans(text: str, words: Sequence[str], matches: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the stretches of matches given in word numbers, overlapping ones joined."""
    if not matches:
        return []
    starts = word_starts(text, words[: 1 + max(last for _, last in matches)])
    spans: list[Span] = []
    for first, last in matches:
        start, end = starts[first], starts[last] + len(words[last])
        if spans and start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, end))
        else:
            spans.append(Span(start, end))
    return spans
