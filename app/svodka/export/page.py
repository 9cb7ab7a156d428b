"""What stands on an exported page, in words: the template only lays it out."""

from collections.abc import Iterable
from dataclasses import dataclass

from svodka import __version__
from svodka.domain.excerpt import Excerpt, ExcerptDocument
from svodka.domain.legend import LegendKind
from svodka.domain.spans import Span
from svodka.export.citation import Citation, cite
from svodka.export.marked import Mark, Piece, pieces
from svodka.export.marking import look, shown_marks
from svodka.export.side_by_side import SideBySide, side_by_side
from svodka.i18n import Catalogue
from svodka.i18n.names import LEGEND_NAMES
from svodka.text.segments import paragraphs


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the blanks between two: the blocks of an excerpt add up to its text."""

    is_paragraph: bool
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class ExcerptView:
    """An excerpt with where it stands and comes from."""

    span: Span
    lang: str
    blocks: list[Block]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on a page."""

    lang: str
    title: str
    summary: str
    made_with: str
    labels: dict[str, str]
    legend: list[tuple[str, str]]
    excerpts: list[ExcerptView]
    comparison: SideBySide | None
    sides: list[Citation]
    langs: list[str]


def page_of(document: ExcerptDocument, words: Catalogue) -> Page:
    """Return what stands on the page of a document."""
    kinds: set[LegendKind] = set()
    excerpts = []
    for excerpt in document.excerpts:
        marks = [
            (kind, mark)
            for kind, mark in shown_marks(excerpt.source.marks, document.hidden, words)
            if mark.span.overlaps(excerpt.span)
        ]
        kinds |= {kind for kind, _ in marks}
        excerpts.append(_excerpt(excerpt, [mark for _, mark in marks], words))
    comparison = None
    if document.comparison and document.sides:
        comparison, found = side_by_side(
            document.comparison, document.sides, document.hidden, words
        )
        kinds |= found
    sides = document.sides or ()
    return Page(
        lang=words.lang,
        title=document.title,
        summary=comparison.kind if comparison else _summary(document, words),
        made_with=words.tr("Made with Svodka {version}", version=__version__),
        labels=_labels(words),
        legend=[(look(kind), words.tr(LEGEND_NAMES[kind])) for kind in LegendKind if kind in kinds],
        excerpts=excerpts,
        comparison=comparison,
        sides=[cite(side, words) for side in sides],
        langs=[side.release.lang for side in sides],
    )


def _excerpt(excerpt: Excerpt, marks: Iterable[Mark], words: Catalogue) -> ExcerptView:
    text, marks = excerpt.source.release.text, list(marks)
    blocks, at = [], excerpt.span.start
    for paragraph in paragraphs(text):
        if not paragraph.overlaps(excerpt.span):
            continue
        start, end = max(paragraph.start, at), min(paragraph.end, excerpt.span.end)
        blocks += [_gap(text, at, start), Block(True, pieces(text, Span(start, end), marks))]
        at = end
    blocks.append(_gap(text, at, excerpt.span.end))
    return ExcerptView(
        excerpt.span,
        excerpt.source.release.lang,
        blocks,
        cite(excerpt.source, words, excerpt.span),
    )


def _gap(text: str, start: int, end: int) -> Block:
    return Block(False, pieces(text, Span(start, max(start, end)), ()))


def _summary(document: ExcerptDocument, words: Catalogue) -> str:
    excerpts = len(document.excerpts)
    releases = len({excerpt.source.release.id for excerpt in document.excerpts})
    told = words.trn("{n} excerpt", "{n} excerpts", excerpts)
    of = words.trn("from {n} release", "from {n} releases", releases)
    return f"{told} {of}"


def _labels(words: Catalogue) -> dict[str, str]:
    return {
        "legend": words.tr("Legend"),
        "figures": words.tr("Figures"),
        "indicator": words.tr("Indicator"),
        "difference": words.tr("Difference"),
        "state": words.tr("State"),
        "participants": words.tr("Participants"),
        "topics": words.tr("Topics"),
        "commitments": words.tr("Commitments"),
        "a": words.tr("A"),
        "b": words.tr("B"),
        "both": words.tr("in both"),
        "only_a": words.tr("only in A"),
        "only_b": words.tr("only in B"),
        "tags": words.tr("Tags"),
        "text_hash": words.tr("SHA-256 of the text"),
    }
