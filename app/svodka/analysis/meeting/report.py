"""Whether a text reports a meeting, and in which sentences."""

from dataclasses import dataclass

from svodka.analysis.meeting.cues import cues
from svodka.analysis.plain import plain
from svodka.domain.spans import Span
from svodka.text.segments import sentences


@dataclass(frozen=True, slots=True)
class Report:
    """A text that tells of a meeting.

    ``low`` is the text in lower case; ``telling`` are the sentences that say who met, ``first`` the
    one that says it first; ``sentences`` are all.
    """

    low: str
    sentences: tuple[Span, ...]
    telling: tuple[Span, ...]

    @property
    def first(self) -> Span:
        """The sentence that tells of the meeting first."""
        return self.telling[0]

    def lead(self) -> tuple[Span, ...]:
        """Return the sentences up to the first that tells of it, and that one."""
        return tuple(s for s in self.sentences if s.start <= self.first.start)[-_LEAD:]

    def following(self) -> tuple[Span, ...]:
        """Return the sentence behind the first that tells of it: it often says who took part."""
        return tuple(s for s in self.sentences if s.start >= self.first.end)[:1]


_LEAD = 3
_LATEST = 12
"""A meeting that is first told of later than in this sentence is not what the text reports."""


def find_report(text: str, lang: str) -> Report | None:
    """Return what tells of a meeting that took place; None where nothing does."""
    words = cues(lang)
    low = plain(text)
    all_sentences = tuple(sentences(text))
    telling = tuple(
        span
        for span in all_sentences
        if words.met.search(low, span.start, span.end)
        and not words.planned.search(low, span.start, span.end)
    )
    if not telling or telling[0] not in all_sentences[:_LATEST]:
        return None
    return Report(low, all_sentences, telling)
