"""The comparison as a page of the window."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from svodka.domain.comparison import ComparisonKind, FigureRow, FigureStatus
from svodka.domain.legend import LegendKind
from svodka.domain.marks import Commitment, Figure
from svodka.domain.spans import Span
from svodka.gui.compare.agreements import Agreements
from svodka.gui.compare.chips import Chips
from svodka.gui.compare.drawing import Badge
from svodka.gui.compare.figures import FiguresView
from svodka.gui.compare.heads import Heads
from svodka.gui.compare.overview import Overview
from svodka.gui.compare.passages import PassagesView, Shown
from svodka.gui.compare.rows import (
    Chosen,
    Row,
    chosen_rows,
    counts,
    figure_counts,
    passage_rows,
)
from svodka.gui.compare.share import Share
from svodka.gui.compare.toolbar import Toolbar
from svodka.gui.dates import number
from svodka.gui.dialogs.frame import label
from svodka.gui.reader.legend import LegendBar
from svodka.gui.reader.placed import counts as mark_counts
from svodka.i18n import tr
from svodka.services.comparing import ComparedPair

_LOWER_PART, _LOWER = 0.32, (150, 282)
_AGREEMENTS_PART, _AGREEMENTS = 0.3, (286, 420)
"""What the parts below and beside take of the whole, and within which bounds, px."""


class CompareView(QWidget):
    """Two texts side by side; below them their figures, people, topics and commitments."""

    export_wanted = Signal()
    swap_wanted = Signal()
    closed = Signal()
    hidden_changed = Signal(object)
    """The frozenset of the kinds of mark that are switched off now."""
    entity_chosen = Signal(str)
    """A canonical name, to be searched for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self._pair: ComparedPair | None = None
        self._rows: list[Row] = []
        self._chosen = Chosen.ALL
        self.toolbar = Toolbar()
        self.chips = Chips()
        self.heads = Heads()
        self.passages = PassagesView()
        self.overview = Overview(self.passages)
        self.legend = LegendBar()
        self.figures = FiguresView()
        self.agreements = Agreements()
        self._figure_counts = QHBoxLayout()
        self._lay_out()
        self._connect()
        self.clear()

    # --- what the shell calls -----------------------------------------------------------

    @property
    def pair(self) -> ComparedPair | None:
        """What is compared."""
        return self._pair

    @property
    def hidden(self) -> frozenset[LegendKind]:
        """The kinds of mark that are switched off."""
        return self.legend.hidden

    def show_pair(self, pair: ComparedPair) -> None:
        """Show a comparison from its beginning."""
        comparison = pair.comparison
        self._pair = pair
        self._rows = passage_rows(comparison.passages)
        self._chosen = Chosen.ALL
        self.chips.take(Chosen.ALL)
        self.chips.show_counts(counts(self._rows))
        self.toolbar.show_comparison(comparison)
        revisions = comparison.kind is ComparisonKind.REVISION
        self.heads.show_sides(pair.a, pair.b, revisions=revisions)
        self.legend.show_counts(
            Counter(mark_counts(pair.a.marks)) + Counter(mark_counts(pair.b.marks))
        )
        self.figures.show_figures(comparison.figures, comparison.kind)
        self._count_figures()
        self.agreements.show_comparison(comparison)
        self._show_rows()

    def clear(self) -> None:
        """Show nothing."""
        self._pair, self._rows = None, []
        self.toolbar.clear()
        self.chips.show_counts(counts(()))
        self.heads.clear()
        self.passages.clear()
        self.legend.show_counts({})
        self.figures.show_figures((), ComparisonKind.OTHER)
        self._count_figures()
        self.agreements.clear()

    def show_hidden(self, hidden: frozenset[LegendKind]) -> None:
        """Switch kinds of mark off as they were before, and tell nobody."""
        self.legend.show_hidden(hidden)
        if self._pair is not None:
            self._show_rows()

    def show_only(self, chosen: Chosen) -> None:
        """Show the passages of one group, or all."""
        self._chosen = chosen
        self.chips.take(chosen)
        self._show_rows()

    def next_difference(self) -> None:
        """Go to the next passage that is not the same."""
        self.passages.go_to_difference(1)

    def previous_difference(self) -> None:
        """Go to the passage before that is not the same."""
        self.passages.go_to_difference(-1)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Hand the focus on: were they its proxy, Tab would never come to what stands above."""
        self.passages.setFocus()

    # --- how it is put together ---------------------------------------------------------

    def _lay_out(self) -> None:
        self.heads.set_margin(
            self.overview.width() + self.passages.verticalScrollBar().sizeHint().width()
        )
        chips = QHBoxLayout()
        chips.setContentsMargins(12, 4, 12, 6)
        chips.addWidget(self.chips)
        chips.addStretch(1)
        upper = QWidget()
        upper.setProperty("surface", "page")
        upper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        texts = QHBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.passages, 1)
        texts.addWidget(self.overview)
        column = _column(upper)
        column.addWidget(self.heads)
        column.addLayout(texts, 1)
        column.addWidget(self.legend)
        down = Qt.Orientation.Vertical
        whole = _column(self)
        whole.addWidget(self.toolbar)
        whole.addLayout(chips)
        whole.addWidget(Share(down, upper, self._lower(), _LOWER_PART, _LOWER), 1)

    def _lower(self) -> QWidget:
        table = QWidget()
        table.setProperty("surface", "panel")
        table.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(18, 10, 12, 4)
        head.setSpacing(16)
        head.addWidget(label(tr("Figures"), "title"))
        self._figure_counts.setSpacing(6)
        head.addLayout(self._figure_counts)
        head.addStretch(1)
        column = _column(table)
        column.addLayout(head)
        inner = QHBoxLayout()
        inner.setContentsMargins(12, 0, 12, 0)
        inner.addWidget(self.figures)
        column.addLayout(inner, 1)
        across = Qt.Orientation.Horizontal
        return Share(across, table, self.agreements, _AGREEMENTS_PART, _AGREEMENTS)

    def _connect(self) -> None:
        self.toolbar.closed.connect(self.closed)
        self.toolbar.swap_wanted.connect(self.swap_wanted)
        self.toolbar.export_wanted.connect(self.export_wanted)
        self.toolbar.next_wanted.connect(self.next_difference)
        self.toolbar.previous_wanted.connect(self.previous_difference)
        self.chips.chosen.connect(self.show_only)
        self.legend.hidden_changed.connect(self._on_hidden_changed)
        self.figures.row_chosen.connect(self._on_figure_chosen)
        self.agreements.name_chosen.connect(self.entity_chosen)
        self.agreements.sentence_chosen.connect(self._on_sentence_chosen)
        self.overview.place_chosen.connect(self._on_place_chosen)

    # --- what happens -------------------------------------------------------------------

    def _show_rows(self) -> None:
        if self._pair is None:
            return
        differing = [
            row for row in self._pair.comparison.figures if row.status is FigureStatus.DIFFERS
        ]
        framed = (
            tuple(row.a.span for row in differing if row.a),
            tuple(row.b.span for row in differing if row.b),
        )
        shown = Shown(self._pair, self.hidden, framed)
        self.passages.show_rows(chosen_rows(self._rows, self._chosen), shown)
        self.overview.refresh()

    def _count_figures(self) -> None:
        while (item := self._figure_counts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if self._pair is None:
            return
        comparison = self._pair.comparison
        for look, name, count in figure_counts(comparison.figures, comparison.kind):
            self._figure_counts.addWidget(Badge(look))
            self._figure_counts.addWidget(label(name, "small"))
            self._figure_counts.addWidget(label(number(count), "strong"))
            self._figure_counts.addSpacing(8)

    def _on_hidden_changed(self, hidden: frozenset[LegendKind]) -> None:
        at = self.passages.verticalScrollBar().value()
        self._show_rows()
        self.passages.verticalScrollBar().setValue(at)
        self.hidden_changed.emit(hidden)

    def _on_figure_chosen(self, row: FigureRow) -> None:
        self._go_to_spans(_span(row.a), _span(row.b))

    def _on_sentence_chosen(self, a: Commitment | None, b: Commitment | None) -> None:
        self._go_to_spans(_span(a), _span(b))

    def _go_to_spans(self, a: Span | None, b: Span | None) -> None:
        """Select the passages that hold a span of A or one of B, all passages shown if need be."""
        found = self._holding(a, b)
        if not found and self._chosen is not Chosen.ALL:
            self.show_only(Chosen.ALL)
            found = self._holding(a, b)
        if found:
            self.passages.go_to(*found)

    def _holding(self, a: Span | None, b: Span | None) -> list[int]:
        return [
            number
            for number, row in enumerate(self.passages.rows)
            if _overlap(row.passage.a, a) or _overlap(row.passage.b, b)
        ]

    def _on_place_chosen(self, part: float) -> None:
        bar = self.passages.verticalScrollBar()
        bar.setValue(round(part * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))


def _span(marked: Figure | Commitment | None) -> Span | None:
    return marked.span if marked else None


def _overlap(passage: Span | None, wanted: Span | None) -> bool:
    return passage is not None and wanted is not None and passage.overlaps(wanted)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
