"""The words and signs of a text as the entity rules see it: line breaks inside sentences are gone.

Marks that end a paragraph stay as words of their own kind, so that no name reaches across them.
"""

from dataclasses import dataclass

from svodka.text.segments import soft_breaks
from svodka.text.tokens import TokenKind, tokenise


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign. ``norm`` is lower case with е for ё; ``capital``: begins with a capital."""

    start: int
    end: int
    text: str
    norm: str
    kind: TokenKind
    capital: bool


def read_words(text: str) -> list[Word]:
    """Return the words and signs of a text in order."""
    soft = set(soft_breaks(text))
    words = []
    for token in tokenise(text):
        if token.kind is TokenKind.BREAK and _only_soft(token.start, token.end, soft):
            continue
        words.append(
            Word(
                token.start,
                token.end,
                token.text,
                token.norm,
                token.kind,
                token.text[:1].isupper(),
            )
        )
    return words


def _only_soft(start: int, end: int, soft: set[int]) -> bool:
    return any(place in soft for place in range(start, end))
