"""The look of the window as typed values, read from ``resources/style/tokens.json``.

No colour and no measure stands in code: what is drawn asks the :class:`Theme`.
"""

import json
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar

from PySide6.QtGui import QColor

from svodka.domain.legend import LegendKind
from svodka.resources import resource

SCHEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Surface:
    """Grounds, from the lowest to the highest, and what hovering and selecting do to them."""

    sunken: QColor
    window: QColor
    panel: QColor
    page: QColor
    raised: QColor
    hover: QColor
    selected: QColor
    selected_inactive: QColor
    field: QColor
    code: QColor


@dataclass(frozen=True, slots=True)
class Line:
    """Lines between things, and around controls."""

    hairline: QColor
    divider: QColor
    control: QColor


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of text."""

    primary: QColor
    secondary: QColor
    tertiary: QColor
    disabled: QColor
    on_accent: QColor


@dataclass(frozen=True, slots=True)
class Accent:
    """The one accent: selection, focus, links, unread and progress."""

    base: QColor
    hover: QColor
    pressed: QColor
    tint: QColor
    focus_ring: QColor
    link: QColor


@dataclass(frozen=True, slots=True)
class Semantic:
    """A state in words: ``ink`` on any surface, ``tint`` as its ground."""

    ink: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Semantics:
    """The four states."""

    ok: Semantic
    warning: Semantic
    error: Semantic
    info: Semantic


@dataclass(frozen=True, slots=True)
class MarkColours:
    """A kind of mark, or a state of a comparison: its line, its grounds, and its name in words."""

    line: QColor
    tint: QColor
    hover: QColor
    ink: QColor


@dataclass(frozen=True, slots=True)
class CompareColours:
    """What the states of a passage, and of a pair of figures, look like."""

    same: MarkColours
    reworded: MarkColours
    moved: MarkColours
    only_here: MarkColours
    contradicts: MarkColours
    other_period: MarkColours


@dataclass(frozen=True, slots=True)
class SearchHit:
    """The ground under a hit; ``current`` is the one the reader stands at."""

    ground: QColor
    current: QColor
    text: QColor
    edge: QColor


@dataclass(frozen=True, slots=True)
class TagColours:
    """A tag's dot, its chip, and its name."""

    dot: QColor
    tint: QColor
    ink: QColor


@dataclass(frozen=True, slots=True)
class Shadow:
    """A shadow ``dy`` below its owner, blurred by ``blur``; a scrim has neither."""

    dy: int
    blur: int
    colour: QColor


@dataclass(frozen=True, slots=True)
class Elevation:
    """What lies above the window throws a shadow on it."""

    popover: Shadow
    dialog: Shadow
    scrim: Shadow


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How the line of a kind is drawn; ``ticks`` at its ends make it a dimension line."""

    width: float
    dash: tuple[float, ...]
    double: bool
    ticks: bool


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A style of text in px."""

    px: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class Typography:
    """Families in order of preference, the styles by name, and the range of the reader's size."""

    ui_family: tuple[str, ...]
    reading_family: tuple[str, ...]
    mono_family: tuple[str, ...]
    scale: dict[str, TypeStyle]
    reading_measure: tuple[int, int]
    reading_range: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Metrics:
    """Lengths in px by name. ``space`` are the steps that gaps are chosen from."""

    space: tuple[int, ...]
    radius: dict[str, int]
    row: dict[str, int]
    icon: dict[str, float]
    width: dict[str, int]


@dataclass(frozen=True, slots=True)
class Theme:
    """One colour scheme with all that is the same in both."""

    scheme: str
    surface: Surface
    line: Line
    text: Ink
    accent: Accent
    semantic: Semantics
    mark: dict[LegendKind, MarkColours]
    compare: CompareColours
    search_hit: SearchHit
    tag: dict[str, TagColours]
    elevation: Elevation
    tag_shape: dict[str, str]
    mark_line: dict[LegendKind, LineStyle]
    type: Typography
    metrics: Metrics

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self.scheme == "dark"


@cache
def load_theme(scheme: str) -> Theme:
    """Return the theme of a scheme, ``light`` or ``dark``."""
    raw = json.loads(resource("style", "tokens.json").read_text(encoding="utf-8"))
    colours = raw["themes"][scheme]
    marks = colours["entity"] | colours["figure"]
    return Theme(
        scheme=scheme,
        surface=_colours(Surface, colours["surface"]),
        line=_colours(Line, colours["line"]),
        text=_colours(Ink, colours["text"]),
        accent=_colours(Accent, colours["accent"]),
        semantic=Semantics(**{k: _colours(Semantic, v) for k, v in colours["semantic"].items()}),
        mark={LegendKind(k): _colours(MarkColours, v) for k, v in marks.items()},
        compare=CompareColours(
            **{k: _colours(MarkColours, v) for k, v in colours["compare"].items()}
        ),
        search_hit=_colours(SearchHit, colours["search_hit"]),
        tag={k: _colours(TagColours, v) for k, v in colours["tag"].items()},
        elevation=Elevation(**{k: _shadow(v) for k, v in colours["elevation"].items()}),
        tag_shape=raw["tag_shape"],
        mark_line={LegendKind(k): _line_style(v) for k, v in raw["mark_line"].items()},
        type=_typography(raw["type"]),
        metrics=Metrics(tuple(raw["space"]), raw["radius"], raw["row"], raw["icon"], raw["width"]),
    )


_Group = TypeVar("_Group", Surface, Line, Ink, Accent, Semantic, MarkColours, SearchHit, TagColours)


def _colours(group: type[_Group], raw: dict[str, str]) -> _Group:
    return group(**{field.name: QColor(raw[field.name]) for field in fields(group)})


def _shadow(raw: dict[str, Any]) -> Shadow:
    colour = QColor(raw["colour"])
    colour.setAlphaF(raw["alpha"])
    return Shadow(raw["dy"], raw["blur"], colour)


def _line_style(raw: dict[str, Any]) -> LineStyle:
    return LineStyle(
        raw["width"], tuple(raw["dash"]), raw.get("double", False), raw.get("ticks", False)
    )


def _typography(raw: dict[str, Any]) -> Typography:
    measure, size = raw["reading_measure"], raw["reading_range"]
    return Typography(
        tuple(raw["ui_family"]),
        tuple(raw["reading_family"]),
        tuple(raw["mono_family"]),
        {name: TypeStyle(**style) for name, style in raw["scale"].items()},
        (measure[0], measure[1]),
        (size[0], size[1]),
    )
