"""The countries that met, and who came for which."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from svodka.analysis.meeting.cues import cues
from svodka.analysis.meeting.participants import Posts, people_who_met
from svodka.analysis.meeting.report import Report
from svodka.domain.marks import EntityType, Mention, Participant
from svodka.domain.spans import Span
from svodka.domain.wording import msgid

_SPOKEN_OF = msgid("the country that the text speaks of most besides the other")
_REMAINING = msgid("the country for which nobody else came")
_MOST_PARTIES = 12
_ENOUGH = 2
_UNION = frozenset({"org:EU", "org:EC"})
"""A party that is no country; ISO 3166 keeps the code EU for it."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The countries that met, as ISO codes, and the people; ``reasons`` as in a meeting."""

    parties: tuple[str, ...]
    participants: tuple[Participant, ...]
    reasons: dict[str, str] = field(default_factory=dict)


def read_sides(text: str, lang: str, report: Report, mentions: tuple[Mention, ...]) -> Sides | None:
    """Return both sides; None where fewer than two countries can be told."""
    posts = Posts(text, mentions)
    people = list(people_who_met(text, lang, report, mentions, posts))
    parties = _parties(lang, report, mentions, people)
    reasons: dict[str, str] = {}
    home = _home(lang, report, mentions, parties[0]) if len(parties) == 1 else None
    if home:
        parties = (*parties, home)
        reasons["parties"] = _SPOKEN_OF
    if len(parties) < 2:
        return None
    rest = _unrepresented(parties, people)
    participants = tuple(
        Participant(who.canonical, posts.of(who), who.country or rest, who.entity)
        for who in people
        if who.country is None or who.country in parties
    )
    if rest:
        reasons |= {who.entity: _REMAINING for who in people if who.country is None}
    return Sides(parties, participants, reasons)


def _unrepresented(parties: tuple[str, ...], people: Sequence[Mention]) -> str | None:
    """Return the one party for which nobody is known to have come: it is that of the other."""
    represented = {who.country for who in people}
    left = [party for party in parties if party not in represented]
    unknown = {who.entity for who in people if who.country is None}
    sure = len(left) == 1 and len(parties) == 2 and len(unknown) == 1
    return left[0] if sure else None


def _parties(
    lang: str, report: Report, mentions: Sequence[Mention], people: Sequence[Mention]
) -> tuple[str, ...]:
    """Return the countries of those who met.

    Where they are too few: those named with them, before what they spoke of; else all of the
    sentences that tell of the meeting.
    """
    parties = dict.fromkeys(who.country for who in people if who.country)
    matter = cues(lang).matter.search(report.low, report.first.start, report.first.end)
    beside = Span(report.first.start, matter.start()) if matter else report.first
    for told in (beside.holds, report.tells):
        for mention in mentions if len(parties) < _ENOUGH else ():
            country = _country_of(mention)
            if country and country not in parties and told(mention.span):
                parties[country] = None
    return tuple(parties)[:_MOST_PARTIES]


def _country_of(mention: Mention) -> str | None:
    if mention.entity in _UNION:
        return "EU"
    return mention.iso or (mention.country if mention.type is EntityType.POST else None)


def _home(lang: str, report: Report, mentions: Sequence[Mention], other: str) -> str | None:
    """Return the country that the text speaks of most besides the other.

    One mention is enough where it acts: «Казахстан выразил готовность».
    """
    votes: Counter[str] = Counter()
    for mention in mentions:
        country = mention.iso or mention.country
        if country is None or country == other:
            continue
        votes[country] += 1
        sentence = report.sentence_of(mention.span) if mention.iso else None
        if sentence and cues(lang).speech.search(report.low, mention.span.end, sentence.end):
            votes[country] += 1
    first = next(iter(votes.most_common(1)), None)
    return first[0] if first and first[1] >= _ENOUGH else None
