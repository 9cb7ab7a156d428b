"""Units of measure and currencies in all their written forms, from ``resources/units``."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from svodka.domain.marks import FigureType
from svodka.text.phrases import Found, Phrases, table
from svodka.text.tokens import DASHES, Token, glued, normal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``code`` as figures carry it, what it measures, and how many of ``code`` it is."""

    code: str
    type: FigureType
    factor: Decimal = Decimal(1)


class UnitFound(NamedTuple):
    """A unit, the token behind it and behind what it is told for, and the one behind itself.

    In «долларов за баррель» they differ, in «долларов» they do not.
    """

    value: Unit
    end: int
    itself: int


_PER = frozenset({"за", "в", "per", "a", "an", "/", "на", "с"})
"""What stands between a unit and what it is told for."""

_RATES = frozenset({FigureType.MONEY, FigureType.QUANTITY})


def _listed(name: str) -> Phrases[Unit]:
    units: Phrases[Unit] = Phrases()
    for code, measured, factor, forms in table("units", name):
        unit = Unit(code, FigureType(measured), Decimal(factor))
        for form in forms.split(";"):
            units.add(form.strip(), unit)
    return units


@cache
def _units() -> Phrases[Unit]:
    return _listed("units.tsv")


@cache
def _adjectives() -> Phrases[Unit]:
    return _listed("adjectives.tsv")


@cache
def _denominators() -> Phrases[str]:
    denominators: Phrases[str] = Phrases()
    for code, forms in table("units", "per.tsv"):
        for form in forms.split(";"):
            denominators.add(form.strip(), code)
    return denominators


def unit_at(tokens: Sequence[Token], at: int) -> UnitFound | None:
    """Return the unit that begins with token ``at``, with what it is told for: USD/bbl, t/year."""
    found = _units().find(tokens, at)
    if found is None:
        return _adjective_at(tokens, at)
    unit, end = found
    per = denominator_at(tokens, end) if unit.type in _RATES else None
    if per is None:
        return UnitFound(unit, end, end)
    return UnitFound(Unit(f"{unit.code}/{per.value}", unit.type, unit.factor), per.end, end)


def denominator_at(tokens: Sequence[Token], at: int) -> Found[str] | None:
    """Return what a unit is told for from token ``at`` on: «за баррель», “per day”, «/год»."""
    if at >= len(tokens) or tokens[at].norm not in _PER:
        return None
    per = _denominators().find(tokens, at + 1)
    return None if per is None or _is_ago(tokens, per.end) else per


def _adjective_at(tokens: Sequence[Token], at: int) -> UnitFound | None:
    """Return the unit of «-процентный», which a hyphen joins to digits."""
    if not 0 < at < len(tokens) or tokens[at].text not in DASHES:
        return None
    if not (glued(tokens, at - 1) and glued(tokens, at)):
        return None
    found = _adjectives().find(tokens, at + 1)
    return None if found is None else UnitFound(found.value, found.end, found.end)


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
