"""Who took part, and for which countries.

Not everyone who is named met: «диалог глав двух государств – Президента …» names two who did not.
A name counts where the text tells of the meeting and its case fits (who met: nominative; with
whom: instrumental; whose visit: genitive behind such a word), or as the subject of what was said.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from svodka.analysis.meeting.cues import cues
from svodka.analysis.meeting.report import Report
from svodka.domain.marks import EntityType, Mention, Participant
from svodka.domain.spans import Span

_MOST_PARTIES = 12
_ENOUGH = 2
_UNION = frozenset({"org:EU", "org:EC"})
"""A party that is no country; ISO 3166 keeps the code EU for it."""

_INSTRUMENTAL = ("ым", "им", "ом", "ем", "ой", "ей", "ою", "ью")
_GENITIVE = ("а", "я", "ого", "его", "ы", "и")


@dataclass(frozen=True, slots=True)
class Sides:
    """The countries that met, as ISO codes, and the people."""

    parties: tuple[str, ...]
    participants: tuple[Participant, ...]


def read_sides(text: str, lang: str, report: Report, mentions: tuple[Mention, ...]) -> Sides | None:
    """Return both sides; None where fewer than two countries can be told."""
    posts = _posts(text, mentions)
    people = list(_people(text, lang, report, mentions, posts))
    parties = _parties(lang, report, mentions, people)
    if len(parties) < 2:
        return None
    rest = _unrepresented(parties, people)
    participants = tuple(
        Participant(who.canonical, posts.get(who.entity), who.country or rest, who.entity)
        for who in people
        if who.country is None or who.country in parties
    )
    return Sides(parties, participants)


def _unrepresented(parties: tuple[str, ...], people: list[Mention]) -> str | None:
    """Return the one party for which nobody is known to have come: it is that of the others."""
    represented = {who.country for who in people}
    left = [party for party in parties if party not in represented]
    unknown = {who.entity for who in people if who.country is None}
    sure = len(left) == 1 and len(parties) == 2 and len(unknown) == 1
    return left[0] if sure else None


def _people(
    text: str,
    lang: str,
    report: Report,
    mentions: tuple[Mention, ...],
    posts: dict[str, str],
) -> Iterator[Mention]:
    """Yield one mention of each person who took part."""
    seen: set[str] = set()
    words = cues(lang)
    for mention in mentions:
        if mention.type is not EntityType.PERSON or mention.entity in seen:
            continue
        sentence = _sentence_of(mention.span, report)
        if sentence is None:
            continue
        telling = sentence in report.telling or (lang != "en" and sentence in report.lead())
        if sentence in report.following() and mention.entity in posts:
            telling = True
        speaks = bool(words.speech.search(report.low, sentence.start, sentence.end))
        if (telling and _takes_part(text, lang, mention, mentions)) or (
            speaks and mention.country and _is_subject(lang, mention, sentence, mentions)
        ):
            seen.add(mention.entity)
            yield mention


def _is_subject(lang: str, person: Mention, sentence: Span, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a person is who speaks; in Kazakh the subject is the first who is named."""
    if person.text.split() != person.canonical.split() and lang == "ru":
        return False
    first = next(m for m in mentions if m.type is EntityType.PERSON and sentence.holds(m.span))
    return lang == "ru" or first is person


def _takes_part(text: str, lang: str, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    if lang != "ru":
        return True
    written, nominative = mention.text.split()[-1].lower(), mention.canonical.split()[-1].lower()
    if written == nominative:
        return True
    if written.endswith(_INSTRUMENTAL):
        return True
    if not written.endswith(_GENITIVE):
        return False
    before = text[: _start_with_post(text, mention, mentions)].split()
    return bool(before) and bool(cues(lang).before_genitive.search(before[-1].lower()))


def _start_with_post(text: str, person: Mention, mentions: tuple[Mention, ...]) -> int:
    """Return where a person's post begins, or the name where none stands before it."""
    for mention in mentions:
        behind = text[mention.span.end : person.span.start]
        if (
            mention.type is EntityType.POST
            and mention.span.end <= person.span.start
            and not behind.strip()
        ):
            return mention.span.start
    return person.span.start


def _posts(text: str, mentions: tuple[Mention, ...]) -> dict[str, str]:
    """Return the post that stands beside a person, the fullest of all mentions, by entity."""
    found: dict[str, str] = {}
    posts = [mention for mention in mentions if mention.type is EntityType.POST]
    people = [mention for mention in mentions if mention.type is EntityType.PERSON]
    ends = {post.span.end: post for post in reversed(posts)}
    starts = {post.span.start: post for post in reversed(posts)}
    for person in people:
        before = text[: person.span.start].rstrip(" \n\t,\u00a0")
        behind = text[person.span.end :][:4]
        post = ends.get(len(before))
        if post is None and behind.startswith(", "):
            post = starts.get(person.span.end + 2)
        if post is not None and len(post.canonical) > len(found.get(person.entity, "")):
            found[person.entity] = post.canonical
    return found


def _parties(
    lang: str, report: Report, mentions: tuple[Mention, ...], people: list[Mention]
) -> tuple[str, ...]:
    """Return the countries of those who met; else of the sentences that tell of it."""
    parties = dict.fromkeys(who.country for who in people if who.country)
    if len(parties) < 2:
        for mention in mentions:
            inside = any(span.holds(mention.span) for span in (*report.telling, *report.lead()))
            country = mention.iso or (mention.country if mention.type is EntityType.POST else None)
            if mention.entity in _UNION:
                country = "EU"
            if inside and country:
                parties.setdefault(country)
    if len(parties) == 1:
        home = _home(lang, report, mentions, next(iter(parties)))
        if home:
            parties.setdefault(home)
    return tuple(party for party in parties if party)[:_MOST_PARTIES]


def _home(
    lang: str, report: Report, mentions: tuple[Mention, ...], other: str | None
) -> str | None:
    """Return the country that the text speaks of most besides the other.

    One mention is enough where it acts: «Казахстан выразил готовность».
    """
    votes: Counter[str | None] = Counter()
    for mention in mentions:
        votes[mention.iso or mention.country] += 1
        sentence = _sentence_of(mention.span, report) if mention.iso else None
        if sentence and cues(lang).speech.search(report.low, mention.span.end, sentence.end):
            votes[mention.iso] += 1
    first = next(((code, n) for code, n in votes.most_common() if code not in (None, other)), None)
    return first[0] if first and first[1] >= _ENOUGH else None


def _sentence_of(span: Span, report: Report) -> Span | None:
    return next((sentence for sentence in report.sentences if sentence.holds(span)), None)
