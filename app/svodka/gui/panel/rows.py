"""What the panel says of a text, as rows: plain values, made from the marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from svodka.domain.legend import LegendKind, kind_of_entity, kind_of_figure
from svodka.domain.marks import Direction, Figure, FigureKind, Marks, Meeting, Mention, Period
from svodka.domain.spans import Span
from svodka.i18n import Catalogue
from svodka.i18n.amounts import amount
from svodka.i18n.names import FIGURE_KIND_NAMES, LEGEND_NAMES
from svodka.i18n.periods import period
from svodka.i18n.topics import format_name, topic_name

_ARROWS = {Direction.UP: "↑", Direction.DOWN: "↓", Direction.FLAT: "→"}


class RowKind(Enum):
    """How a row is drawn."""

    SECTION = auto()
    GROUP = auto()
    FACT = auto()
    PARTICIPANT = auto()
    TOPICS = auto()
    COMMITMENT = auto()
    FIGURE = auto()
    ENTITY = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``places`` are where the text says it; ``search`` is what a double click looks for.

    ``codes`` are ISO codes of countries; ``aside`` stands at the right end (a count, a change).
    """

    kind: RowKind
    text: str
    detail: str = ""
    aside: str = ""
    codes: tuple[str, ...] = ()
    mark: LegendKind | None = None
    places: tuple[Span, ...] = ()
    search: str = ""

    @property
    def leads(self) -> bool:
        """Whether it leads anywhere; headings do not."""
        return bool(self.places)


def panel_rows(marks: Marks, words: Catalogue) -> list[Row]:
    """Return the rows for a text, in the language of ``words``."""
    rows: list[Row] = []
    if marks.meeting is not None:
        rows += _meeting(marks.meeting, marks, words)
    elif marks.topics:
        rows.append(_section(words.tr("Topics"), len(marks.topics), words))
        rows.append(_topics(tuple(topic.key for topic in marks.topics), words))
    rows += _figures(marks.figures, words)
    rows += _entities(marks.entities, words)
    return rows


def _section(title: str, count: int, words: Catalogue) -> Row:
    return Row(RowKind.SECTION, title, aside=words.number(count) if count else "")


# --- the meeting ---------------------------------------------------------------------------


def _meeting(meeting: Meeting, marks: Marks, words: Catalogue) -> Iterator[Row]:
    yield Row(RowKind.SECTION, words.tr("Meeting"), codes=meeting.parties)
    if meeting.date:
        when = period(Period(meeting.date, meeting.date), words)
        places = tuple(
            date.span
            for date in marks.dates
            if date.period and meeting.date in (date.period.start, date.period.end)
        )
        yield Row(RowKind.FACT, when, words.tr("Date"), places=places)
    if meeting.place:
        yield Row(
            RowKind.FACT,
            meeting.place,
            words.tr("Place"),
            places=_named(marks, meeting.place),
            search=meeting.place,
        )
    if meeting.format:
        yield Row(RowKind.FACT, format_name(meeting.format, words), words.tr("Format"))
    for who in meeting.participants:
        places = tuple(m.span for m in marks.entities if m.entity == who.entity)
        codes = (who.country,) if who.country else ()
        yield Row(
            RowKind.PARTICIPANT,
            who.name,
            who.post or "",
            codes=codes,
            places=places,
            search=who.name,
        )
    if meeting.topics:
        yield _section(words.tr("Topics"), len(meeting.topics), words)
        yield _topics(tuple(topic.key for topic in meeting.topics), words)
    if meeting.commitments:
        yield _section(words.tr("Commitments"), len(meeting.commitments), words)
    for promise in meeting.commitments:
        yield Row(
            RowKind.COMMITMENT,
            promise.what,
            promise.deadline or "",
            codes=promise.who,
            places=(promise.span,),
        )


def _topics(keys: tuple[str, ...], words: Catalogue) -> Row:
    return Row(RowKind.TOPICS, " · ".join(topic_name(key, words) for key in keys))


def _named(marks: Marks, name: str) -> tuple[Span, ...]:
    return tuple(m.span for m in marks.entities if m.canonical == name)


# --- the figures ---------------------------------------------------------------------------


def _figures(figures: tuple[Figure, ...], words: Catalogue) -> Iterator[Row]:
    """Yield the figures, grouped by the period they are of; those of none come last."""
    if not figures:
        return
    yield _section(words.tr("Figures"), len(figures), words)
    groups: dict[Period | None, list[Figure]] = {}
    for figure in figures:
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
        _note(figure, words),
        mark=kind_of_figure(figure.type),
        places=(figure.span,),
        search=figure.text,
    )


def _note(figure: Figure, words: Catalogue) -> str:
    """Return the direction of a level, else what kind of figure it is if that is not plain."""
    if figure.direction is not None and figure.kind is not FigureKind.CHANGE:
        return _ARROWS[figure.direction]
    if figure.kind in (FigureKind.SHARE, FigureKind.PLAN):
        return words.tr(FIGURE_KIND_NAMES[figure.kind])
    return ""


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
        yield _section(words.tr(LEGEND_NAMES[kind]), len(kinds[kind]), words)
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
