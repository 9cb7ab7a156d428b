"""Finds the names of a gazetteer in a text, in any case, across line breaks, in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from svodka.analysis.entities.words import Word

Value = TypeVar("Value")

Forms = Callable[[str], Iterable[str]]
"""All forms of a lower-case word, for the languages in which it is cheaper to list them."""

Bases = Callable[[str], Iterable[str]]
"""What a lower-case word may be a form of, for the languages in which words are stripped."""

_LONGEST_INITIALISM = 6


@dataclass(slots=True)
class _Node(Generic[Value]):
    children: dict[str, "_Node[Value]"] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """Words ``first`` to ``last`` (inclusive) are a name, or one of several."""

    first: int
    last: int
    values: tuple[Value, ...]


class Phrasebook(Generic[Value]):
    """Names as paths of words. Capital letters of a name must stand in the text as well."""

    def __init__(self, forms: Forms, bases: Bases) -> None:
        self._root: _Node[Value] = _Node()
        self._lexemes: dict[str, tuple[str, ...]] = {}
        self._forms = forms
        self._bases = bases

    def add(self, words: Sequence[str], value: Value) -> None:
        """Take in a name, given as its words in the nominative."""
        node = self._root
        for word in words:
            self._learn(word)
            node = node.children.setdefault(word, _Node())
        node.values.append(value)

    def find(self, words: Sequence[Word]) -> Iterator[Found[Value]]:
        """Yield the names in a text from left to right, the longest where several begin."""
        position = 0
        while position < len(words):
            found = self.at(words, position)
            if found is None:
                position += 1
            else:
                yield found
                position = found.last + 1

    def at(self, words: Sequence[Word], first: int) -> Found[Value] | None:
        """Return the longest name that begins at word ``first``."""
        best: Found[Value] | None = None
        paths = [(first, self._root)]
        while paths:
            position, node = paths.pop()
            if position >= len(words):
                continue
            for lexeme in self._readings(words[position]):
                child = node.children.get(lexeme)
                if child is None:
                    continue
                if child.values and (best is None or position > best.last):
                    best = Found(first, position, tuple(child.values))
                if child.children:
                    paths.append((position + 1, child))
        return best

    def _learn(self, word: str) -> None:
        if is_initialism(word):
            forms = [word, *(word + ending for ending in ("а", "у", "ом", "е"))]
            keys = forms if word[-1] in _DECLINED and len(word) > 2 else [word]
        else:
            keys = list(self._forms(plain(word)))
        for key in keys:
            known = self._lexemes.get(key, ())
            if word not in known:
                self._lexemes[key] = (*known, word)

    def _readings(self, word: Word) -> Iterator[str]:
        """Yield the words of names that this word of a text may be a form of."""
        yield from self._lexemes.get(word.text, ()) if word.text != word.norm else ()
        for base in self._bases(word.norm):
            for lexeme in self._lexemes.get(base, ()):
                if word.capital or not lexeme[0].isupper():
                    yield lexeme
        initialism = _ENDED.match(word.text) if word.capital else None
        if initialism:
            yield from self._lexemes.get(initialism[1], ())


_ENDED = re.compile(r"([^\W\d_]+)[-'’]")
"""An initialism with something joined to it: «АҚШ-тың», “ISIL’s”, “U.N.-led”."""

_DECLINED = frozenset("БВГДЗКЛМНПРСТФХЦЧШ")


def is_initialism(word: str) -> bool:
    """Tell whether a name is written in capitals only and therefore is no other word's form."""
    return 1 < len(word) <= _LONGEST_INITIALISM and word.isupper()


def plain(word: str) -> str:
    """Return a word as texts are looked up: lower case, е for ё."""
    return word.lower().replace("ё", "е").replace("’", "'")
