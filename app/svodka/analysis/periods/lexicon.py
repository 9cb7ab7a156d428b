"""Words of time, each known to the rules by one letter.

A sentence becomes a string with a letter for each of its tokens («за 11 месяцев прошлого года» is
``pDmLy``), and a rule is a pattern over such letters. So rules read one token at a time, in any of
the three languages, and in linear time. The letters are explained in ``resources/units/time.tsv``;
besides, ``Y`` is a year in digits, ``D`` a number up to 31, ``C`` a day and a month («05.02»),
``Q`` and ``K`` are Q1 and H1, ``a`` is an adjective before a season, signs stand for themselves.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from svodka.text.number_words import small_numbers
from svodka.text.phrases import inflected, table
from svodka.text.tokens import DASHES, Token, TokenKind, glued


class Sign(NamedTuple):
    """The letter of a token and what it stands for; a range of months has two values."""

    letter: str
    value: int = 0
    last: int = 0


_OTHER = Sign("x")
_DASH = Sign("-")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "І": 1, "ІІ": 2, "ІІІ": 3}
_CODES = {"q": "Q", "h": "K"}
_DAY_AND_MONTH = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\Z")
_SHORT = re.compile(r"([qh])([1-4])\Z")
_ADJECTIVE = ("ый", "ий", "ой", "ого", "его", "ом", "ем")
_FIRST_YEAR, _LAST_YEAR, _LAST_DAY = 1900, 2100, 31
_CAPITALISED = frozenset({"may", "march", "mar", "jan", "dec"})
"""English words that are months only with a capital letter."""


@cache
def _words(lang: str) -> dict[str, Sign]:
    """Return the sign of each word of time; a small number in words is a ``D``."""
    signs: dict[str, Sign] = {}
    for spoken, letter, value, forms in table("units", "time.tsv"):
        if spoken == lang:
            for form in forms.split(";"):
                for word in inflected(form.strip()):
                    signs.setdefault(word, Sign(letter, int(value)))
    for word, number in small_numbers(lang).items():
        signs.setdefault(word, Sign("D", number))
    return signs


def read_signs(tokens: Sequence[Token], lang: str) -> list[Sign]:
    """Return the sign of every token of a sentence."""
    words = _words(lang)
    signs = [_sign(token, words) for token in tokens]
    for at, sign in enumerate(signs):
        if sign.letter == "i" and not _is_ending(tokens, at):
            signs[at] = _OTHER
        elif sign.letter == "Z" and at and tokens[at - 1].norm.endswith(_ADJECTIVE):
            signs[at - 1] = Sign("a")
    return signs


def _is_ending(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether token ``at`` is the ending of an ordinal: «1-м», “2nd”."""
    if at and tokens[at - 1].text in DASHES:
        at -= 1
    return at > 0 and glued(tokens, at - 1) and tokens[at - 1].kind is TokenKind.NUMBER


def _sign(token: Token, words: dict[str, Sign]) -> Sign:
    if token.kind is TokenKind.NUMBER:
        return _number(token.text)
    if token.kind is TokenKind.WORD:
        return _word(token, words)
    if token.kind is TokenKind.SIGN:
        return _DASH if token.text in DASHES else Sign(token.text) if token.text in ".," else _OTHER
    short = _SHORT.match(token.norm)
    return Sign(_CODES[short[1]], int(short[2])) if short else _OTHER


def _number(digits: str) -> Sign:
    if digits.isdecimal() and len(digits) <= 4:
        number = int(digits)
        if _FIRST_YEAR <= number <= _LAST_YEAR:
            return Sign("Y", number)
        return Sign("D", number) if 1 <= number <= _LAST_DAY and len(digits) <= 2 else _OTHER
    day = _DAY_AND_MONTH.match(digits)
    return Sign("C", int(day[1]), int(day[2])) if day else _OTHER


def _word(token: Token, words: dict[str, Sign]) -> Sign:
    sign = words.get(token.norm)
    if sign is not None:
        capital = token.text[0].isupper()
        return sign if capital or token.norm not in _CAPITALISED else _OTHER
    if token.text in _ROMAN:
        return Sign("O", _ROMAN[token.text])
    first, dash, last = token.norm.partition("-")
    if dash:
        one, other = words.get(first, _OTHER), words.get(last, _OTHER)
        if one.letter == other.letter == "M":
            return Sign("R", one.value, other.value)
    return _OTHER
