"""The words of numbers in Russian, Kazakh and English, from ``resources/units/numerals.tsv``."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from svodka.text.phrases import table
from svodka.text.tokens import Token, TokenKind


class NumberWord(NamedTuple):
    """A word of a number: what it does there, told in ``numerals.tsv``, and its value."""

    role: str
    value: Decimal


SCALES = frozenset({"short", "scale", "one-scale"})
"""Roles of the words that multiply a whole number: «тысяч», «млн», “billion”."""

CASE = re.compile(
    r"(?:[днт][ае]н?|[гғкқ][ае]|[днт][ыі]ң?|[ыі]н?|с[ыі]н?|н[ае]|нд[ае]|нан|нен|[мбп]ен|ақ)\Z"
)
"""Kazakh endings that a hyphen joins to digits, signs and shortened words: «300-ден», «22%-ы»."""

_INFLECTED = re.compile(
    r"(?P<base>\w{2,}?)(?P<ending>[дт][ае]н|н[ае]н|[гғкқ][ае]|[дт][ае]й|[лдт][ыі][қк]|[днт][ыі]ң?)\Z"
)
"""A Kazakh number word in a case: «жүзден», «мыңға», «алпысты»."""

_NO_NUMBERS = frozenset({"оны", "оның", "бірге", "бірден", "алтыны"})
"""Kazakh words that only look like a number in a case."""

_ABLATIVES = ("ден", "дан", "тен", "тан", "нен", "нан")

_SMALL = frozenset({"unit", "teen", "ten"})
_COUNTING = _SMALL | {"factor"}


@cache
def number_words(lang: str) -> dict[str, NumberWord]:
    """Return the number words of a language; Cyrillic multipliers are understood in any."""
    rows = [
        (spoken, NumberWord(role, Decimal(value)), forms.split())
        for spoken, role, value, forms in table("units", "numerals.tsv")
    ]
    borrowed = {
        form: word
        for spoken, word, forms in rows
        if word.role in SCALES and spoken != "en"
        for form in forms
    }
    own = {form: word for spoken, word, forms in rows if spoken == lang for form in forms}
    return borrowed | own


@cache
def small_numbers(lang: str) -> dict[str, int]:
    """Return the words for one to twenty, as they count months and days."""
    return {
        form: int(word.value)
        for form, word in number_words(lang).items()
        if word.role in _SMALL and word.value <= 20
    }


def number_word(tokens: Sequence[Token], at: int, lang: str) -> NumberWord | None:
    """Return the number word at token ``at``: “twenty-five” and «млн-нан» are one."""
    if at >= len(tokens) or tokens[at].kind is not TokenKind.WORD:
        return None
    words = number_words(lang)
    norm = tokens[at].norm
    if "-" not in norm:
        return words.get(norm) or (_in_a_case(norm, words) if lang == "kk" else None)
    tens, _, units = norm.partition("-")
    first, second = words.get(tens), words.get(units)
    if first is not None and lang == "kk" and CASE.match(units):
        return first
    if first and second and (first.role, second.role) == ("ten", "unit"):
        return NumberWord("unit", first.value + second.value)
    return None


def _in_a_case(norm: str, words: dict[str, NumberWord]) -> NumberWord | None:
    match = _INFLECTED.match(norm)
    word = words.get(match["base"]) if match and norm not in _NO_NUMBERS else None
    return word if word and (word.role in _COUNTING or word.role in SCALES) else None


def is_ablative(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Tell whether a Kazakh number word says what others are a part of: «үштен», «оннан»."""
    word = number_word(tokens, at, lang) if lang == "kk" else None
    return word is not None and tokens[at].norm.endswith(_ABLATIVES)


def parted(tokens: Sequence[Token], lang: str) -> list[Token]:
    """Return tokens with «две-три» and «отыз-қырық» cut at the hyphen: two numbers of a range."""
    words = number_words(lang)
    return [
        piece
        for token in tokens
        for piece in (_pieces(token, words) if "-" in token.norm else (token,))
    ]


def _pieces(token: Token, words: dict[str, NumberWord]) -> Iterator[Token]:
    low, _, high = token.norm.partition("-")
    one, other = words.get(low), words.get(high)
    if token.kind is not TokenKind.WORD or not (one and other) or one.value >= other.value:
        yield token
        return
    start, joint = token.start, token.start + len(low)
    for kind, first, last in (
        (TokenKind.WORD, start, joint),
        (TokenKind.SIGN, joint, joint + 1),
        (TokenKind.WORD, joint + 1, token.end),
    ):
        text = token.text[first - start : last - start]
        yield Token(kind, first, last, text, token.norm[first - start : last - start])
