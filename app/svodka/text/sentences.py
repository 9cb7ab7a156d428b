"""The sentences of a text, each with its tokens: what rules over tokens are given to read."""

from collections.abc import Iterator
from typing import NamedTuple

from svodka.domain.spans import Span
from svodka.text.segments import paragraphs, sentences
from svodka.text.tokens import Token, TokenKind, tokenise


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
        if inside:
            yield Sentence(span, inside, paragraph)
