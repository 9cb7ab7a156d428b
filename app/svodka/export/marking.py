"""Turns what the analysis read into marks with a look and a note."""

from collections.abc import Collection, Iterator

from svodka.domain.legend import LegendKind, kind_of_entity, kind_of_figure
from svodka.domain.marks import Figure, Marks
from svodka.export.marked import Mark
from svodka.i18n import Catalogue
from svodka.i18n.amounts import amount
from svodka.i18n.periods import period


def shown_marks(
    marks: Marks, hidden: Collection[str], words: Catalogue
) -> Iterator[tuple[LegendKind, Mark]]:
    """Yield the marks of the kinds that are not hidden, each with its kind."""
    for mention in marks.entities:
        kind = kind_of_entity(mention.type)
        if kind is not None and kind not in hidden:
            note = mention.canonical if mention.canonical != mention.text else ""
            yield kind, Mark(mention.span, look(kind), note)
    for figure in marks.figures:
        kind = kind_of_figure(figure.type)
        if kind not in hidden:
            yield kind, Mark(figure.span, look(kind), figure_note(figure, words))


def look(kind: LegendKind) -> str:
    """Return the classes of a kind in the style sheet."""
    return f"{'figure' if kind.is_figure else 'entity'} {kind.lower()}"


def figure_note(figure: Figure, words: Catalogue) -> str:
    """Return the normalised value of a figure with what it measures and when."""
    when = period(figure.period, words) if figure.period else ""
    return " · ".join(filter(None, (amount(figure, words), figure.indicator, when)))
