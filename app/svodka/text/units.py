"""Units of measure and currencies in all their written forms, from ``resources/units``."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from svodka.domain.marks import FigureType
from svodka.text.phrases import Found, Phrases, table
from svodka.text.tokens import Token, normal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``code`` as figures carry it, what it measures, and how many of ``code`` it is."""

    code: str
    type: FigureType
    factor: Decimal = Decimal(1)


_PER = frozenset({"за", "в", "per", "a", "an", "/", "на", "с"})
"""What stands between a unit and what it is told for."""

_RATES = frozenset({FigureType.MONEY, FigureType.QUANTITY})


@cache
def _units() -> Phrases[Unit]:
    units: Phrases[Unit] = Phrases()
    for code, measured, factor, forms in table("units", "units.tsv"):
        unit = Unit(code, FigureType(measured), Decimal(factor))
        for form in forms.split(";"):
            units.add(form.strip(), unit)
    return units


@cache
def _denominators() -> Phrases[str]:
    denominators: Phrases[str] = Phrases()
    for code, forms in table("units", "per.tsv"):
        for form in forms.split(";"):
            denominators.add(form.strip(), code)
    return denominators


def unit_at(tokens: Sequence[Token], at: int) -> Found[Unit] | None:
    """Return the unit that begins with token ``at``, with what it is told for: USD/bbl, t/year."""
    found = _units().find(tokens, at)
    if found is None or found.value.type not in _RATES:
        return found
    unit, end = found
    if end < len(tokens) and tokens[end].norm in _PER:
        per = _denominators().find(tokens, end + 1)
        if per is not None and not _is_ago(tokens, per.end):
            return Found(Unit(f"{unit.code}/{per.value}", unit.type, unit.factor), per.end)
    return found


def currency_before(tokens: Sequence[Token], at: int) -> Found[Unit] | None:
    """Return the currency that ends just before token ``at``, and the token it begins with.

    “$5”, “US$ 5”, “USD 5”, «€5»: only signs and codes stand before a number, never a word.
    """
    for start in (at - 2, at - 1):
        if start < 0:
            continue
        first = tokens[start]
        found = _units().find(tokens[start:at], 0)
        if found and found.end == at - start and found.value.type is FigureType.MONEY:
            if first.norm in _SIGNED or (first.text.isupper() and first.text.isascii()):
                return Found(found.value, start)
            if not first.norm[:1].isalnum():
                return Found(found.value, start)
    return None


def _is_ago(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word such as “earlier” makes a time of “a year”."""
    return at < len(tokens) and tokens[at].norm in {"earlier", "ago", "before", "later"}


_SIGNED = frozenset(map(normal, ("US", "U.S")))
