"""Figures as a reader of the language writes them: «313,6 млн $», “$313.6 m”, «> 40,4 тыс. т».

Every blank is a non-breaking one, so that number, multiplier and unit stay together.
"""

from dataclasses import replace
from decimal import Decimal

from svodka.domain.comparison import Delta, FigureRow
from svodka.domain.marks import Direction, Figure, FigureKind, FigureType, Qualifier
from svodka.domain.wording import msgid
from svodka.i18n.catalogue import Catalogue

_SYMBOLS = {"USD": "$", "EUR": "€", "RUB": "₽", "KZT": "₸", "GBP": "£"}
"""Signs that name one currency only; all others are told by their code."""

_QUALIFIERS = {Qualifier.MORE: ">", Qualifier.LESS: "<", Qualifier.ABOUT: "≈"}

_DIRECTIONS: dict[Direction | None, str] = {Direction.UP: "+", Direction.DOWN: "−"}

_MONEY_SCALES = (
    (12, msgid("{n} tn")),
    (9, msgid("{n} bn")),
    (6, msgid("{n} m")),
    (3, msgid("{n} thousand")),
)
_SCALES = (
    (12, msgid("{n} trillion")),
    (9, msgid("{n} billion")),
    (6, msgid("{n} million")),
    (3, msgid("{n} thousand")),
)
_WATT_SCALES = (
    (9, msgid("{n} GW")),
    (6, msgid("{n} MW")),
    (3, msgid("{n} kW")),
    (0, msgid("{n} W")),
)

_UNITS = {
    "%": msgid("{n}%"),
    "pp": msgid("{n} pp"),
    "t": msgid("{n} t"),
    "m3": msgid("{n} m³"),
    "kWh": msgid("{n} kWh"),
    "km": msgid("{n} km"),
    "ha": msgid("{n} ha"),
    "people": msgid("{n} people"),
    "times": msgid("×{n}"),
}
"""Msgids of the units that have a sign of their own in each language."""

_MOST_DECIMALS = 3
_THOUSAND = 3

Value = Decimal | tuple[Decimal, Decimal]


def amount(figure: Figure, words: Catalogue) -> str:
    """Return the normalised reading of a figure with qualifier and, for a change, its sign.

    A count is a bare number: its noun stands in the indicator and would have to be inflected.
    """
    text = quantity(figure.value, _told_unit(figure), words)
    if figure.kind is FigureKind.CHANGE and figure.type is not FigureType.RATIO:
        text = _DIRECTIONS.get(figure.direction, "") + text
    if figure.qualifier:
        text = f"{_QUALIFIERS[figure.qualifier]}\u00a0{text}"
    return text


def difference(delta: Delta, words: Catalogue) -> str:
    """Return a difference with its sign and, where there is one, its percentage in brackets."""
    text = _signed(delta.abs, delta.unit, words)
    if delta.rel_pct is not None:
        text += f" ({_signed(delta.rel_pct, '%', words)})"
    return text


def row_difference(row: FigureRow, words: Catalogue) -> str:
    """Return by how much the figure of B is more than that of A; empty where that is not known.

    Of a count it is a bare number, as the counts themselves are.
    """
    if row.delta is None or row.a is None:
        return ""
    counted = not _told_unit(row.a)
    return difference(replace(row.delta, unit="") if counted else row.delta, words)


def _told_unit(figure: Figure) -> str:
    counted = figure.type is FigureType.NUMBER and figure.unit not in _UNITS
    return "" if counted else figure.unit


def quantity(value: Value, unit: str, words: Catalogue) -> str:
    """Return a value, or a range, with its unit."""
    low, high = value if isinstance(value, tuple) else (value, value)
    if unit == "W":
        text = _scaled(low, high, _WATT_SCALES, words)
    elif len(unit) == 3 and unit.isascii() and unit.isupper():
        text = _money(_scaled(low, high, _MONEY_SCALES, words), unit, words)
    else:
        scaled = _scaled(low, high, _SCALES, words)
        if unit in _UNITS:
            text = words.tr(_UNITS[unit], n=scaled)
        else:
            text = f"{scaled} {unit}" if unit else scaled
    return text.replace(" ", "\u00a0")


def _signed(value: Decimal, unit: str, words: Catalogue) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + quantity(abs(value), unit, words)


def _money(scaled: str, unit: str, words: Catalogue) -> str:
    symbol = _SYMBOLS.get(unit)
    if symbol:
        return words.tr("{symbol}{n}", symbol=symbol, n=scaled)
    return words.tr("{code} {n}", code=unit, n=scaled)


def _scaled(
    low: Decimal, high: Decimal, scales: tuple[tuple[int, str], ...], words: Catalogue
) -> str:
    """Return the number with the largest multiplier that shortens it without losing a digit."""
    for power, sentence in scales:
        start, end = _shifted(low, power), _shifted(high, power)
        if not power or (_is_worth(abs(high), power) and _short(start) and _short(end)):
            return words.tr(sentence, n=_range(start, end, words))
    return _range(_shifted(low, 0), _shifted(high, 0), words)


def _is_worth(value: Decimal, power: int) -> bool:
    """Tell whether a multiplier reads better: 4,500 and 1,234,567 are better without “thousand”."""
    if power == _THOUSAND:
        return 10_000 <= value < 1_000_000
    return Decimal(1).scaleb(power) <= value


def _shifted(value: Decimal, power: int) -> Decimal:
    shifted = value.scaleb(-power).normalize()
    return Decimal(format(shifted, "f"))


def _short(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -_MOST_DECIMALS


def _range(low: Decimal, high: Decimal, words: Catalogue) -> str:
    if low == high:
        return words.number(low)
    return f"{words.number(low)}–{words.number(high)}"
