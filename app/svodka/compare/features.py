"""What a passage says, as a bag of features: words, concepts, entities, figures, dates, topics.

All but the words are independent of the language: they carry the matching across languages.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal

from svodka.compare.concepts import MOVEMENTS, concept
from svodka.domain.marks import EntityType, Figure, Marks
from svodka.domain.spans import Span
from svodka.text.stems import normal_forms
from svodka.text.words import spelling, word_texts

Bag = frozenset[str]

WORD = "w"
CONCEPT = "c"
ENTITY = "e"
FIGURE = "f"
ROUNDED = "r"
DATE = "d"
TOPIC = "t"

_LETTERS = 6


def bags(text: str, spans: Sequence[Span], marks: Marks) -> list[Bag]:
    """Return the features of each of ``spans``, which are in order and do not overlap."""
    found = [set(_said(span.of(text), marks.lang)) for span in spans]
    starts = [span.start for span in spans]
    for place, feature in _placed(marks):
        number = bisect_right(starts, place) - 1
        if number >= 0 and place < spans[number].end:
            found[number].add(feature)
    return [frozenset(features) for features in found]


def bag(text: str, span: Span, marks: Marks) -> Bag:
    """Return the features of one stretch of a text."""
    return bags(text, [span], marks)[0]


def indicator_features(indicator: str, lang: str) -> Bag:
    """Return what an indicator names: the concept of each word, else its stem.

    That it rose or fell is not what is measured.
    """
    named = ((concept(spelling(word)), _stem(word, lang)) for word in word_texts(indicator))
    return frozenset(
        f"{CONCEPT}:{found}" if found else f"{WORD}:{stem}"
        for found, stem in named
        if found not in MOVEMENTS
    )


def _said(passage: str, lang: str) -> Iterable[str]:
    for word in word_texts(passage):
        yield f"{WORD}:{_stem(word, lang)}"
        found = concept(spelling(word))
        if found:
            yield f"{CONCEPT}:{found}"


def _stem(word: str, lang: str) -> str:
    """Return the beginning of a word's plainest form: words derived from one another share it."""
    return normal_forms(word, lang)[0][:_LETTERS]


def _placed(marks: Marks) -> Iterable[tuple[int, str]]:
    for mention in marks.entities:
        if mention.type is not EntityType.SECTOR:
            yield mention.span.start, f"{ENTITY}:{mention.iso or mention.entity}"
    for figure in marks.figures:
        for feature in _figure(figure):
            yield figure.span.start, feature
    for date in marks.dates:
        if date.period:
            yield date.span.start, f"{DATE}:{date.period.start}..{date.period.end}"
    topics = marks.meeting.topics if marks.meeting else marks.topics
    for topic in topics:
        if topic.evidence:
            yield topic.evidence.start, f"{TOPIC}:{topic.key}"


def _figure(figure: Figure) -> Iterable[str]:
    ends = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    for value in ends:
        yield f"{FIGURE}:{value.normalize():f}:{figure.unit}"
        yield f"{ROUNDED}:{_two_digits(value)}:{figure.unit}"


def _two_digits(value: Decimal) -> str:
    """Return a value as roughly as two reports of one thing may give it."""
    return f"{value:.1e}"
