"""The sentences of a text, each with its tokens: what rules over tokens are given to read."""

from collections.abc import Iterator
from typing import NamedTuple

from svodka.domain.spans import Span
from svodka.text.segments import paragraphs, sentences
from svodka.text.tokens import Token, TokenKind, tokenise

LONGEST = 400
"""Tokens after which a sentence is cut.

Only a list without a full stop is longer, or a text made to be slow: rules may compare all words
of a sentence with each other.
"""


class Sentence(NamedTuple):
    """A sentence without the line ends inside it; ``paragraph`` counts from 0."""

    span: Span
    tokens: list[Token]
    paragraph: int


def token_sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text that hold a token, in order."""
    tokens = iter(tokenise(text))
    spans = sentences(text)
    token = next(tokens, None)
    places = paragraphs(text)
    paragraph = 0
    for span in spans:
        while paragraph + 1 < len(places) and places[paragraph].end <= span.start:
            paragraph += 1
        inside = []
        while token is not None and token.start < span.end:
            if token.kind is not TokenKind.BREAK:
                inside.append(token)
            token = next(tokens, None)
        for part, held in _parts(span, inside):
            yield Sentence(part, held, paragraph)


def _parts(span: Span, tokens: list[Token]) -> Iterator[tuple[Span, list[Token]]]:
    for first in range(0, len(tokens), LONGEST):
        held = tokens[first : first + LONGEST]
        start = held[0].start if first else span.start
        end = held[-1].end if first + LONGEST < len(tokens) else span.end
        yield Span(start, end), held
