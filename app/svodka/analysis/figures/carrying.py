"""Numbers that leave their unit to another: «с 10,5 до 17 процентов», «500 млн, затем 260 млн»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from svodka.analysis.figures.cues import Cues
from svodka.analysis.figures.values import Quantity, times
from svodka.domain.marks import FigureType
from svodka.domain.spans import Span
from svodka.text.tokens import Token

_MEASURED = frozenset({FigureType.MONEY, FigureType.QUANTITY})


def with_units(
    tokens: Sequence[Token], quantities: Sequence[Quantity], cues: Cues
) -> Iterator[Quantity]:
    """Yield the quantities of a sentence; those without a unit get one or are left out."""
    told: list[Quantity] = []
    for place, quantity in enumerate(quantities):
        if quantity.unit:
            whole = _with_cents(told[-1], quantity) if told else None
            if whole is not None:
                told.pop()
            found: Quantity | None = whole or quantity
        else:
            following = next(iter(quantities[place + 1 : place + 2]), None)
            found = _of_the_next(tokens, quantity, following, cues)
            found = found or _of_the_last(tokens, quantity, told, cues)
        if found is not None:
            told.append(found)
    yield from told


def _of_the_next(
    tokens: Sequence[Token], bare: Quantity, following: Quantity | None, cues: Cues
) -> Quantity | None:
    """Read «с 10,5» by «до 17 процентов», «200» by «вместо 46,68 доллара»."""
    if following is None or not following.unit or following.type is FigureType.NUMBER:
        return None
    joint = cues["unit_follows"].at(tokens, bare.last)
    opened = cues["from"].before(tokens, bare.first)
    reached = opened and cues["up_to"].at(tokens, bare.last)
    if bare.last + max(joint, reached) != following.first or not (joint or reached):
        return None
    scale = following.scale if reached and bare.scale == 1 else Decimal(1)
    value = times(bare.value, scale * following.factor)
    return replace(
        bare,
        value=value,
        unit=following.unit,
        type=following.type,
        factor=following.factor,
        carried=True,
    )


def _of_the_last(
    tokens: Sequence[Token], bare: Quantity, told: Sequence[Quantity], cues: Cues
) -> Quantity | None:
    """Read «260 миллионов» by the money before it, «ещё 33» by «66 человек»."""
    again = cues["again"].before(tokens, bare.first)
    for other in reversed(told):
        if (bare.scale > 1 and other.type in _MEASURED) or again:
            value = times(bare.value, other.factor)
            return replace(
                bare,
                value=value,
                unit=other.unit,
                type=other.type,
                factor=other.factor,
                carried=True,
            )
    return None


def _with_cents(whole: Quantity, cents: Quantity) -> Quantity | None:
    """Return «5 рублей 30 копеек» as one amount."""
    apart = whole.last != cents.first or whole.unit != cents.unit
    if apart or whole.factor <= cents.factor or whole.scale > 1:
        return None
    if isinstance(whole.value, tuple) or isinstance(cents.value, tuple):
        return None
    span = Span(whole.span.start, cents.span.end)
    return replace(whole, last=cents.last, span=span, value=whole.value + cents.value)
