"""What looks like a quantity and is none: ordinals, times, scores, numbers of things, years."""

from collections.abc import Sequence
from decimal import Decimal

from svodka.analysis.figures.cues import cues
from svodka.analysis.figures.values import Number
from svodka.text.morphology import may_be
from svodka.text.tokens import DASHES, Token, TokenKind, glued

_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_LEAST_ROUND = 20
"""The least number that is written as a word of its own before the ordinal of a unit."""

_NUMBERED = frozenset({TokenKind.WORD, TokenKind.CODE, TokenKind.NUMBER})


def is_numbered(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Tell whether the words before a number say that it names a thing: «статья 15», «п. 8»."""
    stop = at > 1 and tokens[at - 1].text == "."
    return bool(cues(lang)["numbered"].before(tokens, at - stop))


def goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a number is the beginning of 10:30, 5/7, 30-й, 5-летний, 154-М."""
    if not 0 < end < len(tokens) or not glued(tokens, end - 1) or not glued(tokens, end):
        return False
    sign, behind = tokens[end].text, tokens[end + 1]
    if sign in DASHES:
        return behind.kind is TokenKind.WORD
    return sign in ":/" and (sign == ":" or behind.kind is TokenKind.NUMBER)


def belongs_to_a_name(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is the end of Ту-154, 10:30, №5, 01/02/2025."""
    if first < 2 or not glued(tokens, first - 1) or not glued(tokens, first - 2):
        return False
    sign = tokens[first - 1].text
    return (sign in DASHES or sign in ":/.#№") and tokens[first - 2].kind in _NUMBERED


def is_ordinal(tokens: Sequence[Token], number: Number, lang: str) -> bool:
    """Tell whether a number in words is the beginning of an ordinal: «двадцать пятый»."""
    if lang != "ru" or not number.spelled or number.last >= len(tokens) or number.part:
        return False
    round_number = isinstance(number.value, Decimal) and number.value >= _LEAST_ROUND
    return round_number and may_be(tokens[number.last].norm, "ADJF", "Anum")


def is_year(number: Number) -> bool:
    """Tell whether a number may be a year."""
    if isinstance(number.value, tuple) or number.scale > 1:
        return False
    whole = number.value == number.value.to_integral_value()
    return whole and _FIRST_YEAR <= number.value <= _LAST_YEAR
