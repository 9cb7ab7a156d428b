"""Numbers with their sign, and ranges of two: what stands before a unit."""

from collections.abc import Sequence
from dataclasses import replace

from svodka.analysis.figures.values import Number
from svodka.text.numerals import Numeral, numeral_at
from svodka.text.tokens import DASHES, Token, TokenKind, glued

_RANGES = {"ru": ("от", ("до",)), "en": ("between", ("and",)), "kk": ("", ("пен", "мен", "бен"))}
"""What stands before a range and between its ends."""

_FAR = 100
"""Words that are as many times as large are no range: «сто — тысяча» is a dash of speech."""

_MINUS = frozenset({"минус", "minus"})
_BEFORE_A_HYPHEN = frozenset("%°$€₸₽")
"""What ends the lower end of a range: «5% -7%»."""


def number_at(tokens: Sequence[Token], at: int, lang: str) -> Number | None:
    """Return the number or range whose digits or words begin with token ``at``."""
    numeral = numeral_at(tokens, at, lang)
    if numeral is None:
        return None
    number = _ranging(tokens, at, numeral, lang) or Number(
        numeral.value, at, numeral.last, numeral.spelled, numeral.scale, numeral.part
    )
    return _negative(tokens, number)


def _negative(tokens: Sequence[Token], number: Number) -> Number:
    if isinstance(number.value, tuple) or number.part or not has_minus(tokens, number.first):
        return number
    return replace(number, value=-number.value, first=number.first - 1)


def has_minus(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether «−» or «минус» stands before a token.

    The hyphen of «10-12», a bullet and a dash between words are none.
    """
    if first < 1:
        return False
    sign = tokens[first - 1]
    if sign.norm in _MINUS:
        return True
    if sign.text not in DASHES or not glued(tokens, first - 1) or first == 1:
        return sign.text in DASHES and glued(tokens, first - 1)
    before = tokens[first - 2]
    return (
        not glued(tokens, first - 2)
        and before.kind is not TokenKind.NUMBER
        and before.text not in _BEFORE_A_HYPHEN
    )


def _ranging(tokens: Sequence[Token], at: int, low: Numeral, lang: str) -> Number | None:
    """Return «от 3 до 5 млрд», «10–12», “3 to 5”, «две-три», «үш пен бес» as one number.

    The multiplier of the upper end is that of the lower one too, if it has none of its own.
    """
    end = low.last
    if end + 1 >= len(tokens) or low.part or not _joins(tokens, at, end, lang):
        return None
    high = numeral_at(tokens, end + 1, lang)
    if high is None or high.part:
        return None
    least = low.value if low.scaled else low.value * high.scale
    if least >= high.value or (low.spelled and high.value >= least * _FAR):
        return None
    return Number((least, high.value), at, high.last, high.spelled, high.scale)


def _joins(tokens: Sequence[Token], at: int, end: int, lang: str) -> bool:
    """Tell whether token ``end`` joins the two ends of a range that begins with token ``at``."""
    before, joint = tokens[at - 1].norm if at else "", tokens[end]
    if joint.text in DASHES:
        spelled = tokens[at].kind is TokenKind.WORD
        return spelled or tokens[end + 1].kind is TokenKind.NUMBER
    opening, joints = _RANGES.get(lang, ("", ()))
    if joint.norm in joints and (not opening or before == opening):
        return True
    return lang == "en" and before != "from" and joint.norm == "to"
