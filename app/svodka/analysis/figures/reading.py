"""Reads a text sentence by sentence: numbers first, then what is told of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from svodka.analysis.figures.cues import Cues, cues
from svodka.analysis.figures.indicators import read_indicators
from svodka.analysis.figures.parties import Pair, trading_pair
from svodka.analysis.figures.periods import split_dates
from svodka.analysis.figures.quantities import read_quantities
from svodka.analysis.figures.statement import Before, Statement
from svodka.domain.marks import DateMention, EntityType, Figure, Mention
from svodka.domain.spans import Span
from svodka.text.number_words import parted
from svodka.text.sentences import Sentence, token_sentences

Placed = TypeVar("Placed", Mention, DateMention)

_NAMES = frozenset({EntityType.ORG, EntityType.DOCUMENT, EntityType.POST})
"""Names that hold words such as “investment” and speak of no quantity."""


def read_figures(
    text: str,
    lang: str,
    mentions: tuple[Mention, ...],
    dates: tuple[DateMention, ...],
) -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order, with what the entities and dates tell of them."""
    reader = _Reader(text, cues(lang), lang, mentions, dates)
    drafts = [draft for sentence in token_sentences(text) for draft in reader.read(sentence)]
    return tuple(replace(draft, id=f"f{number:02}") for number, draft in enumerate(drafts, 1))


class _Reader:
    """Goes through a text sentence by sentence; dates and mentions are taken up as they come."""

    def __init__(
        self,
        text: str,
        words: Cues,
        lang: str,
        mentions: Sequence[Mention],
        dates: Sequence[DateMention],
    ) -> None:
        self._text = text
        self._cues = words
        self._lang = lang
        self._pair: Pair | None = trading_pair(mentions)
        self._mentions = _Queue(mentions)
        self._dates = _Queue(dates)
        self._before = Before()

    def read(self, sentence: Sentence) -> Iterator[Figure]:
        sentence = sentence._replace(tokens=parted(sentence.tokens, self._lang))
        dates = self._dates.within(sentence.span)
        mentions = self._mentions.within(sentence.span)
        tokens = sentence.tokens
        taken = _covered(sentence, [date.span for date in dates])
        quantities = list(read_quantities(tokens, taken, self._lang))
        if not quantities:
            return
        for quantity in quantities:
            taken[quantity.first : quantity.last] = [True] * (quantity.last - quantity.first)
        named = _covered(sentence, [m.span for m in mentions if m.type in _NAMES])
        statement = Statement(
            self._text,
            sentence,
            quantities,
            read_indicators(self._text, tokens, taken, named, self._cues),
            *split_dates(tokens, dates, self._cues),
            mentions,
            self._pair,
            self._cues,
        )
        before = self._before if self._before.paragraph == sentence.paragraph else Before()
        figures = list(statement.figures(before))
        told = [figure.period for figure in figures if figure.period]
        self._before = Before(
            sentence.paragraph, told[-1] if told else before.period, statement.last_indicator
        )
        yield from figures


def _covered(sentence: Sentence, spans: Sequence[Span]) -> list[bool]:
    taken = [False] * len(sentence.tokens)
    for span in spans:
        for at, token in enumerate(sentence.tokens):
            if span.start <= token.start < span.end:
                taken[at] = True
    return taken


class _Queue(Generic[Placed]):
    """Marks in the order of the text, handed out sentence by sentence."""

    def __init__(self, marks: Sequence[Placed]) -> None:
        self._marks: list[Placed] = sorted(marks, key=lambda mark: mark.span)
        self._at = 0

    def within(self, span: Span) -> list[Placed]:
        """Return the marks that begin in the next sentence."""
        found = []
        while self._at < len(self._marks) and self._marks[self._at].span.start < span.end:
            if self._marks[self._at].span.start >= span.start:
                found.append(self._marks[self._at])
            self._at += 1
        return found
