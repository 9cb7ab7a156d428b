"""Numbers with what they measure or count, before it is known what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from svodka.analysis.figures.counted import counted_noun
from svodka.analysis.figures.cues import cues
from svodka.domain.marks import FigureType
from svodka.domain.spans import Span
from svodka.text.morphology import may_be
from svodka.text.numerals import Numeral, numeral_at
from svodka.text.tokens import DASHES, Token, TokenKind, glued
from svodka.text.units import Unit, currency_before, unit_at

Value = Decimal | tuple[Decimal, Decimal]

_NOT_QUANTITIES = frozenset({
    "№", "n", "no", "nr", "ст", "статья", "статьи", "статье", "статьей", "статью",
    "пункт", "пункта", "п", "часть", "кабинет", "дом", "ул", "офис", "тел", "телефон",
    "article", "section", "page", "chapter", "resolution", "phase", "figure", "table", "room",
    "flight", "act", "бап",
})  # fmt: skip
"""Words before a number that names something and counts nothing."""

_RANGES = {"ru": ("от", "до"), "en": ("between", "and"), "kk": ("", "")}
_TIME_UNITS = frozenset({"year", "month", "day", "hour", "min", "second"})
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_LEAST_ROUND = 20
"""The least number that is written as a word of its own before the ordinal of a unit."""
_RATIO_WORDS = {
    "вдвое": 2,
    "втрое": 3,
    "вчетверо": 4,
    "впятеро": 5,
    "удвоил": 2,
    "удвоился": 2,
    "удвоилась": 2,
    "удвоилось": 2,
    "удвоились": 2,
    "утроился": 3,
    "утроилась": 3,
    "утроилось": 3,
    "doubled": 2,
    "tripled": 3,
    "trebled": 3,
    "quadrupled": 4,
    "twofold": 2,
    "threefold": 3,
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens ``first`` to ``last`` (exclusive) of a sentence, and what they say.

    ``spelled`` says that the number is written in words.
    """

    first: int
    last: int
    span: Span
    value: Value
    unit: str
    type: FigureType
    spelled: bool = False


def read_quantities(
    tokens: Sequence[Token], taken: Sequence[bool], lang: str
) -> Iterator[Quantity]:
    """Yield the quantities of a sentence; ``taken`` tokens belong to dates."""
    at = free = 0
    while at < len(tokens):
        found = None if taken[at] else _quantity_at(tokens, at, free, lang)
        if found is None:
            at += 1
            continue
        if not any(taken[found.first : found.last]):
            yield found
        at = free = max(found.last, at + 1)


def _quantity_at(tokens: Sequence[Token], at: int, free: int, lang: str) -> Quantity | None:
    """Return the quantity whose number begins with token ``at``; before ``free`` are others'."""
    token = tokens[at]
    if token.norm in _RATIO_WORDS:
        times = Decimal(_RATIO_WORDS[token.norm])
        return Quantity(at, at + 1, token.span, times, "times", FigureType.RATIO, spelled=True)
    if at and tokens[at - 1].norm.rstrip(".") in _NOT_QUANTITIES:
        return None
    if at > 1 and tokens[at - 1].text == "." and tokens[at - 2].norm in _NOT_QUANTITIES:
        return None
    number = numeral_at(tokens, at, lang)
    if number is None or _names_something(tokens, number) or _is_ordinal(tokens, number, lang):
        return None
    low, number = _range(tokens, at, number, lang)
    value: Value = number.value if low is None else (low, number.value)
    money = currency_before(tokens, at)
    if money is not None and money.end >= free:
        return _made(tokens, money.end, number.last, value, money.value, number.spelled)
    behind = number.last + _qualified_behind(tokens, number.last, lang)
    unit = unit_at(tokens, behind)
    if unit is not None:
        if unit.value.code in _TIME_UNITS:
            return None
        return _made(tokens, at, unit.end, value, unit.value, number.spelled)
    noun = counted_noun(tokens, behind, lang)
    if noun is None or _is_year(number) or (number.spelled and number.value == 1):
        return None
    span = Span(tokens[at].start, tokens[number.last - 1].end)
    return Quantity(at, number.last, span, value, noun, FigureType.NUMBER, number.spelled)


def _qualified_behind(tokens: Sequence[Token], at: int, lang: str) -> int:
    """Return the length of a qualifier between a number and its unit: «1 млн-нан астам»."""
    return cues(lang)["more_after"].at(tokens, at) or cues(lang)["about_after"].at(tokens, at)


def _made(
    tokens: Sequence[Token], first: int, last: int, value: Value, unit: Unit, spelled: bool
) -> Quantity:
    span = Span(tokens[first].start, tokens[last - 1].end)
    scaled = (
        (value[0] * unit.factor, value[1] * unit.factor)
        if isinstance(value, tuple)
        else value * unit.factor
    )
    return Quantity(first, last, span, scaled, unit.code, unit.type, spelled)


def _range(
    tokens: Sequence[Token], at: int, number: Numeral, lang: str
) -> tuple[Decimal | None, Numeral]:
    """Return the lower end and the upper number of «от 3 до 5 млрд», «10–12», “3 to 5”.

    The multiplier of the upper number is that of the lower one too, if it has none of its own.
    """
    end = number.last
    if end >= len(tokens):
        return None, number
    dashed = tokens[end].text in DASHES
    opening, joint = _RANGES.get(lang, ("", ""))
    before = tokens[at - 1].norm if at else ""
    told = bool(opening) and before == opening and tokens[end].norm == joint
    told = told or (lang == "en" and before != "from" and tokens[end].norm == "to")
    if not dashed and not told:
        return None, number
    upper = numeral_at(tokens, end + 1, lang)
    if upper is None or (dashed and tokens[end + 1].kind is not TokenKind.NUMBER):
        return None, number
    low = number.value
    if upper.scaled and not number.scaled:
        digits = numeral_at(tokens[: end + 2], end + 1, lang)
        if digits is not None and digits.value:
            low *= upper.value / digits.value
    return (low, upper) if low < upper.value else (None, number)


def _names_something(tokens: Sequence[Token], number: Numeral) -> bool:
    """Tell whether a number is an ordinal, a time, a score or part of a name."""
    first, end = number.first, number.last
    if end < len(tokens):
        behind = tokens[end]
        close = glued(tokens, end - 1)
        dash = behind.text in DASHES and close and glued(tokens, end)
        if dash and end + 1 < len(tokens) and tokens[end + 1].kind is TokenKind.WORD:
            return True  # 30-й, 5-процентный, Ту 154-М
        if behind.text in ":/" and close and end + 1 < len(tokens) and glued(tokens, end):
            return True  # 10:30, 5/7
    if first and glued(tokens, first - 1):
        before = tokens[first - 1]
        sign = before.text in DASHES or before.text in ":/.#№"
        if sign and first > 1 and glued(tokens, first - 2):
            return tokens[first - 2].kind in (TokenKind.WORD, TokenKind.CODE, TokenKind.NUMBER)
    return False


def _is_ordinal(tokens: Sequence[Token], number: Numeral, lang: str) -> bool:
    """Tell whether a number in words is the beginning of an ordinal: «двадцать пятый»."""
    if lang != "ru" or not number.spelled or number.last >= len(tokens):
        return False
    return number.value >= _LEAST_ROUND and may_be(tokens[number.last].norm, "ADJF", "Anum")


def _is_year(number: Numeral) -> bool:
    whole = number.value == number.value.to_integral_value()
    return whole and not number.scaled and _FIRST_YEAR <= number.value <= _LAST_YEAR
