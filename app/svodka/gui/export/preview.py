"""What the file will look like, in short: the first passage with its marks, or the two sides."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from svodka.domain.excerpt import Excerpt
from svodka.domain.legend import LegendKind
from svodka.domain.release import Release
from svodka.domain.spans import Span
from svodka.gui.export.request import ExportOffer
from svodka.gui.reader.placed import PlacedMark, place_marks
from svodka.gui.reader.text import MarkedText
from svodka.i18n import Catalogue, trn
from svodka.i18n.names import KIND_NAMES, PASSAGE_STATE_NAMES
from svodka.services.comparing import ComparedPair

_HASH_SHOWN = 12
_MARGIN = 28


class Preview(QFrame):
    """A sheet of the file to be."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = _label("readingTitle")
        self.about = _label("small")
        self.text = MarkedText()
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.citation = _label("mono")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(8)
        for part in (self.title, self.about, self.text, self.citation):
            layout.addWidget(part, int(isinstance(part, MarkedText)))

    def show_offer(
        self, offer: ExportOffer, hidden: frozenset[LegendKind], words: Catalogue
    ) -> None:
        """Show what would be exported."""
        if isinstance(offer.sample, ComparedPair):
            self._show_pair(offer.sample, words)
        else:
            self._show_excerpt(offer.sample[0], len(offer.sample), hidden, words)

    def _show_excerpt(
        self, excerpt: Excerpt, count: int, hidden: frozenset[LegendKind], words: Catalogue
    ) -> None:
        release, span = excerpt.source.release, excerpt.span
        self.title.setText(release.title)
        more = "" if count == 1 else " · " + trn("{n} excerpt", "{n} excerpts", count)
        self.about.setText(_source(release, words) + more)
        self.text.set_text(span.of(release.text), [])
        self.text.set_marks(
            [
                _moved(m, span)
                for m in place_marks(excerpt.source.marks, hidden)
                if span.holds(m.span)
            ]
        )
        self.citation.setText(
            f"SHA-256 {release.revision.sha256[:_HASH_SHOWN]}… · "
            + words.tr("characters {start}–{end}", start=span.start, end=span.end)
        )

    def _show_pair(self, pair: ComparedPair, words: Catalogue) -> None:
        comparison = pair.comparison
        self.title.setText(words.tr(KIND_NAMES[comparison.kind]).capitalize())
        self.about.setText("")
        states = Counter(row.state for row in comparison.passages)
        lines = [
            f"A  {pair.a.release.title}\n    {_source(pair.a.release, words)}",
            f"B  {pair.b.release.title}\n    {_source(pair.b.release, words)}",
            "\n".join(
                f"{words.tr(PASSAGE_STATE_NAMES[s])}: {n}" for s, n in sorted(states.items())
            ),
        ]
        self.text.set_text("\n\n".join(lines), [])
        hashes = (side.release.revision.sha256[:_HASH_SHOWN] for side in (pair.a, pair.b))
        self.citation.setText("SHA-256 " + "… · ".join(hashes) + "…")


def _source(release: Release, words: Catalogue) -> str:
    told = (release.source.name, words.published(release.published), release.address or "")
    return " · ".join(part for part in told if part)


def _moved(mark: PlacedMark, into: Span) -> PlacedMark:
    span = Span(mark.span.start - into.start, mark.span.end - into.start)
    return replace(mark, span=span)


def _label(role: str) -> QLabel:
    made: QLabel = QLabel()
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
