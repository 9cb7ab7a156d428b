"""How different two colours are, to everybody and to those who see two primaries.

Written out here, and not taken from a library, because three formulas are all that is needed.
"""

import math

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]

_Matrix = tuple[Triple, Triple, Triple]

SIGHTS: dict[str, _Matrix | None] = {
    "normal": None,
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
"""What linear sRGB becomes at full severity. Machado, Oliveira, Fernandes: A Physiologically-based
Model for Simulation of Color Vision Deficiency. IEEE TVCG 15 (6), 2009, the table of matrices."""

_TO_XYZ: _Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
"""Linear sRGB to CIE XYZ under D65, IEC 61966-2-1."""
_WHITE = (0.95047, 1.0, 1.08883)


def contrast(first: QColor, second: QColor) -> float:
    """Return the ratio of WCAG 2.1, from 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.1."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(colour: QColor) -> Triple:
    """Return the light of the three primaries, from 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return red, green, blue


def difference(first: QColor, second: QColor, sight: str = "normal") -> float:
    """Return CIEDE2000 between two colours as somebody of this sight sees them."""
    return ciede2000(lab(_seen(first, sight)), lab(_seen(second, sight)))


def lab(light: Triple) -> Triple:
    """Return CIE L*a*b* of linear sRGB."""
    x, y, z = (part / white for part, white in zip(_times(_TO_XYZ, light), _WHITE, strict=True))
    return 116 * _root(y) - 16, 500 * (_root(x) - _root(y)), 200 * (_root(y) - _root(z))


def ciede2000(first: Triple, second: Triple) -> float:
    """Return the colour difference of CIE 142-2001; names as in Sharma, Wu, Dalal 2005."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    delta_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    t = (
        1
        - 0.17 * _cos(mean_h - 30)
        + 0.24 * _cos(2 * mean_h)
        + 0.32 * _cos(3 * mean_h + 6)
        - 0.20 * _cos(4 * mean_h - 63)
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    r_c = 2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7))
    r_t = -r_c * math.sin(math.radians(60 * math.exp(-(((mean_h - 275) / 25) ** 2))))
    dl, dc, dh = (l2 - l1) / s_l, (c2 - c1) / s_c, delta_h / s_h
    return math.sqrt(dl**2 + dc**2 + dh**2 + r_t * dc * dh)


def _seen(colour: QColor, sight: str) -> Triple:
    matrix, light = SIGHTS[sight], linear(colour)
    if matrix is None:
        return light
    red, green, blue = (min(1.0, max(0.0, part)) for part in _times(matrix, light))
    return red, green, blue


def _times(matrix: _Matrix, vector: Triple) -> Triple:
    first, second, third = (
        sum(factor * part for factor, part in zip(row, vector, strict=True)) for row in matrix
    )
    return first, second, third


def _root(part: float) -> float:
    return part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))
