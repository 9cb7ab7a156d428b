"""One row of the panel: a plain value, made from the marks and drawn by the delegate."""

from dataclasses import dataclass
from enum import Enum, auto

from svodka.domain.legend import LegendKind
from svodka.domain.spans import Span
from svodka.i18n import Catalogue

SEPARATOR = "\u00a0· "
"""Between the parts of a row that has several; the dot stays at the end of its line."""


class RowKind(Enum):
    """How a row is drawn."""

    SECTION = auto()
    GROUP = auto()
    FACT = auto()
    PARTICIPANT = auto()
    TOPICS = auto()
    COMMITMENT = auto()
    FIGURE = auto()
    ENTITY = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``places`` are where the text says it; ``search`` is what a double click looks for.

    ``codes`` are ISO codes of countries; ``aside`` stands at the right end (a count, a direction),
    ``note`` in a pale ink behind the text. ``reasons`` say in sentences what was inferred and why.
    Of a row with several ``parts`` each leads to a place of its own, or nowhere.
    """

    kind: RowKind
    text: str
    detail: str = ""
    aside: str = ""
    note: str = ""
    codes: tuple[str, ...] = ()
    mark: LegendKind | None = None
    places: tuple[Span, ...] = ()
    search: str = ""
    reasons: tuple[str, ...] = ()
    parts: tuple[tuple[str, Span | None], ...] = ()

    @property
    def leads(self) -> bool:
        """Whether it leads anywhere; headings do not."""
        return bool(self.places)

    def place_of_part(self, letter: int) -> Span | None:
        """Return where the part leads that has this letter of the text."""
        for name, place in self.parts:
            if 0 <= letter < len(name):
                return place
            letter -= len(name) + len(SEPARATOR)
        return None


def section(title: str, count: int, words: Catalogue) -> Row:
    """Return the heading of so many things."""
    return Row(RowKind.SECTION, title, aside=words.number(count) if count else "")


def of_parts(parts: tuple[tuple[str, Span | None], ...]) -> Row:
    """Return a row of running words; the keyboard steps through their places in turn."""
    places = sorted({place for _name, place in parts if place}, key=lambda place: place.start)
    return Row(
        RowKind.TOPICS,
        SEPARATOR.join(name for name, _place in parts),
        places=tuple(places),
        parts=parts,
    )


def inferred(field: str, reason: str, words: Catalogue) -> str:
    """Return that the value of a field was not read, and what it was inferred from."""
    return words.tr("{field}: {reason}", field=field, reason=words.tr(reason))
