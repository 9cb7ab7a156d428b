"""Fractions: «треть», «две трети», «пятая часть», “two-thirds”, «үштен бір», 3/4.

A bare «половина» is one only where it does not tell which half: «во второй половине» is none.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from svodka.text.number_words import NumberWord, is_ablative, number_word, number_words
from svodka.text.tokens import Token, TokenKind, glued


class Fraction(NamedTuple):
    """The value of a fraction, and the token behind it."""

    value: Decimal
    end: int


_PLACES = Decimal("0.0001")
_DENOMINATORS = frozenset({"2", "3", "4", "5", "6", "8", "10"})
"""What stands below a line in a text: 24/7 and 10/12 are no fractions."""

_WHICH = ("ой", "ая", "ую", "ый", "ого", "ом", "інші", "ыншы", "first", "second", "last", "next")
"""How words end that say which half or quarter."""


def fraction_at(tokens: Sequence[Token], at: int, lang: str) -> Fraction | None:
    """Return the fraction that begins with token ``at``, None if none does."""
    token = tokens[at]
    if token.kind is TokenKind.NUMBER:
        return _in_digits(tokens, at)
    if token.kind is not TokenKind.WORD:
        return None
    return _RULES[lang](tokens, at) if lang in _RULES else None


def _in_digits(tokens: Sequence[Token], at: int) -> Fraction | None:
    """3/4, but not 5/7/2024."""
    end = at + 3
    if end > len(tokens) or tokens[at + 1].text != "/" or not glued(tokens, at):
        return None
    above, below = tokens[at].text, tokens[at + 2].text
    if below not in _DENOMINATORS or not glued(tokens, at + 1) or not above.isdecimal():
        return None
    more = end < len(tokens) and tokens[end].text in "/.-" and glued(tokens, end - 1)
    return None if more or not 0 < int(above) < int(below) else _of(int(above), below, end)


def _of(above: int | Decimal, below: str | Decimal, end: int) -> Fraction:
    value = Decimal(above) / Decimal(below)
    rounded = value.quantize(_PLACES)
    return Fraction(rounded.normalize(), end)


def _russian(tokens: Sequence[Token], at: int) -> Fraction | None:
    """«треть», «две трети», «две пятых», «пятая часть»."""
    word = number_word(tokens, at, "ru")
    below = number_word(tokens, at + 1, "ru")
    if word is None:
        return None
    if word.role == "unit" and below and below.role in {"part", "nth"} and word.value < below.value:
        return _of(word.value, below.value, at + 2)
    if word.role in {"part", "nth"} and _is(tokens, at + 1, "част"):
        return _of(1, word.value, at + 2)
    return _of(1, word.value, at + 1) if _bare(tokens, at, word) else None


def _kazakh(tokens: Sequence[Token], at: int) -> Fraction | None:
    """«үштен бір», «төрттен үші», «жартысы»."""
    word = number_word(tokens, at, "kk")
    if word is None:
        return None
    above = number_word(tokens, at + 1, "kk")
    if above and above.role in {"unit", "over"} and is_ablative(tokens, at, "kk"):
        return _of(above.value, word.value, at + 2) if above.value < word.value else None
    return _of(1, word.value, at + 1) if _bare(tokens, at, word) else None


def _english(tokens: Sequence[Token], at: int) -> Fraction | None:
    """“two-thirds”, “three quarters”, “a third of”, “by half”, “half of”."""
    words = number_words("en")
    above, hyphen, below = tokens[at].norm.partition("-")
    end = at + 1
    if not hyphen and end < len(tokens):
        below, end = tokens[end].norm, at + 2
    one, part = words.get(above), words.get(below)
    article = above == "a" and (_is(tokens, end, "of") or _is(tokens, at - 1, "by"))
    if part and part.role == "part":
        if one and one.role == "unit" and one.value < part.value:
            return _of(one.value, part.value, end)
        if article:
            return _of(1, part.value, end)
    half = above == "half" and (_is(tokens, at + 1, "of") or _is(tokens, at - 1, "by"))
    return Fraction(Decimal("0.5"), at + 1) if half and not _told_which(tokens, at) else None


def _bare(tokens: Sequence[Token], at: int, word: NumberWord) -> bool:
    return word.role == "part" and not _told_which(tokens, at)


def _told_which(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].norm.endswith(_WHICH)


def _is(tokens: Sequence[Token], at: int, beginning: str) -> bool:
    return 0 <= at < len(tokens) and tokens[at].norm.startswith(beginning)


_RULES: dict[str, Callable[[Sequence[Token], int], Fraction | None]] = {
    "ru": _russian,
    "kk": _kazakh,
    "en": _english,
}
