"""Asks as the user types and shows the newest answer; nobody waits for one that was overtaken."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from svodka.domain.errors import SearchIndexDamaged, SvodkaError
from svodka.domain.release import ReleaseRow
from svodka.domain.search import Order, Query
from svodka.gui.bridge import Bridge
from svodka.gui.dates import number
from svodka.gui.results.model import ResultsModel
from svodka.gui.results.pane import ResultsPane
from svodka.gui.search.field import SearchField
from svodka.i18n import active, tr
from svodka.services.outcome import Outcome
from svodka.services.searching import Results, search

_NEXT_PAGE = 24
"""Rows that are fetched as the user scrolls; the first page has no more than can be seen."""


@dataclass(frozen=True)
class Asked:
    """What is asked: words, order, and whether only of the unread."""

    text: str = ""
    order: Order = Order.NEWEST
    unread: bool = False


class SearchController(QObject):
    """Between the field and the list."""

    asked = Signal(object)
    """The :class:`Asked` that is under way: a new question, not a repetition."""
    answered = Signal(object)
    """The :class:`Results` that are shown now."""
    index_damaged = Signal()

    def __init__(
        self, bridge: Bridge, field: SearchField, pane: ResultsPane, model: ResultsModel
    ) -> None:
        super().__init__(field)
        self._bridge = bridge
        self._field = field
        self._pane = pane
        self._model = model
        self._now = Asked()
        self._among: frozenset[int] | None = None
        self._typing = False
        self._repeats = False
        self._first_page = bridge.asking(self._on_answered)
        self._next_page = bridge.asking(self._on_next_page)
        self._rows = bridge.asking(self._on_rows)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._ask_again)
        field.query_edited.connect(self._on_edited)
        field.query_entered.connect(self._on_entered)
        pane.order_wanted.connect(self.set_order)
        pane.everything_wanted.connect(lambda: self.show(""))
        model.more_wanted.connect(self._on_more_wanted)
        self._dress()

    @property
    def now(self) -> Asked:
        """What is asked now."""
        return self._now

    @property
    def pending(self) -> bool:
        """Whether the newest question waits for its answer."""
        return self._first_page.pending

    def show(self, text: str, *, unread: bool = False) -> None:
        """Ask a question that was not typed."""
        self._field.set_text(text)
        self._pose(Asked(text, self._now.order, unread))

    def restore(self, asked: Asked) -> None:
        """Ask again what was asked before."""
        self._field.set_text(asked.text)
        self._pose(asked)

    def narrow(self, condition: str) -> None:
        """Add a condition to the query."""
        text = self._now.text.strip()
        if condition not in text:
            self.show(f"{text} {condition}".strip(), unread=self._now.unread)

    def set_order(self, order: Order) -> None:
        """Ask the same in another order."""
        self._pose(replace(self._now, order=order))

    def repeat(self) -> None:
        """Ask the same again, because the library has changed; once for many changes."""
        self._again.start()

    def refresh_rows(self) -> None:
        """Show tags and read state of the rows in the list as they are now; the rows stay."""
        library, ids = self._bridge.workspace.library, self._model.ids()
        self._rows.ask(lambda: library.rows(ids))

    def close(self) -> None:
        """Take no answers any more."""
        self._first_page.close()
        self._next_page.close()
        self._rows.close()

    def _on_edited(self, text: str) -> None:
        self._pose(replace(self._now, text=text), typing=True)

    def _on_entered(self) -> None:
        self._pose(self._now)
        self._pane.view.setFocus()

    def _pose(self, asked: Asked, *, typing: bool = False) -> None:
        self._now = asked
        self._typing = typing
        self._dress()
        self.asked.emit(asked)
        self._repeats = False
        self._ask(self._pane.view.page())

    def _ask_again(self) -> None:
        """Ask for as many rows as are here, so that nothing moves under the user's eyes."""
        self._repeats = self._repeats or not self.pending
        self._ask(max(self._pane.view.page(), self._model.rowCount()))

    def _ask(self, limit: int) -> None:
        workspace, asked = self._bridge.workspace, self._now
        query = Query(asked.text, asked.order, limit, 0, self._typing)

        def question() -> tuple[Results, frozenset[int] | None]:
            among = workspace.library.unread() if asked.unread else None
            return search(workspace, query, among), among

        self._again.stop()
        self._next_page.forget()
        self._pane.wait(blank=not self._model.rowCount())
        self._first_page.ask(question)

    def _on_answered(self, outcome: Outcome[tuple[Results, frozenset[int] | None]]) -> None:
        if outcome.error is not None:
            self._fail(outcome.error)
            return
        results, self._among = outcome.unwrap()
        view = self._pane.view
        current, selected, place = view.current(), view.selected(), view.place()
        self._model.show(results)
        view.keep(current, selected)
        if self._repeats:
            view.return_to(place)
        else:
            view.scrollToTop()
        asked = self._now
        self._pane.show_count(results.total, filtered=bool(asked.text.strip()) or asked.unread)
        took = number(round(results.seconds * 1000))
        self._field.show_took(tr("{n} ms", n=took) if asked.text.strip() else "")
        self._field.show_problems(results.problems)
        said = (tr(problem.message, **dict(problem.values)) for problem in results.problems)
        self._pane.show_notice(" ".join(said))
        self.answered.emit(results)

    def _on_more_wanted(self, offset: int) -> None:
        workspace, among = self._bridge.workspace, self._among
        query = Query(self._now.text, self._now.order, _NEXT_PAGE, offset)
        self._next_page.ask(lambda: search(workspace, query, among))

    def _on_next_page(self, outcome: Outcome[Results]) -> None:
        if outcome.error is not None:
            self._fail(outcome.error)
        else:
            self._model.append(outcome.unwrap())

    def _on_rows(self, outcome: Outcome[list[ReleaseRow]]) -> None:
        if outcome.error is not None:
            self._bridge.failed.emit(outcome.error)
        else:
            self._model.refresh(outcome.unwrap())

    def _fail(self, error: SvodkaError) -> None:
        self._pane.show_fault(active().error(error))
        if isinstance(error, SearchIndexDamaged):
            self.index_damaged.emit()

    def _dress(self) -> None:
        self._field.set_placeholder(
            tr("Search in the unread") if self._now.unread else tr("Search in all releases")
        )
        self._pane.show_order(self._now.order)
