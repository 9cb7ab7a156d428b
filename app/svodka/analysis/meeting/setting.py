"""When, where and in what form they met."""

import re
from collections.abc import Iterable, Iterator

from svodka.analysis.meeting.cues import cues, is_deadline
from svodka.analysis.meeting.report import Report
from svodka.domain.marks import DateMention, EntityType, Mention
from svodka.domain.spans import Span

PLAIN_FORMAT = "talks"
"""What a meeting is where the text gives it no other form."""

_LONGER = (EntityType.POST, EntityType.ORG, EntityType.DOCUMENT)
_DAY = len("2025-01-31")
_DATELINE = 40
_KAZAKH_PLACE = ("да", "де", "та", "те", "дағы", "дегі", "тағы", "тегі")


def date_of(
    lang: str, report: Report, dates: tuple[DateMention, ...], published: str | None
) -> str | None:
    """Return the day the text gives where it tells of the meeting, or at its beginning.

    A day that lies ahead, or by which something is to be done, is not the day of a meeting.
    """
    for sentences in ((report.first,), report.sentences[:2], report.lead):
        for mention in dates:
            period = mention.period
            inside = any(span.holds(mention.span) for span in sentences)
            if not (inside and period and period.start == period.end):
                continue
            ahead = published is not None and period.start > published
            if (
                len(period.start) == _DAY
                and not ahead
                and not is_deadline(report.low, lang, mention)
            ):
                return period.start
    return None


def place_of(text: str, lang: str, report: Report, mentions: tuple[Mention, ...]) -> str | None:
    """Return the city in which they met; of a dateline the city."""
    cities = list(_cities(mentions))
    for sentences in ((report.first,), report.lead):
        for city in cities:
            if any(span.holds(city.span) for span in sentences) and _is_where(text, lang, city):
                return city.canonical
    return next((city.canonical for city in cities if _is_dateline(text, city)), None)


def _cities(mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Yield the cities but those within a post or a body: «посол России в Лондоне»."""
    covered = 0
    for mention in mentions:
        if mention.type in _LONGER:
            covered = max(covered, mention.span.end)
        elif mention.type is EntityType.CITY and mention.span.end > covered:
            yield mention


def format_of(lang: str, report: Report) -> str | None:
    """Return the key of the form that the text gives the meeting, None where it gives none."""
    words = cues(lang)
    for sentences in ((report.first,), report.lead, (report.following or report.first,)):
        for name, pattern in words.formats:
            if _says(pattern, report, sentences):
                return name
    return PLAIN_FORMAT if _says(words.talks, report, report.lead) else None


def _says(pattern: re.Pattern[str], report: Report, sentences: Iterable[Span]) -> bool:
    return any(pattern.search(report.low, span.start, span.end) for span in sentences)


def _is_where(text: str, lang: str, city: Mention) -> bool:
    if lang == "kk":
        return city.text.lower().endswith(_KAZAKH_PLACE)
    before = text[max(0, city.span.start - 12) : city.span.start].replace(".", " ").split()
    return bool(before) and before[-1].lower() in cues(lang).before_place


def _is_dateline(text: str, city: Mention) -> bool:
    """Tell whether a text begins with its city: «АСТАНА, 5 февраля», “Bishkek –”."""
    behind = text[city.span.end : city.span.end + 2].strip()
    return city.span.start < _DATELINE and behind[:1] in {",", ".", "–", "—", "-", "/"} - {""}
