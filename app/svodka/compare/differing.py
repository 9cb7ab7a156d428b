"""The words in which two sentences of a pair differ, so that a reader sees them at a glance."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from svodka.domain.spans import Span
from svodka.text.stems import normal_forms
from svodka.text.words import Word, words

Spans = tuple[Span, ...]

_MOST_WORDS = 300
"""Longer passages are no sentences, and what differs in them is no help to the eye."""


def differing_words(
    text_a: str, a: Span, text_b: str, b: Span, lang: str | None
) -> tuple[Spans, Spans]:
    """Return the stretches of words that only A's sentence has, and those that only B's has.

    A word in another case or number is the same word, unless ``lang`` is None: then every letter
    counts. Neighbouring words make one stretch.
    """
    words_a, words_b = list(words(a.of(text_a))), list(words(b.of(text_b)))
    if max(len(words_a), len(words_b)) > _MOST_WORDS:
        return (), ()
    forms_a, forms_b = _forms(words_a, lang), _forms(words_b, lang)
    blocks = SequenceMatcher(None, forms_a, forms_b, autojunk=False).get_opcodes()
    runs_a = (words_a[start:end] for tag, start, end, _, _ in blocks if tag != "equal")
    runs_b = (words_b[start:end] for tag, _, _, start, end in blocks if tag != "equal")
    return tuple(_stretches(runs_a, a.start)), tuple(_stretches(runs_b, b.start))


def _forms(said: list[Word], lang: str | None) -> list[str]:
    return [normal_forms(word.text, lang)[0] if lang else word.text for word in said]


def _stretches(runs: Iterator[list[Word]], offset: int) -> Iterator[Span]:
    for run in runs:
        if run:
            yield Span(offset + run[0].start, offset + run[-1].end)
