"""Finds in a text what a query finds, by the same words and normal forms as the index."""

from collections.abc import Iterable, Sequence

from svodka.domain.search import Snippet
from svodka.domain.spans import Span
from svodka.search.ast import Phrase, wanted_phrases
from svodka.search.parser import parse
from svodka.text.stems import normal_forms
from svodka.text.words import Word, words


class Highlighter:
    """The phrases of one query, looked for in any number of texts.

    The words of a query are few and those of texts repeat, so what a spelling means to the query is
    worked out once.
    """

    def __init__(self, query: str, *, typing: bool = False) -> None:
        node = parse(query, typing=typing).node
        self._phrases = [phrase for phrase in wanted_phrases(node) if not phrase.in_title]
        self._terms = list(dict.fromkeys(term for phrase in self._phrases for term in phrase.terms))
        self._known: dict[tuple[str, str], int] = {}

    def hits(self, lang: str, text: str) -> list[Span]:
        """Return every place that a wanted phrase matches, in order, without overlaps."""
        if not self._phrases:
            return []
        found = list(words(text))
        meant = [self._meant(word.text, lang) for word in found]
        spans = {span for phrase in self._phrases for span in self._places(phrase, found, meant)}
        return _without_overlaps(sorted(spans))

    def _meant(self, word: str, lang: str) -> int:
        """Return the terms that a word satisfies, as bits in their order."""
        bits = self._known.get((word, lang))
        if bits is None:
            forms = normal_forms(word, lang)
            bits = sum(
                1 << place
                for place, term in enumerate(self._terms)
                if any(map(term.accepts, forms))
            )
            self._known[word, lang] = bits
        return bits

    def _places(
        self, phrase: Phrase, found: Sequence[Word], meant: Sequence[int]
    ) -> Iterable[Span]:
        bits = [1 << self._terms.index(term) for term in phrase.terms]
        first, *rest = bits
        for start, flags in enumerate(meant):
            if not flags & first:
                continue
            end = start + len(bits)
            if end <= len(meant) and all(
                bit & flag for bit, flag in zip(rest, meant[start + 1 : end], strict=True)
            ):
                yield Span(found[start].start, found[end - 1].end)


def snippet(text: str, hits: Sequence[Span], width: int) -> Snippet:
    """Return the passage of about ``width`` code points with the most hits, cut between words."""
    start, end = _window(text, hits, width)
    inside = tuple(
        Span(hit.start - start, hit.end - start)
        for hit in hits
        if start <= hit.start and hit.end <= end
    )
    return Snippet(text[start:end], inside)


def _window(text: str, hits: Sequence[Span], width: int) -> tuple[int, int]:
    best = hits[0] if hits else Span(0, 0)
    most = last = 0
    for first, hit in enumerate(hits):
        last = max(last, first)
        while last < len(hits) and hits[last].end - hit.start <= width:
            last += 1
        if last - first > most:
            most, best = last - first, Span(hit.start, hits[last - 1].end)
    if len(text) <= width:
        return 0, len(text)
    room = max(0, width - (best.end - best.start))
    start = max(0, min(best.start - room // 2, len(text) - width))
    end = min(len(text), start + max(width, best.end - start))
    return _between_words(text, start, end, best)


def _between_words(text: str, start: int, end: int, best: Span) -> tuple[int, int]:
    """Move both ends inwards to blanks, but never into the passage itself."""
    if start and not text[start - 1].isspace():
        blank = next((at for at in range(start, best.start) if text[at].isspace()), None)
        start = start if blank is None else blank + 1
    if end < len(text) and not text[end].isspace():
        blank = next((at for at in range(end - 1, best.end, -1) if text[at].isspace()), None)
        end = end if blank is None else blank
    while start < best.start and text[start].isspace():
        start += 1
    while end > best.end and text[end - 1].isspace():
        end -= 1
    return start, end


def _without_overlaps(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
