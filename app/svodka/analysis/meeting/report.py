"""Whether a text reports a meeting, and in which sentences."""

from bisect import bisect_right
from dataclasses import dataclass

from svodka.analysis.meeting.cues import cues
from svodka.analysis.plain import plain
from svodka.domain.spans import Span
from svodka.text.segments import sentences

_LEAD = 3
_LATEST = 8
"""A meeting that is first told of later than in this sentence is not what the text reports."""


@dataclass(frozen=True, slots=True)
class Report:
    """A text that tells of a meeting.

    ``low`` is the text in lower case. ``telling`` are the sentences that say who met; ``lead`` is
    the beginning with those up to the first that does, ``following`` is the one behind that.
    """

    low: str
    sentences: tuple[Span, ...]
    telling: frozenset[Span]
    first: Span
    lead: tuple[Span, ...]
    following: Span | None

    def sentence_of(self, span: Span) -> Span | None:
        """Return the sentence that holds a stretch."""
        index = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.start) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and found.holds(span) else None

    def tells(self, span: Span) -> bool:
        """Tell whether a stretch lies in a sentence that tells of the meeting or leads to it."""
        sentence = self.sentence_of(span)
        return sentence is not None and (sentence in self.telling or sentence in self.lead)


def find_report(text: str, lang: str) -> Report | None:
    """Return what tells of a meeting that took place; None where nothing does."""
    words = cues(lang)
    low = plain(text)
    spans = tuple(sentences(text))
    telling = [
        index
        for index, span in enumerate(spans)
        if words.met.search(low, span.start, span.end)
        and not words.planned.search(low, span.start, span.end)
    ]
    if not telling or telling[0] >= _LATEST:
        return None
    first = telling[0]
    before = spans[: first + 1]
    return Report(
        low,
        spans,
        frozenset(spans[index] for index in telling),
        spans[first],
        tuple(dict.fromkeys(before[:1] + before[-_LEAD:])),
        next(iter(spans[first + 1 : first + 2]), None),
    )
