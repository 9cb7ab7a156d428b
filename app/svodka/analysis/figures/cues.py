"""Words that say what a figure is, from ``resources/units/cues.json``."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property

from svodka.resources import resource
from svodka.text.tokens import Token


class Head(Enum):
    """What a head of an indicator tells of its parties: both trade, one sends, one takes in."""

    TURNOVER = "turnover"
    FLOW = "flow"
    INFLOW = "inflow"
    OTHER = "other"


@dataclass(frozen=True)
class Words:
    """Words, beginnings of words (``word*``) and phrases of one meaning."""

    phrases: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, written: Iterable[str]) -> "Words":
        """Read them as they are written in the file, longer ones first."""
        split = [tuple(phrase.split()) for phrase in written]
        return cls(tuple(sorted(split, key=lambda phrase: (-len(phrase), phrase))))

    def at(self, tokens: Sequence[Token], at: int) -> int:
        """Return how many tokens from ``at`` on are such a phrase, 0 if none are."""
        if at >= len(tokens) or not self._may_begin(tokens[at].norm):
            return 0
        for phrase in self.phrases:
            heard = tokens[at : at + len(phrase)]
            if len(heard) == len(phrase) and all(map(_fits, phrase, heard)):
                return len(phrase)
        return 0

    @cached_property
    def _firsts(self) -> tuple[frozenset[str], tuple[str, ...]]:
        firsts = [phrase[0] for phrase in self.phrases if phrase]
        whole = frozenset(word for word in firsts if not word.endswith("*"))
        return whole, tuple(word[:-1] for word in firsts if word.endswith("*"))

    def _may_begin(self, norm: str) -> bool:
        """Tell at little cost whether a phrase can begin with a word; few words can."""
        whole, beginnings = self._firsts
        return norm in whole or norm.startswith(beginnings)

    def before(self, tokens: Sequence[Token], end: int) -> int:
        """Return how many tokens just before ``end`` are such a phrase, 0 if none are."""
        for phrase in self.phrases:
            start = end - len(phrase)
            if start >= 0 and all(map(_fits, phrase, tokens[start:end])):
                return len(phrase)
        return 0

    def last(self, tokens: Sequence[Token], first: int, end: int) -> int | None:
        """Return where the last such phrase between two tokens begins."""
        return next((at for at in range(end - 1, first - 1, -1) if self.at(tokens, at)), None)


@dataclass(frozen=True)
class Cues:
    """All cues of a language."""

    lang: str
    words: dict[str, Words]
    heads: dict[Head, Words]

    def __getitem__(self, role: str) -> Words:
        return self.words[role]

    def head_at(self, tokens: Sequence[Token], at: int) -> tuple[Head, int] | None:
        """Return the head of an indicator at a token, and how many tokens it has."""
        for head, words in self.heads.items():
            length = words.at(tokens, at)
            if length:
                return head, length
        return None


@cache
def cues(lang: str) -> Cues:
    """Return the cues of a language; those of English for one that is not read."""
    raw = json.loads(resource("units", "cues.json").read_text(encoding="utf-8"))
    spoken = lang if lang in raw["heads"] else "en"
    words = {role: Words.of(written) for role, written in raw[spoken].items()}
    heads = {Head(role): Words.of(written) for role, written in raw["heads"][spoken].items()}
    return Cues(spoken, words, heads)


def _fits(word: str, token: Token) -> bool:
    if word.endswith("*"):
        return token.norm.startswith(word[:-1])
    return token.norm == word
