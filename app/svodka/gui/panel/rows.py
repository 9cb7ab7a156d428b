"""What the panel says of a text, as rows: the meeting, the figures, who is named."""

from collections.abc import Iterator

from svodka.domain.legend import LegendKind, kind_of_entity, kind_of_figure
from svodka.domain.marks import Direction, Figure, FigureKind, Marks, Mention, Period
from svodka.domain.wording import msgid
from svodka.gui.panel.meeting import meeting_rows, topic_rows
from svodka.gui.panel.row import SEPARATOR, Row, RowKind, inferred, section
from svodka.i18n import Catalogue
from svodka.i18n.amounts import amount
from svodka.i18n.names import FIGURE_KIND_NAMES, LEGEND_NAMES
from svodka.i18n.periods import period

_ARROWS = {Direction.UP: "↑", Direction.DOWN: "↓", Direction.FLAT: "→"}
_FIELDS = {
    "period": msgid("Period"),
    "base": msgid("Compared with"),
    "indicator": msgid("Indicator"),
    "parties": msgid("Parties"),
}
"""Msgids of the fields of a figure that may be inferred."""


def panel_rows(marks: Marks, words: Catalogue) -> list[Row]:
    """Return the rows for a text, in the language of ``words``."""
    if marks.meeting is not None:
        first = meeting_rows(marks.meeting, marks, words)
    else:
        first = topic_rows(marks.topics, words)
    return [*first, *_figures(marks.figures, words), *_entities(marks.entities, words)]


# --- the figures ---------------------------------------------------------------------------


def _figures(figures: tuple[Figure, ...], words: Catalogue) -> Iterator[Row]:
    """Yield the figures by period, as the text comes to speak of them; those of none come last."""
    if not figures:
        return
    yield section(words.tr("Figures"), len(figures), words)
    groups: dict[Period | None, list[Figure]] = {}
    for figure in sorted(figures, key=lambda figure: figure.span.start):
        groups.setdefault(figure.period, []).append(figure)
    for when in sorted(groups, key=lambda when: when is None):
        yield Row(RowKind.GROUP, period(when, words) if when else words.tr("period not named"))
        for figure in groups[when]:
            yield _figure(figure, words)


def _figure(figure: Figure, words: Catalogue) -> Row:
    return Row(
        RowKind.FIGURE,
        figure.indicator or "",
        amount(figure, words),
        aside=_arrow(figure),
        note=SEPARATOR.join(_notes(figure, words)),
        mark=kind_of_figure(figure.type),
        places=(figure.span,),
        search=figure.text,
        reasons=tuple(
            inferred(words.tr(_FIELDS.get(name, name)), reason, words)
            for name, reason in figure.reasons.items()
        ),
    )


def _arrow(figure: Figure) -> str:
    """Return the direction of a level; a change shows its own by its sign."""
    if figure.direction is None or figure.kind is FigureKind.CHANGE:
        return ""
    return _ARROWS[figure.direction]


def _notes(figure: Figure, words: Catalogue) -> Iterator[str]:
    """Yield what kind of figure it is if that is not plain, and that its period was not read."""
    if figure.kind in (FigureKind.SHARE, FigureKind.PLAN):
        yield words.tr(FIGURE_KIND_NAMES[figure.kind])
    if figure.period_inherited:
        yield words.tr("period inferred")


# --- who -----------------------------------------------------------------------------------


def _entities(mentions: tuple[Mention, ...], words: Catalogue) -> Iterator[Row]:
    """Yield one row an entity, by kind, in the order of their first mention."""
    kinds: dict[LegendKind, dict[str, list[Mention]]] = {}
    for mention in mentions:
        kind = kind_of_entity(mention.type)
        if kind is not None:
            kinds.setdefault(kind, {}).setdefault(mention.entity, []).append(mention)
    for kind in LegendKind:
        if kind not in kinds:
            continue
        yield section(words.tr(LEGEND_NAMES[kind]), len(kinds[kind]), words)
        for found in kinds[kind].values():
            first = found[0]
            code = first.iso or first.country
            yield Row(
                RowKind.ENTITY,
                first.canonical,
                aside=words.number(len(found)) if len(found) > 1 else "",
                codes=(code,) if code else (),
                mark=kind,
                places=tuple(mention.span for mention in found),
                search=first.canonical,
            )
