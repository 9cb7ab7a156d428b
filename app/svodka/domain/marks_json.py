"""The fixed JSON form of :class:`~svodka.domain.marks.Marks`, out and in.

Other programs read it: fields may be added, none renamed or dropped. Numbers are JSON numbers;
whole values are written without a fraction, and reading them back gives equal decimals.
"""

from decimal import Decimal
from typing import Any

from svodka.domain.marks import (
    Commitment,
    DateMention,
    Direction,
    EntityType,
    Figure,
    FigureKind,
    FigureType,
    Marks,
    Meeting,
    Mention,
    Participant,
    Period,
    Qualifier,
    Topic,
)
from svodka.domain.spans import Span

Json = dict[str, Any]


def to_json(marks: Marks) -> Json:
    """Return the object that ``svodka analyse --json`` prints."""
    return {
        "lang": marks.lang,
        "published": marks.published,
        "entities": [_mention(mention) for mention in marks.entities],
        "dates": [
            {"id": date.id, **_placed(date.span, date.text), "period": _period(date.period)}
            for date in marks.dates
        ],
        "figures": [_figure(figure) for figure in marks.figures],
        "topics": [_topic(topic) for topic in marks.topics],
        "meeting": _meeting(marks.meeting) if marks.meeting else None,
    }


def from_json(form: Json) -> Marks:
    """Read what :func:`to_json` wrote. Raises KeyError or ValueError for anything else."""
    return Marks(
        lang=form["lang"],
        published=form["published"],
        entities=tuple(_read_mention(row) for row in form["entities"]),
        dates=tuple(
            DateMention(row["id"], _read_span(row), row["text"], _read_period(row["period"]))
            for row in form["dates"]
        ),
        figures=tuple(_read_figure(row) for row in form["figures"]),
        topics=tuple(_read_topic(row) for row in form["topics"]),
        meeting=_read_meeting(form["meeting"]) if form["meeting"] else None,
    )


def number(value: Decimal) -> int | float:
    """Return a decimal as the JSON number that is nearest to it."""
    return int(value) if value == value.to_integral_value() else float(value)


def _placed(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": text}


def _read_span(row: Json) -> Span:
    return Span(row["start"], row["end"])


def _period(period: Period | None) -> list[str] | None:
    return [period.start, period.end] if period else None


def _read_period(row: list[str] | None) -> Period | None:
    return Period(*row) if row else None


def _mention(mention: Mention) -> Json:
    form: Json = {
        "id": mention.id,
        "type": mention.type.value,
        **_placed(mention.span, mention.text),
        "canonical": mention.canonical,
        "entity": mention.entity,
    }
    if mention.country:
        form["country"] = mention.country
    if mention.iso:
        form["iso"] = mention.iso
    return form


def _read_mention(row: Json) -> Mention:
    return Mention(
        row["id"],
        EntityType(row["type"]),
        _read_span(row),
        row["text"],
        row["canonical"],
        row["entity"],
        row.get("country"),
        row.get("iso"),
    )


def _figure(figure: Figure) -> Json:
    value = figure.value
    span = figure.indicator_span
    return {
        "id": figure.id,
        "type": figure.type.value,
        **_placed(figure.span, figure.text),
        "value": [number(end) for end in value] if isinstance(value, tuple) else number(value),
        "unit": figure.unit,
        "kind": figure.kind.value,
        "direction": figure.direction.value if figure.direction else None,
        "qualifier": figure.qualifier.value if figure.qualifier else None,
        "indicator": figure.indicator,
        "indicator_span": {"start": span.start, "end": span.end} if span else None,
        "parties": list(figure.parties),
        "period": _period(figure.period),
        "base": _period(figure.base),
        "period_inherited": figure.period_inherited,
        "reasons": figure.reasons,
    }


def _read_value(value: object) -> Decimal | tuple[Decimal, Decimal]:
    if isinstance(value, list):
        low, high = value
        return Decimal(str(low)), Decimal(str(high))
    return Decimal(str(value))


def _read_figure(row: Json) -> Figure:
    return Figure(
        id=row["id"],
        type=FigureType(row["type"]),
        span=_read_span(row),
        text=row["text"],
        value=_read_value(row["value"]),
        unit=row["unit"],
        kind=FigureKind(row["kind"]),
        direction=Direction(row["direction"]) if row["direction"] else None,
        qualifier=Qualifier(row["qualifier"]) if row["qualifier"] else None,
        indicator=row["indicator"],
        indicator_span=_read_span(row["indicator_span"]) if row["indicator_span"] else None,
        parties=tuple(row["parties"]),
        period=_read_period(row["period"]),
        period_inherited=row["period_inherited"],
        base=_read_period(row["base"]),
        reasons=dict(row["reasons"]),
    )


def _topic(topic: Topic) -> Json:
    span = topic.evidence
    return {
        "key": topic.key,
        "start": span.start if span else None,
        "end": span.end if span else None,
    }


def _read_topic(row: Json) -> Topic:
    return Topic(row["key"], None if row["start"] is None else _read_span(row))


def _meeting(meeting: Meeting) -> Json:
    return {
        "parties": list(meeting.parties),
        "participants": [
            {"name": who.name, "post": who.post, "country": who.country, "entity": who.entity}
            for who in meeting.participants
        ],
        "date": meeting.date,
        "place": meeting.place,
        "format": meeting.format,
        "topics": [topic.key for topic in meeting.topics],
        "topic_evidence": [_topic(topic) for topic in meeting.topics],
        "commitments": [
            {
                "id": promise.id,
                **_placed(promise.span, promise.text),
                "who": list(promise.who),
                "what": promise.what,
                "deadline": promise.deadline,
            }
            for promise in meeting.commitments
        ],
        "reasons": meeting.reasons,
    }


def _read_meeting(row: Json) -> Meeting:
    return Meeting(
        parties=tuple(row["parties"]),
        participants=tuple(
            Participant(who["name"], who["post"], who["country"], who["entity"])
            for who in row["participants"]
        ),
        date=row["date"],
        place=row["place"],
        format=row["format"],
        topics=tuple(_read_topic(topic) for topic in row["topic_evidence"]),
        commitments=tuple(
            Commitment(
                promise["id"],
                _read_span(promise),
                promise["text"],
                tuple(promise["who"]),
                promise["what"],
                promise["deadline"],
            )
            for promise in row["commitments"]
        ),
        reasons=dict(row.get("reasons", {})),  # not in what was stored by 0.1 before its release
    )
