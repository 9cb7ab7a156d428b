"""The style sheet: ``resources/style/window.qss`` with the tokens put in the places of their names.

``$surface_page`` is a colour, ``$radius_chip`` a length, ``$font_body`` a font; a name that is not
a token raises KeyError, so that a misspelt one cannot go unseen.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from string import Template

from PySide6.QtGui import QColor

from svodka.gui.theme.tokens import Theme, TypeStyle
from svodka.resources import resource


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    sheet = resource("style", "window.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(names(theme))


def names(theme: Theme) -> dict[str, str]:
    """Return all that the sheet may name: colours as hex, lengths as numbers, fonts in short."""
    found: dict[str, str] = {}
    for group in ("surface", "line", "text", "accent", "semantic", "search_hit"):
        found |= dict(_colours(group, getattr(theme, group)))
    found |= {f"radius_{name}": str(px) for name, px in theme.metrics.radius.items()}
    found |= {f"row_{name}": str(px) for name, px in theme.metrics.row.items()}
    for name, style in theme.type.scale.items():
        reading = name.startswith("reading")
        families = theme.type.reading_family if reading else theme.type.ui_family
        found[f"font_{name}"] = _font(style, families)
    found["font_mono"] = _font(theme.type.scale["caption"], theme.type.mono_family)
    return found


def _colours(prefix: str, group: object) -> Iterator[tuple[str, str]]:
    assert is_dataclass(group)
    for field in fields(group):
        value = getattr(group, field.name)
        name = f"{prefix}_{field.name}"
        if isinstance(value, QColor):
            yield name, value.name()
        else:
            yield from _colours(name, value)


def _font(style: TypeStyle, families: tuple[str, ...]) -> str:
    quoted = ", ".join(f'"{family}"' for family in families)
    return f"{style.weight} {style.px}px {quoted}"
