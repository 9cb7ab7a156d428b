"""Numbers in digits and words, with their multipliers, in Russian, Kazakh and English.

«1 млрд 600 млн», «5,3млн», «полтора миллиона», «двести пятьдесят тысяч», «бес жүз», “two and a half
billion”. The number is exact; what it counts or measures is read elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from svodka.text.phrases import table
from svodka.text.tokens import DASHES, GROUP_SPACES, Token, TokenKind, glued

LONGEST = 16
"""Digits at most: longer ones are serial numbers, and no quantity."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that covers tokens ``first`` to ``last`` (exclusive).

    ``spelled`` says that no digit is in it, ``scaled`` that a multiplier closes it.
    """

    value: Decimal
    first: int
    last: int
    spelled: bool
    scaled: bool


class _Word(NamedTuple):
    role: str
    value: Decimal


class _Group(NamedTuple):
    """A number without multiplier, and the token behind it."""

    value: Decimal
    end: int
    spelled: bool


_SCALES = frozenset({"short", "scale", "one-scale"})
_ROOM = {"unit": 0, "teen": 0, "ten": 10, "hundred": 100}
"""What may be added to a word of each role must be below this."""

_HALVES: tuple[list[str], ...] = (["and", "a"], ["с"], ["and"], [])
"""What stands before the half of a number and a half."""

_CASE = re.compile(r"(?:[днт][ае]н?|[гғкқ][ае]|[днт][ыі]ң?)\Z")
"""Kazakh case endings, which a hyphen joins to digits and shortened words: «300-ден», «млн-нан»."""

_LARGE = Decimal(1000)


@cache
def _words(lang: str) -> dict[str, _Word]:
    """Return the number words of a language; Cyrillic multipliers are understood in any."""
    rows = [
        (spoken, _Word(role, Decimal(value)), forms.split())
        for spoken, role, value, forms in table("units", "numerals.tsv")
    ]
    borrowed = {
        form: word
        for spoken, word, forms in rows
        if word.role in _SCALES and spoken != "en"
        for form in forms
    }
    own = {form: word for spoken, word, forms in rows if spoken == lang for form in forms}
    return borrowed | own


@cache
def small_numbers(lang: str) -> dict[str, int]:
    """Return the words for one to twenty, as they count months and days."""
    small = {"unit", "teen", "ten"}
    return {
        form: int(word.value)
        for form, word in _words(lang).items()
        if word.role in small and word.value <= 20
    }


def numeral_at(tokens: Sequence[Token], at: int, lang: str) -> Numeral | None:
    """Return the number that begins with token ``at``, None if none does."""
    total, scale, end, spelled = Decimal(0), Decimal(0), at, True
    while (group := _group(tokens, end, lang)) is not None:
        factor, behind = _scale(tokens, group.end, lang)
        if scale and not _continues(group, factor, scale):
            break
        total, scale, end = total + group.value * factor, factor, behind
        spelled = spelled and group.spelled
        if factor == 1:
            break
    return Numeral(total, at, end, spelled, scale > 1) if end > at else None


def _continues(group: _Group, factor: Decimal, scale: Decimal) -> bool:
    """Tell whether a group goes on with a number whose last multiplier was ``scale``.

    «1 млрд 600 млн», «пять тысяч двести» and «5 тыс. 300» do.
    """
    whole = group.value == group.value.to_integral_value()
    return (factor > 1 or whole) and group.value * factor < scale


def _group(tokens: Sequence[Token], at: int, lang: str) -> _Group | None:
    if at >= len(tokens):
        return None
    if tokens[at].kind is TokenKind.NUMBER:
        value = digits_value(tokens[at].text, lang)
        end = at + 1 + (2 if lang == "kk" and _is_case(tokens, at + 1) else 0)
        return None if value is None else _with_half(tokens, _Group(value, end, False), lang)
    word = _word(tokens, at, lang)
    if word is None:
        return None
    if word.role == "one-scale":
        return _Group(Decimal(1), at, True)
    if word.role == "whole":
        return _Group(word.value, at + 1, True)
    if word.role == "half":
        behind = at + 2 if at + 1 < len(tokens) and tokens[at + 1].norm == "a" else at + 1
        after = _word(tokens, behind, lang)
        return _Group(word.value, behind, True) if after and after.role in _SCALES else None
    return _sum(tokens, at, lang)


def _is_case(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen at token ``at`` joins a Kazakh case ending to digits."""
    joined = glued(tokens, at - 1) and glued(tokens, at)
    return joined and tokens[at].text in DASHES and bool(_CASE.match(tokens[at + 1].norm))


def _sum(tokens: Sequence[Token], at: int, lang: str) -> _Group | None:
    """Add up the words of a number below a thousand: «двести пять», «бес жүз елу»."""
    total, room, end = Decimal(0), _LARGE, at
    while True:
        behind = end + 1 if end > at and end < len(tokens) and tokens[end].norm == "and" else end
        word = _word(tokens, behind, lang)
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
    word = _word(tokens, at, lang)
    return word is not None and word.role == "factor"


def _with_half(tokens: Sequence[Token], group: _Group, lang: str) -> _Group:
    """Add the half of «два с половиной», «екі жарым», “two and a half”."""
    for joint in _HALVES:
        end = group.end + len(joint)
        half = _word(tokens, end, lang)
        if half is None or half.role not in {"half", "and-half"}:
            continue
        if [token.norm for token in tokens[group.end : end]] == joint:
            return _Group(group.value + half.value, end + 1, group.spelled)
    return group


def _scale(tokens: Sequence[Token], at: int, lang: str) -> tuple[Decimal, int]:
    """Return the multiplier at token ``at`` and the token behind it; 1 where there is none."""
    word = _word(tokens, at, lang)
    if word is None or word.role not in _SCALES:
        return Decimal(1), at
    end = at + 1
    inside = end + 1 < len(tokens) and tokens[end].norm == "." and glued(tokens, at)
    if word.role == "short" and inside:
        end += 1
    return word.value, end


def _word(tokens: Sequence[Token], at: int, lang: str) -> _Word | None:
    if at >= len(tokens) or tokens[at].kind is not TokenKind.WORD:
        return None
    words = _words(lang)
    norm = tokens[at].norm
    if "-" not in norm:
        return words.get(norm)
    tens, _, units = norm.partition("-")  # twenty-five
    first, second = words.get(tens), words.get(units)
    if first and first.role in _SCALES and lang == "kk" and _CASE.match(units):
        return first
    if first and second and (first.role, second.role) == ("ten", "unit"):
        return _Word("unit", first.value + second.value)
    return None


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
