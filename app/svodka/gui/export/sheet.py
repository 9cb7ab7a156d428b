"""What the preview of a file shows, before any widget: titles, passages with their marks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from svodka.domain.comparison import PassageRow
from svodka.domain.excerpt import Excerpt, MarkedRelease
from svodka.domain.legend import LegendKind
from svodka.domain.spans import Span
from svodka.export.citation import cite
from svodka.gui.export.request import ExportOffer
from svodka.gui.reader.placed import PlacedMark, place_marks
from svodka.i18n import Catalogue
from svodka.i18n.names import KIND_NAMES, PASSAGE_STATE_NAMES, PASSAGE_STATE_SIGNS
from svodka.services.comparing import ComparedPair
from svodka.services.exporting import comparison_document, excerpts_document

EXCERPTS_SHOWN = 5
ROWS_SHOWN = 12
_HASH_SHOWN = 12
Hidden = frozenset[LegendKind]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a release; its marks are counted from its own beginning."""

    text: str
    marks: tuple[PlacedMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Passages side by side, with a line above and one below. A side may lack its passage."""

    above: str
    passages: tuple[Passage | None, ...]
    below: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The beginning of a file; ``left_out`` blocks of it are not shown."""

    title: str
    about: str
    blocks: tuple[Block, ...]
    left_out: int = 0


def sheet_of(offer: ExportOffer, words: Catalogue, hidden: Hidden) -> Sheet:
    """Return what the file of an offer begins with."""
    if isinstance(offer.sample, ComparedPair):
        return _comparison(offer.sample, words, hidden)
    return _excerpts(offer.sample, offer.count, words, hidden)


def counts_of(offer: ExportOffer) -> Counter[LegendKind]:
    """Return how many marks of each kind an offer holds."""
    if isinstance(offer.sample, ComparedPair):
        sides = (whole.marks for whole in (offer.sample.a, offer.sample.b))
        return Counter(mark.kind for marks in sides for mark in place_marks(marks, frozenset()))
    return Counter(
        mark.kind
        for excerpt in offer.sample
        for mark in place_marks(excerpt.source.marks, frozenset())
        if excerpt.span.holds(mark.span)
    )


def _excerpts(excerpts: tuple[Excerpt, ...], count: int, words: Catalogue, hidden: Hidden) -> Sheet:
    document = excerpts_document(list(excerpts), words)
    blocks = tuple(_excerpt(one, words, hidden) for one in excerpts[:EXCERPTS_SHOWN])
    titles = {excerpt.source.release.title for excerpt in excerpts}
    if len(titles) == 1:
        blocks = tuple(replace(block, above="") for block in blocks)
    return Sheet(document.title, "", blocks, count - len(blocks))


def _excerpt(excerpt: Excerpt, words: Catalogue, hidden: Hidden) -> Block:
    source, span = excerpt.source, excerpt.span
    passage = _passage(source.release.text, place_marks(source.marks, hidden), span)
    return Block(source.release.title, (passage,), _cited(source, words, span))


def _comparison(pair: ComparedPair, words: Catalogue, hidden: Hidden) -> Sheet:
    rows = pair.comparison.passages
    sides = (pair.a, pair.b)
    placed = [place_marks(side.marks, hidden) for side in sides]
    blocks = [
        Block(
            _row_name(row, words),
            tuple(
                _passage(side.release.text, marks, span) if span else None
                for side, marks, span in zip(sides, placed, (row.a, row.b), strict=True)
            ),
            "",
        )
        for row in rows[:ROWS_SHOWN]
    ]
    about = [words.tr(KIND_NAMES[pair.comparison.kind])]
    about += [
        f"{letter} · {_cited(side, words)}"
        for letter, side in zip((words.tr("A"), words.tr("B")), sides, strict=True)
    ]
    title = comparison_document(pair, words).title
    return Sheet(title, "\n".join(about), tuple(blocks), len(rows) - len(blocks))


def _row_name(row: PassageRow, words: Catalogue) -> str:
    if row.contradicts:
        return "≠ " + words.tr("contradicts")
    if row.other_period:
        return "◷ " + words.tr("other period")
    return f"{PASSAGE_STATE_SIGNS[row.state]} {words.tr(PASSAGE_STATE_NAMES[row.state])}"


def _cited(source: MarkedRelease, words: Catalogue, span: Span | None = None) -> str:
    cited = cite(source, words, span)
    told = (cited.source, cited.published, cited.place, f"SHA-256 {cited.sha256[:_HASH_SHOWN]}…")
    return " · ".join(part for part in told if part)


def _passage(text: str, marks: Iterable[PlacedMark], span: Span) -> Passage:
    inside = (mark for mark in marks if span.holds(mark.span))
    return Passage(span.of(text), tuple(_moved(mark, span.start) for mark in inside))


def _moved(mark: PlacedMark, by: int) -> PlacedMark:
    return replace(mark, span=Span(mark.span.start - by, mark.span.end - by))
