"""What the rules for numbers hand to each other."""

from dataclasses import dataclass
from decimal import Decimal

from svodka.domain.marks import FigureType
from svodka.domain.spans import Span

Value = Decimal | tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range that covers tokens ``first`` to ``last`` (exclusive).

    ``spelled`` says that it has no digits, ``part`` that it is a fraction; ``scale`` is the
    multiplier that closes it, 1 if none does.
    """

    value: Value
    first: int
    last: int
    spelled: bool
    scale: Decimal
    part: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens ``first`` to ``last`` (exclusive) of a sentence, and what they say.

    ``spelled`` says that the number is written in words. ``factor`` is how many of ``unit`` the
    unit written is (0.01 for cents), ``scale`` the multiplier of the number. ``carried`` says that
    the unit is that of another number.
    """

    first: int
    last: int
    span: Span
    value: Value
    unit: str
    type: FigureType
    spelled: bool = False
    scale: Decimal = Decimal(1)
    factor: Decimal = Decimal(1)
    carried: bool = False


def times(value: Value, factor: Decimal) -> Value:
    """Return a value or both ends of a range multiplied."""
    if isinstance(value, tuple):
        return value[0] * factor, value[1] * factor
    return value * factor
