"""Excerpts: passages with their marks and citation, as they are exported."""

from dataclasses import dataclass

from svodka.domain.comparison import Comparison
from svodka.domain.marks import Marks
from svodka.domain.release import Release
from svodka.domain.spans import Span
from svodka.domain.tags import Tag


@dataclass(frozen=True, slots=True)
class MarkedRelease:
    """A release with the marks of its newest text and its tags: all that a writer needs of it."""

    release: Release
    marks: Marks
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage of a release; the whole text if it spans it all."""

    source: MarkedRelease
    span: Span


@dataclass(frozen=True, slots=True)
class ExcerptDocument:
    """What is exported: excerpts in the order wanted, or a whole comparison of two releases.

    ``hidden`` are the legend kinds that are switched off (see :mod:`svodka.domain.legend`).
    """

    title: str
    excerpts: tuple[Excerpt, ...] = ()
    comparison: Comparison | None = None
    sides: tuple[MarkedRelease, MarkedRelease] | None = None
    hidden: frozenset[str] = frozenset()
