"""Every ink on every ground it is drawn on: 4.5 for text, 3 for what is not text (WCAG 2.1, AA).

The bounds, and how far the tokens were from them when they were chosen, stand with the tokens.
Disabled text has no bound there, nor here.
"""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from svodka.gui.theme import Theme, load_theme
from svodka.gui.theme.tokens import SCHEMES
from tests.gui.theme.colour_science import contrast

TEXT, SHAPE = 4.5, 3.0
_PANES = ("sunken", "window", "panel", "page", "raised", "field", "code")
_ROWS = ("hover", "selected", "selected_inactive")

Pair = tuple[str, QColor, QColor]


def texts(theme: Theme) -> Iterator[Pair]:
    """Yield every ink with the grounds it is written on."""
    yield from _on_surfaces(theme, "text", theme.text, ("primary", "secondary", "tertiary"))
    yield from _on_surfaces(theme, "accent", theme.accent, ("link",))
    for ground in ("base", "hover", "pressed"):
        yield f"on_accent on {ground}", theme.text.on_accent, getattr(theme.accent, ground)
    yield "toast", theme.surface.page, theme.text.primary
    yield "primary on accent tint", theme.text.primary, theme.accent.tint
    for name in ("ok", "warning", "error", "info"):
        state = getattr(theme.semantic, name)
        yield from _on_surfaces(theme, name, state, ("ink",))
        yield f"{name}.ink on its tint", state.ink, state.tint
    for ground in ("ground", "current"):
        hit = getattr(theme.search_hit, ground)
        yield f"hit.text on {ground}", theme.search_hit.text, hit
        yield f"primary on hit {ground}", theme.text.primary, hit
    for name, colours in _marks(theme):
        yield from _on_surfaces(theme, name, colours, ("ink",))
        for ground in ("tint", "hover"):
            yield f"{name}.ink on {ground}", colours.ink, getattr(colours, ground)
            yield f"primary on {name}.{ground}", theme.text.primary, getattr(colours, ground)
    for name, tag in theme.tag.items():
        yield from _on_surfaces(theme, name, tag, ("ink",), _PANES)
        yield f"{name}.ink on tint", tag.ink, tag.tint
        yield f"primary on {name}.tint", theme.text.primary, tag.tint


def shapes(theme: Theme) -> Iterator[Pair]:
    """Yield lines, dots and edges of controls with the grounds they are drawn on."""
    yield from _on_surfaces(theme, "accent", theme.accent, ("base", "focus_ring"))
    yield from _on_surfaces(theme, "line", theme.line, ("control",), _PANES)
    for ground in ("ground", "current"):
        yield f"hit.edge on {ground}", theme.search_hit.edge, getattr(theme.search_hit, ground)
    for name, colours in _marks(theme):
        yield f"{name}.line on page", colours.line, theme.surface.page
        yield f"{name}.line on tint", colours.line, colours.tint
        yield f"{name}.line on panel", colours.line, theme.surface.panel
    for name, tag in theme.tag.items():
        yield from _on_surfaces(theme, name, tag, ("dot",))
        yield f"{name}.dot on tint", tag.dot, tag.tint


def _marks(theme: Theme) -> Iterator[tuple[str, object]]:
    yield from ((kind.value, colours) for kind, colours in theme.mark.items())
    yield from ((f.name, getattr(theme.compare, f.name)) for f in fields(theme.compare))


def _on_surfaces(
    theme: Theme,
    name: str,
    inks: object,
    which: tuple[str, ...],
    grounds: tuple[str, ...] = _PANES + _ROWS,
) -> Iterator[Pair]:
    for ink in which:
        for ground in grounds:
            yield f"{name}.{ink} on {ground}", getattr(inks, ink), getattr(theme.surface, ground)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("pairs", "bound"), [(texts, TEXT), (shapes, SHAPE)])
def test_every_ink_stands_out_from_every_ground_it_is_drawn_on(scheme, pairs, bound):
    ratios = {name: round(contrast(*pair), 2) for name, *pair in pairs(load_theme(scheme))}
    assert len(ratios) > 80
    assert {name: ratio for name, ratio in ratios.items() if ratio < bound} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_text_of_a_release_is_the_loudest_thing(scheme):
    theme = load_theme(scheme)
    page = theme.surface.page
    order = [theme.text.primary, theme.text.secondary, theme.text.tertiary, theme.text.disabled]
    ratios = [contrast(ink, page) for ink in order]
    assert ratios == sorted(ratios, reverse=True)
    assert ratios[0] > 12
