"""One of the two texts of a comparison, cut into sentences and read into features once."""

from dataclasses import dataclass

from svodka.compare.features import Bag, bags
from svodka.compare.likeness import Likeness
from svodka.domain.marks import Marks
from svodka.domain.spans import Span
from svodka.text.segments import sentences


@dataclass(frozen=True, slots=True)
class Side:
    """A text with its marks, its sentences in order, and the features of each."""

    text: str
    marks: Marks
    spans: tuple[Span, ...]
    bags: tuple[Bag, ...]


def read_side(text: str, marks: Marks) -> Side:
    """Cut a text into sentences and gather what each says."""
    spans = tuple(sentences(text))
    return Side(text, marks, spans, tuple(bags(text, spans, marks)))


def same_language(a: Side, b: Side) -> bool:
    """Tell whether the words of the two can be compared."""
    return a.marks.lang == b.marks.lang


def likeness_of(a: Side, b: Side) -> Likeness:
    """Return the measure of how alike passages of the two are."""
    return Likeness(a.bags, b.bags, same_language=same_language(a, b))
