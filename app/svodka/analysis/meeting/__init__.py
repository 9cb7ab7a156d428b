"""The meeting card: who met whom, when, where and about what, of a text that reports a meeting."""

from svodka.domain.marks import DateMention, Meeting, Mention, Topic


def read_meeting(
    text: str,
    lang: str,
    published: str | None,
    mentions: tuple[Mention, ...],
    dates: tuple[DateMention, ...],
    topics: tuple[Topic, ...],
) -> Meeting | None:
    """Return the card, None where the text reports no meeting of two countries."""
    return None
