"""What the analysis reads in a text: who, how much, when, and the meeting it reports.

All offsets are code points of the analysed text, end exclusive. The JSON form of these values is
fixed and written in :mod:`svodka.domain.marks_json`.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from svodka.domain.spans import Span


class EntityType(StrEnum):
    """What a mention names."""

    PERSON = "PERSON"
    POST = "POST"
    ORG = "ORG"
    COUNTRY = "COUNTRY"
    CITY = "CITY"
    REGION = "REGION"
    RIVER = "RIVER"
    FACILITY = "FACILITY"
    PLACE = "PLACE"
    DOCUMENT = "DOCUMENT"
    SECTOR = "SECTOR"


class FigureType(StrEnum):
    """What kind of quantity a figure is: NUMBER is a count, RATIO is «в 1,5 раза»."""

    MONEY = "MONEY"
    PERCENT = "PERCENT"
    QUANTITY = "QUANTITY"
    NUMBER = "NUMBER"
    RATIO = "RATIO"


class FigureKind(StrEnum):
    """What a figure says: how much there is, by how much it moved, what part, a count, a plan."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"
    COUNT = "count"
    PLAN = "plan"


class Direction(StrEnum):
    """Which way a figure moved, where the text says so."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Qualifier(StrEnum):
    """How exact the number is: more than, less than, about."""

    MORE = ">"
    LESS = "<"
    ABOUT = "~"


@dataclass(frozen=True, slots=True)
class Period:
    """An inclusive stretch of time: both ends are ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity.

    ``entity`` is the same for every mention of one thing; ``canonical`` is its name in the
    nominative and in full; ``country`` is the ISO code of the country it belongs to, ``iso`` the
    code of the country it is.
    """

    id: str
    type: EntityType
    span: Span
    text: str
    canonical: str
    entity: str
    country: str | None = None
    iso: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A span that names a time; ``period`` is None where it cannot be resolved."""

    id: str
    span: Span
    text: str
    period: Period | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A span with a quantity: number, multiplier and unit, without preposition or qualifier.

    ``value`` is exact, a pair for a range. ``unit`` is an ISO 4217 code, ``%``, ``pp``, a unit of
    ``resources/units`` or the counted noun in its dictionary form. ``parties`` are ISO codes, or
    one ``KZ→KG`` where the flow has a direction. What was inferred and not read beside the figure
    has an entry in ``reasons`` (name of the field → a short English sentence).
    """

    id: str
    type: FigureType
    span: Span
    text: str
    value: Decimal | tuple[Decimal, Decimal]
    unit: str
    kind: FigureKind
    direction: Direction | None = None
    qualifier: Qualifier | None = None
    indicator: str | None = None
    indicator_span: Span | None = None
    parties: tuple[str, ...] = ()
    period: Period | None = None
    period_inherited: bool = False
    base: Period | None = None
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone who takes part in a meeting; ``entity`` is that of their mentions."""

    name: str
    post: str | None
    country: str | None
    entity: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """A sentence in which parties (ISO codes) undertake something."""

    id: str
    span: Span
    text: str
    who: tuple[str, ...]
    what: str
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of ``resources/topics.json`` with the first passage that speaks of it."""

    key: str
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting card. What the text does not say is None or empty.

    What was inferred and not read has an entry in ``reasons``, as in a figure (name of the field →
    a short English sentence); the country of a participant stands there by their ``entity``.
    """

    parties: tuple[str, ...]
    participants: tuple[Participant, ...] = ()
    date: str | None = None
    place: str | None = None
    format: str | None = None
    topics: tuple[Topic, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marks:
    """All that the analysis read in one text. ``published`` is the ISO day it was resolved against.

    ``topics`` are those of any text, meeting or not.
    """

    lang: str
    published: str | None = None
    entities: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    meeting: Meeting | None = None
    topics: tuple[Topic, ...] = ()
