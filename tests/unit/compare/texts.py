"""Short reports with hand-made marks, for tests of comparing."""

from decimal import Decimal
from typing import Any

from svodka.domain.comparison import Comparison
from svodka.domain.marks import (
    Commitment,
    EntityType,
    Figure,
    FigureKind,
    FigureType,
    Marks,
    Meeting,
    Mention,
    Participant,
    Period,
    Topic,
)
from svodka.domain.spans import Span

_TYPES = {"%": FigureType.PERCENT, "USD": FigureType.MONEY, "t": FigureType.QUANTITY}

YEAR = Period("2024", "2024")
ELEVEN_MONTHS = Period("2024-01", "2024-11")


def place(text: str, written: str) -> Span:
    start = text.index(written)
    return Span(start, start + len(written))


def figure(
    text: str, written: str, value: str, unit: str, kind: FigureKind = FigureKind.LEVEL, **more: Any
) -> Figure:
    span = place(text, written)
    known: dict[str, Any] = {"type": _TYPES.get(unit, FigureType.NUMBER), **more}
    return Figure(
        id=f"f{span.start:03}",
        span=span,
        text=written,
        value=Decimal(value),
        unit=unit,
        kind=kind,
        **known,
    )


def mention(text: str, written: str, entity: str, type_: EntityType) -> Mention:
    span = place(text, written)
    iso = entity.rpartition(":")[2] if type_ is EntityType.COUNTRY else None
    return Mention(f"e{span.start:03}", type_, span, written, written, entity, iso=iso)


def commitment(text: str, sentence: str, *who: str) -> Commitment:
    span = place(text, sentence)
    return Commitment(f"c{span.start:03}", span, sentence, who, sentence)


def participant(name: str, country: str | None = None, entity: str = "") -> Participant:
    return Participant(name, None, country, entity or f"person:{name}")


def meeting(day: str | None, *parties: str, **more: Any) -> Meeting:
    return Meeting(parties or ("KZ", "KG"), date=day, **more)


def topics(*keys: str) -> tuple[Topic, ...]:
    return tuple(Topic(key) for key in keys)


def bare(lang: str = "ru") -> Marks:
    return Marks(lang)


def passages_of(comparison: Comparison, a: str, b: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (row.a and row.a.of(a), row.b and row.b.of(b), row.state.value)
        for row in comparison.passages
    ]
