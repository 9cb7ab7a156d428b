"""Puts a comparison together out of its parts."""

from collections.abc import Sequence
from dataclasses import replace

from svodka.compare.commitments import compare_commitments
from svodka.compare.differing import differing_words
from svodka.compare.figures import compare_figures
from svodka.compare.kind import kind_of
from svodka.compare.participants import pair_participants
from svodka.compare.passages import Match, match_passages
from svodka.compare.sides import Side, likeness_of, read_side, same_language
from svodka.compare.topics import compare_topics
from svodka.domain.comparison import (
    Comparison,
    ComparisonKind,
    FigureRow,
    FigureStatus,
    PassageRow,
)
from svodka.domain.marks import Figure, Marks
from svodka.domain.spans import Span


def compare(
    text_a: str, marks_a: Marks, text_b: str, marks_b: Marks, *, revision: bool = False
) -> Comparison:
    """Compare two texts by what they say.

    Every sentence of both stands in exactly one of the passages; with the sides exchanged the same
    pairs come out, mirrored. ``revision`` says that they are two texts of one release.
    """
    kind = kind_of(marks_a, marks_b, revision=revision)
    a, b = read_side(text_a, marks_a), read_side(text_b, marks_b)
    likeness = likeness_of(a, b)
    matches = match_passages(a, b, likeness)
    figures = compare_figures(marks_a, marks_b, matches, kind)
    shared, only_a, only_b = compare_topics(marks_a, marks_b)
    return Comparison(
        kind=kind,
        a=marks_a,
        b=marks_b,
        figures=figures,
        participants=tuple(pair_participants(marks_a, marks_b)),
        topics_shared=shared,
        topics_only_a=only_a,
        topics_only_b=only_b,
        commitments=compare_commitments(a, b, likeness, kind),
        passages=tuple(_row(a, b, match, figures, kind) for match in matches),
    )


def _row(
    a: Side, b: Side, match: Match, figures: Sequence[FigureRow], kind: ComparisonKind
) -> PassageRow:
    """Return a match with what its figures add, and the words in which its sides differ.

    In successive reports a value that differs is news and no contradiction.
    """
    held = {row.status for row in figures if _in(match.a, row.a) and _in(match.b, row.b)}
    row = PassageRow(
        match.a,
        match.b,
        match.state,
        contradicts=FigureStatus.DIFFERS in held and kind is not ComparisonKind.SUCCESSIVE,
        other_period=FigureStatus.PERIOD_DIFFERS in held,
    )
    if match.a and match.b and not match.equal and same_language(a, b):
        lang = None if kind is ComparisonKind.REVISION else a.marks.lang
        differing = differing_words(a.text, match.a, b.text, match.b, lang)
        return replace(row, differing_a=differing[0], differing_b=differing[1])
    return row


def _in(passage: Span | None, figure: Figure | None) -> bool:
    return passage is not None and figure is not None and passage.overlaps(figure.span)
