"""Write excerpts and comparisons to a file that can be handed on."""

from pathlib import Path

from svodka.domain.excerpt import Excerpt, ExcerptDocument, MarkedRelease
from svodka.domain.legend import LegendKind
from svodka.domain.spans import Span
from svodka.export.html import write_html
from svodka.export.writing import write_file
from svodka.i18n import Catalogue
from svodka.services.comparing import ComparedPair


def whole(source: MarkedRelease) -> Excerpt:
    """Return the excerpt that is the whole text of a release."""
    return Excerpt(source, Span(0, len(source.release.text)))


def excerpts_document(
    excerpts: list[Excerpt], words: Catalogue, hidden: frozenset[LegendKind] = frozenset()
) -> ExcerptDocument:
    """Return a document of excerpts under a title that says how many there are."""
    title = (
        excerpts[0].source.release.title
        if len({excerpt.source.release.id for excerpt in excerpts}) == 1
        else words.trn("{n} excerpt", "{n} excerpts", len(excerpts))
    )
    return ExcerptDocument(title, tuple(excerpts), hidden=frozenset(hidden))


def comparison_document(
    pair: ComparedPair, words: Catalogue, hidden: frozenset[LegendKind] = frozenset()
) -> ExcerptDocument:
    """Return a document of a whole comparison."""
    title = words.tr("Comparison: {a} and {b}", a=pair.a.release.title, b=pair.b.release.title)
    return ExcerptDocument(
        title,
        comparison=pair.comparison,
        sides=(pair.a, pair.b),
        hidden=frozenset(hidden),
    )


def export_html(
    document: ExcerptDocument, path: Path, words: Catalogue, *, replace: bool = False
) -> None:
    """Write a document to one self-contained HTML file, whole or not at all.

    Raises DestinationExists unless ``replace``, DestinationRefused, DiskFull.
    """
    write_file(path, write_html(document, words), replace=replace)
