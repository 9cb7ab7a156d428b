"""How much: every quantity in a text as a value with unit, indicator, period and direction."""

from svodka.analysis.figures.reading import read_figures

__all__ = ["read_figures"]
