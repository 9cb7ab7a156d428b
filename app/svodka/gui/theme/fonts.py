"""The fonts that are shipped, and the styles of text made of them."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from svodka.gui.theme.tokens import TypeStyle, Typography, load_theme
from svodka.resources import resource


@cache
def load_fonts() -> tuple[str, ...]:
    """Give Qt the shipped fonts, once a process; return the families it found in them.

    A file that Qt does not take is no reason not to start: the next family of the list stands in.
    """
    families: list[str] = []
    for path in sorted(resource("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(dict.fromkeys(families))


@cache
def font(style: str, tabular: bool = False) -> QFont:
    """Return the font of a style of the tokens, such as ``body``, ``caption`` or ``reading``.

    ``tabular`` gives all digits one width, for columns of numbers. ``mono`` is a style too.
    """
    typography = load_theme("light").type
    if style == "mono":
        return _font(typography.mono_family, typography.scale["caption"], tabular)
    families = typography.reading_family if _is_reading(style) else typography.ui_family
    return _font(families, typography.scale[style], tabular)


def reading_font(px: int) -> QFont:
    """Return the font of the text of a release in the size that the user chose."""
    made = QFont(font("reading"))
    made.setPixelSize(px)
    return made


def reading_line(px: int) -> int:
    """Return the line height that belongs to a size of the reading text, in px."""
    return round(px * 1.6)


def line_height(style: str) -> int:
    """Return the line height of a style in px."""
    return type_style(style).line


def type_style(style: str) -> TypeStyle:
    """Return size, line height and weight of a style."""
    return typography().scale[style]


def typography() -> Typography:
    """Return families, styles and the range of the reader's size."""
    return load_theme("light").type


def _is_reading(style: str) -> bool:
    return style.startswith("reading")


def _font(families: tuple[str, ...], style: TypeStyle, tabular: bool) -> QFont:
    made = QFont(list(families))
    made.setPixelSize(style.px)
    made.setWeight(QFont.Weight(style.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
