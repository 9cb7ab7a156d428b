"""Phrases written down as data, found in a text token by token: units, cues and their inflections.

A phrase is written as in «кубическ/ka метр/m»: a stem, a slash and the class of its endings in
``resources/units/endings.tsv``. A final full stop («долл.») may be missing in the text.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from svodka.resources import resource
from svodka.text.tokens import Token, normal, tokenise

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """What a phrase stands for, and the token behind it."""

    value: T
    end: int


class Phrases(Generic[T]):
    """A set of phrases, each standing for a value; the longest that fits is the one.

    A phrase that is entered twice keeps its first value.
    """

    def __init__(self) -> None:
        self._next: dict[str, Phrases[T]] = {}
        self._value: T | None = None

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase in all its forms."""
        for form in _forms(phrase):
            node = self
            for word in form:
                node = node._next.setdefault(word, Phrases())
            if node._value is None:
                node._value = value

    def starts(self, token: Token) -> bool:
        """Tell whether any phrase begins with this token."""
        return token.norm in self._next

    def find(self, tokens: Sequence[Token], at: int) -> Found[T] | None:
        """Return the longest phrase that begins with token ``at``."""
        node: Phrases[T] | None = self
        best: Found[T] | None = None
        end = at
        while node is not None:
            if node._value is not None and end > at:
                best = Found(node._value, end)
            node = node._next.get(tokens[end].norm) if end < len(tokens) else None
            end += 1
        return best


def table(*place: str) -> Iterator[list[str]]:
    """Yield the rows of a tab-separated file under ``resources``, without comments."""
    with resource(*place).open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    return {
        name: tuple("" if ending == "0" else ending for ending in endings.split())
        for name, endings in table("units", "endings.tsv")
    }


def _forms(phrase: str) -> Iterable[tuple[str, ...]]:
    """Return the phrase in all its forms, each as the norms of its tokens."""
    for words in product(*(inflected(word) for word in phrase.split())):
        yield tuple(token.norm for word in words for token in tokenise(word))


def inflected(word: str) -> Iterable[str]:
    """Return the forms of one word of a phrase."""
    stem, slash, ending_class = word.rpartition("/")
    endings = _endings().get(ending_class) if slash else None
    if endings:
        return tuple(normal(stem + ending) for ending in endings)
    if word.endswith(".") and len(word) > 1:
        return (word, word[:-1])
    return (word,)
