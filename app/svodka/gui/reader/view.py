"""The reader: a release's head, its text with marks and hits, the legend."""

from contextlib import nullcontext

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextFrameFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from svodka.domain.legend import LegendKind
from svodka.domain.marks import Mention
from svodka.domain.spans import Span
from svodka.gui.dates import number
from svodka.gui.reader.card import MarkCard
from svodka.gui.reader.header import ReaderHeader
from svodka.gui.reader.legend import LegendBar
from svodka.gui.reader.placed import PlacedMark, counts, place_marks
from svodka.gui.reader.text import MarkedText
from svodka.gui.theme import current_theme
from svodka.i18n import tr
from svodka.services.reading import Reading

_LEFT = 32
_NARROWEST = 200
_FOOT = 48
_LETTERS_PER_PX = 0.45
"""A letter of PT Serif is this part of its size wide, on average."""


class ReaderView(QWidget):
    """Shows one reading at a time."""

    scrolled = Signal()
    place_chosen = Signal(object)
    """The :class:`Span` of a mark that was clicked."""
    search_wanted = Signal(str)
    """A name was double-clicked, or a figure: what to search for."""
    hidden_changed = Signal(object)
    """The frozenset of the kinds that are switched off now."""
    size_wanted = Signal(int)
    """The letters shall be larger (1) or smaller (-1)."""
    tag_wanted = Signal(QPoint)
    address_wanted = Signal()
    revisions_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reading: Reading | None = None
        self.text = MarkedText()
        self.text.setAccessibleName(tr("Text of the release"))
        self.head = ReaderHeader()
        self.head.setParent(self.text.viewport())
        self.legend = LegendBar()
        self._place = QLabel()
        self._place.setProperty("role", "caption")
        self._card = MarkCard(self)
        self.setFocusProxy(self.text)
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        line = QFrame()
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 12, 0)
        foot.addWidget(self.legend, 1)
        foot.addWidget(self._place)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.text, 1)
        inside.addWidget(line)
        inside.addLayout(foot)
        nothing = QLabel(tr("No release is open."))
        nothing.setProperty("role", "tertiary")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(nothing)

    def _connect(self) -> None:
        text, head = self.text, self.head
        text.scrolled.connect(self._on_scrolled)
        text.mark_activated.connect(lambda mark: self.place_chosen.emit(mark.span))
        text.mark_searched.connect(self._on_mark_searched)
        text.mark_pointed.connect(self._on_mark_pointed)
        text.size_wanted.connect(self.size_wanted)
        text.viewport().installEventFilter(self)
        head.installEventFilter(self)
        head.tag_wanted.connect(self.tag_wanted)
        head.address_wanted.connect(self.address_wanted)
        head.revisions_wanted.connect(self.revisions_wanted)
        self.legend.hidden_changed.connect(self._on_hidden_changed)

    # --- what is shown ------------------------------------------------------------------

    def show_reading(self, reading: Reading) -> None:
        """Show a release; the same text keeps its place, with the marks and hits of now."""
        before, self._reading = self._reading, reading
        revision = reading.release.revision
        same = before is not None and before.release.revision.id == revision.id
        self._pages.setCurrentIndex(0)
        self.head.show_release(reading.release, reading.tags)
        marks = reading.marks
        if not same or (before is not None and before.marks != marks):
            unbroken = [figure.span for figure in marks.figures] if marks else []
            with self.text.holding_place() if same else nullcontext():
                self.text.set_text(revision.text, unbroken)
                self._fit()
        self.legend.show_counts(counts(marks) if marks else {})
        self._show_marks()
        self.text.set_hits(reading.hits)
        if not same and reading.hits:
            self.text.go_to_hit(0)
        self._say_place()

    def clear(self) -> None:
        """Show that nothing is open."""
        self._reading = None
        self._card.hide()
        self._pages.setCurrentIndex(1)

    @property
    def hidden(self) -> frozenset[LegendKind]:
        """The kinds that are switched off."""
        return self.legend.hidden

    def show_hidden(self, hidden: frozenset[LegendKind]) -> None:
        """Switch kinds off as they were before."""
        self.legend.show_hidden(hidden)
        self._show_marks()

    def set_text_size(self, px: int) -> None:
        """Show the letters in this size."""
        with self.text.holding_place():
            self.text.set_size(px)
            self._fit()

    def toggle_kind(self, place: int) -> None:
        """Switch the kind at a place of the legend, from 1; 0 switches all."""
        self.legend.toggle(place)

    # --- going about in it --------------------------------------------------------------

    def selected_span(self) -> Span | None:
        """Return the passage that is selected."""
        return self.text.selected_span() if self._reading else None

    def show_place(self, span: Span) -> None:
        """Go to a stretch of the text, and stand at the mark there if there is one."""
        mark = self.text.mark_of(span)
        if mark is not None:
            self.text.stand_at(mark)
        else:
            self.text.stand_at(None)
            self.text.select(span)

    def next_hit(self) -> None:
        """Go to the next hit; the first time to the first that is in view or below."""
        here = self.text.hit
        self.text.go_to_hit(here + 1 if here >= 0 else self.text.first_hit_in_view())
        self._say_place()

    def previous_hit(self) -> None:
        """Go to the previous hit."""
        here = self.text.hit
        self.text.go_to_hit((here if here >= 0 else self.text.first_hit_in_view()) - 1)
        self._say_place()

    def page_down(self) -> bool:
        """Scroll on by a page; False at the end."""
        return self.text.page(1)

    def page_up(self) -> bool:
        """Scroll back by a page; False at the beginning."""
        return self.text.page(-1)

    # --- inside -----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._card.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self.text.viewport() and event.type() == QEvent.Type.Resize
        relaid = watched is self.head and event.type() == QEvent.Type.LayoutRequest
        if resized or relaid:  # the head is dressed only when it is shown, and needs more room then
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the page its margins: a line is as long as reads well, the head stands above."""
        letters = current_theme().type.reading_measure[1]
        longest = round(letters * self.text.size_px * _LETTERS_PER_PX)
        measure = max(_NARROWEST, min(longest, self.text.viewport().width() - 2 * _LEFT))
        height = self.head.height_at(measure)
        self.head.setFixedWidth(measure)
        self.head.resize(measure, height)
        frame = self.text.document().rootFrame()
        margins = QTextFrameFormat(frame.frameFormat())
        margins.setLeftMargin(_LEFT)
        margins.setRightMargin(_LEFT)
        margins.setTopMargin(height)
        margins.setBottomMargin(_FOOT)
        with self.text.holding_place():
            if margins != frame.frameFormat():
                frame.setFrameFormat(margins)
            self.text.set_line_width(measure + 2 * _LEFT)
        self._move_head()

    def _move_head(self) -> None:
        self.head.move(_LEFT, -self.text.verticalScrollBar().value())

    def _show_marks(self) -> None:
        marks = self._reading.marks if self._reading else None
        self.text.set_marks(place_marks(marks, self.hidden) if marks else [])

    def _say_place(self) -> None:
        reading = self._reading
        if reading is None or not reading.hits:
            waiting = reading is not None and reading.marks is None
            self._place.setText(tr("Marking up…") if waiting else "")
            return
        total = number(len(reading.hits))
        here = self.text.hit
        self._place.setText(
            tr("{here} of {total}", here=number(here + 1), total=total)
            if here >= 0
            else tr("Hits: {total}", total=total)
        )

    def _on_scrolled(self) -> None:
        self._move_head()
        self.scrolled.emit()

    def _on_hidden_changed(self, hidden: frozenset[LegendKind]) -> None:
        self._show_marks()
        self.hidden_changed.emit(hidden)

    def _on_mark_pointed(self, mark: PlacedMark | None, at: QPoint) -> None:
        if mark is None:
            self._card.hide()
        else:
            self._card.show_mark(mark, at)

    def _on_mark_searched(self, mark: PlacedMark) -> None:
        what = mark.what
        self.search_wanted.emit(what.canonical if isinstance(what, Mention) else what.text)
