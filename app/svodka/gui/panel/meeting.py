"""The rows of the meeting card: when and where, who, about what, what was promised."""

from collections.abc import Iterator

from svodka.domain.marks import Commitment, Marks, Meeting, Participant, Period, Topic
from svodka.gui.panel.row import Row, RowKind, inferred, of_parts, section
from svodka.i18n import Catalogue
from svodka.i18n.periods import period
from svodka.i18n.topics import format_name, topic_name

_YEAR = 4


def meeting_rows(meeting: Meeting, marks: Marks, words: Catalogue) -> Iterator[Row]:
    """Yield the card of a meeting; what is not known has no row."""
    yield _heading(meeting, words)
    if meeting.date:
        yield _date(meeting.date, marks, words)
    if meeting.place:
        places = tuple(m.span for m in marks.entities if m.canonical == meeting.place)
        yield Row(
            RowKind.FACT, meeting.place, words.tr("Place"), places=places, search=meeting.place
        )
    if meeting.format:
        yield _format(meeting.format, meeting.reasons.get("format"), words)
    for who in meeting.participants:
        yield _participant(who, marks, meeting.reasons.get(who.entity), words)
    yield from topic_rows(meeting.topics, words)
    if meeting.commitments:
        yield section(words.tr("Commitments"), len(meeting.commitments), words)
    for promise in meeting.commitments:
        yield _commitment(promise, words)


def topic_rows(topics: tuple[Topic, ...], words: Catalogue) -> Iterator[Row]:
    """Yield the topics as one run of words; each leads to the first passage that speaks of it."""
    if topics:
        yield section(words.tr("Topics"), len(topics), words)
        yield of_parts(tuple((topic_name(topic.key, words), topic.evidence) for topic in topics))


def _heading(meeting: Meeting, words: Catalogue) -> Row:
    reason = meeting.reasons.get("parties")
    return Row(
        RowKind.SECTION,
        words.tr("Meeting"),
        note=words.tr("inferred") if reason else "",
        codes=meeting.parties,
        reasons=(inferred(words.tr("Parties"), reason, words),) if reason else (),
    )


def _date(day: str, marks: Marks, words: Catalogue) -> Row:
    """Return the day, and the words it was reckoned from where they do not name its year."""
    said = [
        date for date in marks.dates if date.period and day in (date.period.start, date.period.end)
    ]
    reckoned = said and day[:_YEAR] not in said[0].text
    return Row(
        RowKind.FACT,
        period(Period(day, day), words),
        words.tr("Date"),
        note=words.tr("“{words}”", words=" ".join(said[0].text.split())) if reckoned else "",
        places=tuple(date.span for date in said),
    )


def _format(key: str, reason: str | None, words: Catalogue) -> Row:
    return Row(
        RowKind.FACT,
        format_name(key, words),
        words.tr("Format"),
        note=words.tr("inferred") if reason else "",
        reasons=(inferred(words.tr("Format"), reason, words),) if reason else (),
    )


def _participant(who: Participant, marks: Marks, reason: str | None, words: Catalogue) -> Row:
    return Row(
        RowKind.PARTICIPANT,
        who.name,
        who.post or "",
        note=words.tr("country inferred") if reason else "",
        codes=(who.country,) if who.country else (),
        places=tuple(m.span for m in marks.entities if m.entity == who.entity),
        search=who.name,
        reasons=(inferred(words.tr("Country"), reason, words),) if reason else (),
    )


def _commitment(promise: Commitment, words: Catalogue) -> Row:
    until = promise.deadline
    return Row(
        RowKind.COMMITMENT,
        promise.what,
        note=period(Period(until, until), words) if until else "",
        codes=promise.who,
        places=(promise.span,),
    )
