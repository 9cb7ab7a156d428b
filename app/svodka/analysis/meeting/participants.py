"""The people who took part, with their posts.

Not everyone who is named met: «диалог глав двух государств – Президента …» names two who did not.
A name counts where the text tells of the meeting and its case fits (who met: nominative; with
whom: instrumental; whose visit: genitive behind such a word), or as the subject of what was said.
"""

from collections.abc import Iterator, Sequence

from svodka.analysis.meeting.cues import cues
from svodka.analysis.meeting.report import Report
from svodka.domain.marks import EntityType, Mention
from svodka.domain.spans import Span

_INSTRUMENTAL = ("ым", "им", "ом", "ем", "ой", "ей", "ою", "ью")
_GENITIVE = ("а", "я", "ого", "его", "ы", "и")
_NEAR = 40
"""Code points before a name in which the word that governs it is looked for."""


class Posts:
    """The posts of a text by place and by holder."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        posts = [mention for mention in mentions if mention.type is EntityType.POST]
        self._by_end = {post.span.end: post for post in reversed(posts)}
        self._by_start = {post.span.start: post for post in reversed(posts)}
        self._titles: dict[str, str] = {}
        for person in mentions:
            if person.type is EntityType.PERSON:
                self._learn(person)

    def of(self, person: Mention) -> str | None:
        """Return the fullest post that stands beside any mention of a person."""
        return self._titles.get(person.entity)

    def before(self, person: Mention) -> Mention | None:
        """Return the post right before a name, a blank or a comma between them."""
        window = self._text[max(0, person.span.start - _NEAR) : person.span.start]
        return self._by_end.get(
            person.span.start - len(window) + len(window.rstrip(" \n\t,\u00a0"))
        )

    def _learn(self, person: Mention) -> None:
        post = self.before(person)
        if post is None and self._text.startswith(", ", person.span.end):
            post = self._by_start.get(person.span.end + 2)
        if post is not None and len(post.canonical) > len(self._titles.get(person.entity, "")):
            self._titles[person.entity] = post.canonical


def people_who_met(
    text: str, lang: str, report: Report, mentions: Sequence[Mention], posts: Posts
) -> Iterator[Mention]:
    """Yield one mention of each person who took part."""
    seen: set[str] = set()
    spoke: set[Span] = set()
    for mention in mentions:
        if mention.type is not EntityType.PERSON:
            continue
        sentence = report.sentence_of(mention.span)
        if sentence is None:
            continue
        subject = _may_be_subject(lang, mention, first=sentence not in spoke)
        spoke.add(sentence)
        said = mention.country and subject and _is_said(lang, report, sentence)
        met = _is_told(lang, report, sentence, posts.of(mention) is not None)
        if mention.entity not in seen and (
            said or (met and _takes_part(text, lang, report, mention, posts))
        ):
            seen.add(mention.entity)
            yield mention


def _may_be_subject(lang: str, person: Mention, first: bool) -> bool:
    """Tell whether a person may be who speaks; but in Russian it is the first who is named."""
    if lang == "ru":
        return person.text.split() == person.canonical.split()
    return first


def _is_said(lang: str, report: Report, sentence: Span) -> bool:
    return cues(lang).speech.search(report.low, sentence.start, sentence.end) is not None


def _is_told(lang: str, report: Report, sentence: Span, with_post: bool) -> bool:
    """Tell whether a sentence says who met: that which tells of it, what leads to it or follows.

    An English release begins with who signs it and whom to ask.
    """
    if sentence in report.telling or (lang != "en" and sentence in report.lead):
        return True
    return with_post and sentence == report.following


def _takes_part(text: str, lang: str, report: Report, person: Mention, posts: Posts) -> bool:
    """Tell by its case, in English by its place, whether a name is that of one who met."""
    if lang == "en":
        return not text.startswith(_WHOSE, person.span.end) and not _is_matter(report, person)
    if lang != "ru":
        return True
    written, nominative = person.text.split()[-1].lower(), person.canonical.split()[-1].lower()
    if written == nominative or written.endswith(_INSTRUMENTAL):
        return True
    if not written.endswith(_GENITIVE):
        return False
    post = posts.before(person)
    start = post.span.start if post else person.span.start
    before = text[max(0, start - _NEAR) : start].lower().split()
    if before[-2:] == ["рамках", "визита"]:
        return False  # another's visit, on the occasion of which others met
    return bool(before) and cues(lang).before_genitive.search(before[-1]) is not None


def _is_matter(report: Report, person: Mention) -> bool:
    """Tell whether an English sentence has come to what was spoken of: “… discussed how X …”."""
    sentence = report.sentence_of(person.span)
    start = sentence.start if sentence else person.span.start
    return cues("en").matter.search(report.low, start, person.span.start) is not None


_WHOSE = ("’s", "'s")
"""Behind a name that only tells whose something is: “Putin’s war”."""
