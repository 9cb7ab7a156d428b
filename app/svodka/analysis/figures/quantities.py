"""Numbers with what they measure or count, before it is known what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from svodka.analysis.figures.carrying import with_units
from svodka.analysis.figures.counted import counted_noun
from svodka.analysis.figures.cues import cues
from svodka.analysis.figures.exclusions import (
    belongs_to_a_name,
    goes_on,
    is_numbered,
    is_ordinal,
    is_year,
)
from svodka.analysis.figures.numbers import has_minus, number_at
from svodka.analysis.figures.values import Number, Quantity, times
from svodka.domain.marks import FigureType
from svodka.domain.spans import Span
from svodka.text.numerals import is_case
from svodka.text.phrases import Phrases, table
from svodka.text.tokens import Token
from svodka.text.units import Unit, UnitFound, currency_before, unit_at

_TIME_UNITS = frozenset({"year", "month", "day", "hour", "min", "second"})


def read_quantities(
    tokens: Sequence[Token], taken: Sequence[bool], lang: str
) -> Iterator[Quantity]:
    """Yield the quantities of a sentence; ``taken`` tokens belong to dates."""
    return with_units(tokens, list(_numbers(tokens, taken, lang)), cues(lang))


def _numbers(tokens: Sequence[Token], taken: Sequence[bool], lang: str) -> Iterator[Quantity]:
    """Yield the quantities in order; the unit of those that leave it to another is empty."""
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
    ratio = _ratios(lang).find(tokens, at)
    if ratio is not None:
        span = Span(tokens[at].start, tokens[ratio.end - 1].end)
        return Quantity(at, ratio.end, span, ratio.value, "times", FigureType.RATIO, spelled=True)
    number = None if is_numbered(tokens, at, lang) else number_at(tokens, at, lang)
    if number is None or is_ordinal(tokens, number, lang):
        return None
    if belongs_to_a_name(tokens, number.first):
        return None
    money = currency_before(tokens, at)
    if money is not None and money.end >= free:
        return _paid(tokens, money.end, number, money.value)
    behind = number.last + _qualified_behind(tokens, number.last, lang)
    unit = unit_at(tokens, behind)
    if unit is not None and unit.value.code in _TIME_UNITS:
        return None
    if unit is not None:
        return _measured(tokens, number, unit, lang)
    return None if goes_on(tokens, number.last) else _counted(tokens, number, behind, lang)


def _qualified_behind(tokens: Sequence[Token], at: int, lang: str) -> int:
    """Return the length of a qualifier between a number and its unit: «1 млн-нан астам»."""
    return cues(lang)["more_after"].at(tokens, at) or cues(lang)["about_after"].at(tokens, at)


def _paid(tokens: Sequence[Token], first: int, number: Number, unit: Unit) -> Quantity:
    """Return “$5 million”, “-€5”."""
    if has_minus(tokens, first):
        first, number = first - 1, replace(number, value=times(number.value, Decimal(-1)))
    return _made(tokens, replace(number, first=first), unit, number.last, number.last)


def _measured(tokens: Sequence[Token], number: Number, unit: UnitFound, lang: str) -> Quantity:
    """Return «5 тонн», «70 долларов за баррель»; money ends where what it is told for begins."""
    end = unit.itself if unit.value.type is FigureType.MONEY else unit.end
    if lang == "kk" and is_case(tokens, end):
        end += 2
    return _made(tokens, number, unit.value, end, max(end, unit.end))


def _made(tokens: Sequence[Token], number: Number, unit: Unit, end: int, last: int) -> Quantity:
    return Quantity(
        number.first,
        last,
        Span(tokens[number.first].start, tokens[end - 1].end),
        times(number.value, unit.factor),
        unit.code,
        unit.type,
        number.spelled,
        number.scale,
        unit.factor,
    )


def _counted(tokens: Sequence[Token], number: Number, behind: int, lang: str) -> Quantity | None:
    """Return «15 школ», a share such as «треть», or a number whose unit must be found elsewhere."""
    span = Span(tokens[number.first].start, tokens[number.last - 1].end)
    bare = Quantity(
        number.first,
        number.last,
        span,
        number.value,
        "",
        FigureType.NUMBER,
        number.spelled,
        number.scale,
    )
    if number.part:
        return replace(bare, unit="times", type=FigureType.RATIO)
    if is_year(number) or (number.spelled and number.value == 1):
        return None
    noun = counted_noun(tokens, behind, lang)
    if noun is not None:
        return replace(bare, unit=noun)
    return None if number.spelled and number.scale == 1 else bare


@cache
def _ratios(lang: str) -> Phrases[Decimal]:
    """Return the words of a language that say how many times: «вдвое», “doubled”."""
    ratios: Phrases[Decimal] = Phrases()
    for spoken, many, forms in table("units", "ratios.tsv"):
        if spoken == lang:
            for form in forms.split(";"):
                ratios.add(form.strip(), Decimal(many))
    return ratios
