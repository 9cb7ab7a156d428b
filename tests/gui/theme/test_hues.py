"""Kinds that stand beside one another are told apart by everybody, whatever primaries they see."""

from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from svodka.domain.legend import LegendKind
from svodka.gui.theme import Theme, load_theme
from svodka.gui.theme.tokens import SCHEMES
from tests.gui.theme.colour_science import SIGHTS, difference

CLEAR = 10.0
"""CIEDE2000 below which two thin lines of a family would be taken for one another."""
_FIGURES = (
    LegendKind.MONEY,
    LegendKind.PERCENT,
    LegendKind.QUANTITY,
    LegendKind.COUNT,
    LegendKind.RATIO,
)

every_scheme = pytest.mark.parametrize("scheme", SCHEMES)
every_sight = pytest.mark.parametrize("sight", SIGHTS)


def entities(theme: Theme) -> dict[str, QColor]:
    return {kind: colours.line for kind, colours in theme.mark.items() if kind not in _FIGURES}


def figures(theme: Theme) -> dict[str, QColor]:
    return {kind: theme.mark[kind].line for kind in _FIGURES}


def states(theme: Theme) -> dict[str, QColor]:
    return {f.name: getattr(theme.compare, f.name).line for f in fields(theme.compare)}


@every_scheme
@every_sight
@pytest.mark.parametrize("family", [entities, figures, states])
def test_the_lines_of_a_family_differ(scheme, sight, family):
    colours = family(load_theme(scheme))
    assert len(colours) >= 5
    close = {
        (one, other): round(difference(colours[one], colours[other], sight), 1)
        for one, other in combinations(colours, 2)
        if difference(colours[one], colours[other], sight) < CLEAR
    }
    assert close == {}


@every_scheme
@every_sight
def test_two_tags_differ_by_hue_or_by_shape(scheme, sight):
    theme = load_theme(scheme)
    alike = [
        (one, other)
        for one, other in combinations(theme.tag, 2)
        if theme.tag_shape[one] == theme.tag_shape[other]
        and difference(theme.tag[one].dot, theme.tag[other].dot, sight) < CLEAR
    ]
    assert alike == []


@every_scheme
def test_two_tags_differ_by_hue_alone_to_those_who_see_three_primaries(scheme):
    dots = [tag.dot for tag in load_theme(scheme).tag.values()]
    assert min(difference(*pair) for pair in combinations(dots, 2)) >= CLEAR


def test_two_kinds_have_neither_hue_nor_line_in_common():
    """In print of one ink the form of the line is all there is."""
    styles = list(load_theme("light").mark_line.values())
    assert len(set(styles)) == len(styles) == len(LegendKind)


def test_figures_have_end_ticks_and_entities_have_none():
    ticked = {kind for kind, style in load_theme("light").mark_line.items() if style.ticks}
    assert ticked == set(_FIGURES)
