"""The meeting card: who met whom, when, where and about what, of a text that reports a meeting."""

from svodka.analysis.meeting.commitments import read_commitments
from svodka.analysis.meeting.report import find_report
from svodka.analysis.meeting.setting import PLAIN_FORMAT, date_of, format_of, place_of
from svodka.analysis.meeting.sides import read_sides
from svodka.domain.marks import DateMention, Meeting, Mention, Topic
from svodka.domain.wording import msgid

_PLAIN = msgid("talks, because the text names no other form")


def read_meeting(
    text: str,
    lang: str,
    published: str | None,
    mentions: tuple[Mention, ...],
    dates: tuple[DateMention, ...],
    topics: tuple[Topic, ...],
) -> Meeting | None:
    """Return the card, None where the text reports no meeting of two countries.

    What the text does not say stays empty: an empty field is better than a wrong one.
    """
    report = find_report(text, lang)
    if report is None:
        return None
    sides = read_sides(text, lang, report, mentions)
    if sides is None:
        return None
    form = format_of(lang, report)
    return Meeting(
        parties=sides.parties,
        participants=sides.participants,
        date=date_of(lang, report, dates, published),
        place=None if form == "phone_call" else place_of(text, lang, report, mentions),
        format=form or PLAIN_FORMAT,
        topics=topics,
        commitments=read_commitments(text, lang, report, sides.parties, mentions, dates, published),
        reasons=sides.reasons if form else {**sides.reasons, "format": _PLAIN},
    )
