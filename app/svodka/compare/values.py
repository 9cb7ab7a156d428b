"""Whether two figures of one thing say the same, and by how much they differ if they do not."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from svodka.domain.comparison import ComparisonKind, Delta, FigureStatus
from svodka.domain.marks import Direction, Figure, FigureKind, FigureType, Qualifier
from svodka.domain.periods import same_length, same_stretch

Value = Decimal | tuple[Decimal, Decimal]

_ABOUT = Decimal("0.05")
_BEYOND = Decimal("0.1")
"""How far, as a part of it, what is “about” or “more than” a number may be from it."""

_LEAST_DIGITS = 2
"""With fewer significant digits a number is not taken for a rounded one: 6 is not 5.5."""

_SMALLEST_PART = 2 * 10 ** (_LEAST_DIGITS - 1)
"""Rounding takes away at most half of the last digit kept: such a part of the whole number."""

_TWO_ACCOUNTS = (ComparisonKind.SAME_MEETING, ComparisonKind.OTHER)
_PRECISION = 60


def signed(figure: Figure) -> Value:
    """Return the value of a figure, below zero for a fall."""
    if figure.kind is not FigureKind.CHANGE or figure.direction is not Direction.DOWN:
        return figure.value
    if isinstance(figure.value, tuple):
        return -figure.value[1], -figure.value[0]
    return -figure.value


def middle(value: Value) -> Decimal:
    """Return a number, or the middle of a range."""
    return (value[0] + value[1]) / 2 if isinstance(value, tuple) else value


def status_of(a: Figure, b: Figure, kind: ComparisonKind) -> FigureStatus:
    """Return how two figures of one thing stand to each other.

    Unequal stretches of equal length may be set in relation in successive reports only; in two
    accounts of one meeting they speak of different times. A period that is not told is taken to
    be the other's. Two accounts of one thing may round it; two revisions, or two years, may not.
    """
    if a.period and b.period and not same_stretch(a.period, b.period):
        successive = kind is ComparisonKind.SUCCESSIVE
        if not (successive and same_length(a.period, b.period)):
            return FigureStatus.PERIOD_DIFFERS
    rounded = kind in _TWO_ACCOUNTS
    agrees = same_reading(a, b) if rounded else (signed(a), a.qualifier) == (signed(b), b.qualifier)
    return FigureStatus.SAME if agrees else FigureStatus.DIFFERS


def same_reading(a: Figure, b: Figure) -> bool:
    """Tell whether two figures may be one number, told more or less exactly."""
    left, right = signed(a), signed(b)
    if isinstance(left, tuple) or isinstance(right, tuple):
        return left == right
    return (
        left == right or _rounds(left, right) or _allows(a, left, right) or _allows(b, right, left)
    )


def difference(a: Figure, b: Figure, kind: ComparisonKind) -> Delta | None:
    """Return B less A; None for ranges, and where it is not known that the periods are equal.

    Percentages differ by percentage points; of those, of changes and of ratios no percentage is
    told.
    """
    left, right = signed(a), signed(b)
    if isinstance(left, tuple) or isinstance(right, tuple):
        return None
    if kind is ComparisonKind.SUCCESSIVE and (a.period is None) != (b.period is None):
        return None
    with localcontext() as context:
        context.prec = _PRECISION
        gap = right - left
        relative = None
        if left and a.type not in _WITHOUT_PER_CENT and a.kind is not FigureKind.CHANGE:
            relative = (gap / abs(left) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    unit = "pp" if a.unit == "%" else a.unit
    return Delta(gap, unit, relative)


_WITHOUT_PER_CENT = (FigureType.PERCENT, FigureType.RATIO)


def _rounds(a: Decimal, b: Decimal) -> bool:
    """Tell whether the number with fewer digits is the other one rounded."""
    if abs(a - b) * _SMALLEST_PART > max(abs(a), abs(b)):
        return False
    rough, fine = sorted((a, b), key=_digits)
    if _digits(rough) < _LEAST_DIGITS:
        return False
    exponent = rough.normalize().as_tuple().exponent
    assert isinstance(exponent, int), "a figure is a finite number"
    return abs(rough - fine) * 2 <= Decimal(1).scaleb(exponent)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _allows(figure: Figure, own: Decimal, other: Decimal) -> bool:
    """Tell whether the qualifier of ``figure`` lets its number stand for ``other``."""
    gap = other - own
    if figure.qualifier is Qualifier.ABOUT:
        return abs(gap) <= abs(own) * _ABOUT
    if figure.qualifier is Qualifier.MORE:
        return 0 <= gap <= abs(own) * _BEYOND
    if figure.qualifier is Qualifier.LESS:
        return 0 <= -gap <= abs(own) * _BEYOND
    return False
