"""Numbers in digits and words, with their multipliers, in Russian, Kazakh and English.

«1 млрд 600 млн», «5,3млн», «полтора миллиона», «двести пятьдесят тысяч», «бес жүз», “two and a half
billion”. The number is exact; what it counts or measures is read elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from svodka.text.fractions import fraction_at
from svodka.text.number_words import CASE, SCALES, NumberWord, is_ablative, number_word
from svodka.text.tokens import DASHES, GROUP_SPACES, Token, TokenKind, glued

LONGEST = 16
"""Digits at most: longer ones are serial numbers, and no quantity."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that covers tokens ``first`` to ``last`` (exclusive).

    ``spelled`` says that no digit is in it, ``part`` that it is a fraction such as «треть» or
    «3/4», which may stand without a unit; ``scale`` is the multiplier that closes it, 1 if none.
    """

    value: Decimal
    first: int
    last: int
    spelled: bool
    scale: Decimal
    part: bool = False

    @property
    def scaled(self) -> bool:
        """Tell whether a multiplier closes it."""
        return self.scale > 1


class _Group(NamedTuple):
    """A number without multiplier, and the token behind it."""

    value: Decimal
    end: int
    spelled: bool
    part: bool = False


_ROOM = {"unit": 0, "teen": 0, "ten": 10, "hundred": 100}
"""What may be added to a word of each role must be below this."""

_HALVES: tuple[list[str], ...] = (["and", "a"], ["с"], ["and"], [])
"""What stands before the half of a number and a half."""

_LARGE = Decimal(1000)


def numeral_at(tokens: Sequence[Token], at: int, lang: str) -> Numeral | None:
    """Return the number that begins with token ``at``, None if none does."""
    total, scale, end, spelled, part = Decimal(0), Decimal(0), at, True, False
    while (group := _group(tokens, end, lang)) is not None:
        factor, behind = _scale(tokens, group.end, lang)
        if scale and not _continues(group, factor, scale):
            break
        total, scale, end = total + group.value * factor, factor, behind
        spelled = spelled and group.spelled
        part = group.part and factor == 1
        if factor == 1:
            break
    return Numeral(total, at, end, spelled, max(scale, Decimal(1)), part) if end > at else None


def _continues(group: _Group, factor: Decimal, scale: Decimal) -> bool:
    """Tell whether a group goes on with a number whose last multiplier was ``scale``.

    «1 млрд 600 млн», «пять тысяч двести» and «5 тыс. 300» do.
    """
    whole = group.value == group.value.to_integral_value()
    return (factor > 1 or whole) and not group.part and group.value * factor < scale


def _group(tokens: Sequence[Token], at: int, lang: str) -> _Group | None:
    if at >= len(tokens):
        return None
    fraction = fraction_at(tokens, at, lang)
    if fraction is not None:
        return _Group(fraction.value, fraction.end, tokens[at].kind is TokenKind.WORD, part=True)
    if tokens[at].kind is TokenKind.NUMBER:
        value = digits_value(tokens[at].text, lang)
        end = at + 1 + (2 if lang == "kk" and is_case(tokens, at + 1) else 0)
        return None if value is None else _with_half(tokens, _Group(value, end, False), lang)
    word = number_word(tokens, at, lang)
    return None if word is None else _spelled(tokens, at, word, lang)


def _spelled(tokens: Sequence[Token], at: int, word: NumberWord, lang: str) -> _Group | None:
    if word.role == "one-scale":
        return _Group(Decimal(1), at, True)
    if word.role == "whole":
        return _Group(word.value, at + 1, True)
    if word.role == "half":
        behind = at + 2 if at + 1 < len(tokens) and tokens[at + 1].norm == "a" else at + 1
        after = number_word(tokens, behind, lang)
        return _Group(word.value, behind, True) if after and after.role in SCALES else None
    whole = _sum(tokens, at, lang)
    return None if whole is None else _with_decimals(tokens, whole, lang)


def is_case(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen at token ``at`` joins a Kazakh ending to digits or to a sign."""
    joined = at > 0 and glued(tokens, at - 1) and glued(tokens, at)
    return joined and tokens[at].text in DASHES and bool(CASE.match(tokens[at + 1].norm))


def _sum(tokens: Sequence[Token], at: int, lang: str) -> _Group | None:
    """Add up the words of a number below a thousand: «двести пять», «бес жүз елу»."""
    total, room, end = Decimal(0), _LARGE, at
    while True:
        behind = end + 1 if end > at and end < len(tokens) and tokens[end].norm == "and" else end
        word = number_word(tokens, behind, lang)
        if word is None:
            break
        if word.role == "factor" and (end == at or total < 100):
            total, room = max(total, Decimal(1)) * word.value, word.value
        elif word.role in _ROOM and word.value < room:
            total, room = total + word.value, Decimal(_ROOM[word.role])
            if word.role == "unit" and _is_factor(tokens, behind + 1, lang):
                room = _LARGE
        else:
            break
        end = behind + 1
    return _with_half(tokens, _Group(total, end, True), lang) if end > at else None


def _is_factor(tokens: Sequence[Token], at: int, lang: str) -> bool:
    word = number_word(tokens, at, lang)
    return word is not None and word.role == "factor"


def _with_half(tokens: Sequence[Token], group: _Group, lang: str) -> _Group:
    """Add the half of «два с половиной», «екі жарым», “two and a half”."""
    for joint in _HALVES:
        end = group.end + len(joint)
        half = number_word(tokens, end, lang)
        if half is None or half.role not in {"half", "and-half"}:
            continue
        if [token.norm for token in tokens[group.end : end]] == joint:
            return _Group(group.value + half.value, end + 1, group.spelled)
    return group


def _with_decimals(tokens: Sequence[Token], whole: _Group, lang: str) -> _Group:
    """Add the rest of «пять целых три десятых», «бес бүтін оннан үш», “five point two”.

    Where no denominator is told, the number of digits tells it.
    """
    point = number_word(tokens, whole.end, lang)
    if point is None or point.role != "point":
        return whole
    at = whole.end + 1
    at += at < len(tokens) and tokens[at].norm == "и"
    below = number_word(tokens, at, lang) if is_ablative(tokens, at, lang) else None
    part = _sum(tokens, at + (below is not None), lang)
    if part is None or part.value >= _LARGE:
        return whole
    end = part.end
    behind = number_word(tokens, end, lang)
    if behind is not None and behind.role == "nth":
        below, end = behind, end + 1
    size = below.value if below else Decimal(10) ** len(str(part.value.to_integral_value()))
    return _Group(whole.value + part.value / size, end, True)


def _scale(tokens: Sequence[Token], at: int, lang: str) -> tuple[Decimal, int]:
    """Return the multiplier at token ``at`` and the token behind it; 1 where there is none."""
    word = number_word(tokens, at, lang)
    if word is None or word.role not in SCALES:
        return Decimal(1), at
    stop = word.role == "short" and _is_inner_stop(tokens, at + 1)
    return word.value, at + 1 + stop


def _is_inner_stop(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a full stop shortens «тыс.» or «млн.» and does not end the sentence."""
    if at + 1 >= len(tokens) or tokens[at].text != "." or not glued(tokens, at - 1):
        return False
    behind = tokens[at + 1].text
    return behind.isupper() or not behind[0].isupper()


_GROUP_SIGNS = re.compile(f"[{GROUP_SPACES}'’]")
_ENGLISH_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}\Z")


def digits_value(digits: str, lang: str) -> Decimal | None:
    """Return the value of a NUMBER token; None for what is too long to be a quantity.

    «1,234» is a fraction in Russian and Kazakh and 1234 in English.
    """
    if len(digits) > LONGEST + LONGEST // 3:
        return None
    plain = _GROUP_SIGNS.sub("", digits)
    commas, points = plain.count(","), plain.count(".")
    if commas > 1 or (commas and points and plain.rindex(",") < plain.rindex(".")):
        plain = plain.replace(",", "")
    elif points > 1:
        plain = plain.replace(".", "")
    elif commas and lang == "en" and _ENGLISH_GROUP.match(plain):
        plain = plain.replace(",", "")
    return Decimal(plain.replace(",", "."))
