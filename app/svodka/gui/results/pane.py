"""The column of results: how many, in which order, the list, or what to do where it is empty."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from svodka.domain.search import Order
from svodka.gui.dates import number
from svodka.gui.results.delegate import row_height
from svodka.gui.results.model import ResultsModel
from svodka.gui.results.view import ResultsView
from svodka.gui.theme import current_theme, painting
from svodka.i18n import tr, trn

_QUIET_MS = 200
"""An answer that comes within this time shows no trace of waiting."""


class ResultsPane(QWidget):
    """Heading, list, and the states in which there is no list."""

    order_wanted = Signal(object)
    """The :class:`Order` that was chosen."""
    everything_wanted = Signal()
    """The way out of an empty answer: drop the query."""

    def __init__(self, model: ResultsModel) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self.setMaximumWidth(460)
        self.view = ResultsView(model)
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self._notice = QLabel()
        self._notice.setProperty("role", "small")
        self._notice.setWordWrap(True)
        self._notice.setContentsMargins(16, 0, 16, 6)
        self._notice.hide()
        self._order = _OrderButton()
        self._order.order_wanted.connect(self.order_wanted)
        self._empty = _Empty()
        self._empty.everything_wanted.connect(self.everything_wanted)
        self._stack = QStackedWidget()
        self._waiting = _GreyRows()
        for page in (self.view, self._empty, self._waiting):
            self._stack.addWidget(page)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(lambda: self._stack.setCurrentWidget(self._waiting))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 4)
        head.addWidget(self._count, 1)
        head.addWidget(self._order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._notice)
        layout.addWidget(self._stack, 1)

    def wait(self, *, blank: bool) -> None:
        """Show grey rows if the answer is late and there is nothing to look at meanwhile."""
        if blank:
            self._quiet.start()

    def show_count(self, total: int, *, filtered: bool) -> None:
        """Say how many were found; ``filtered`` tells an empty answer from an empty library."""
        self._quiet.stop()
        self._count.setText(trn("{n} release", "{n} releases", total))
        self._count.setToolTip(number(total))
        self._empty.show_reason(filtered)
        self._stack.setCurrentWidget(self.view if total else self._empty)

    def show_notice(self, sentence: str) -> None:
        """Say what of the query was not understood; an empty sentence says that all was."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def notice(self) -> str:
        """Return what is said of the query."""
        return self._notice.text()

    def show_fault(self, sentence: str) -> None:
        """Show in place of the list why there is none."""
        self._quiet.stop()
        self._count.setText("")
        self._empty.show_fault(sentence)
        self._stack.setCurrentWidget(self._empty)

    def show_order(self, order: Order) -> None:
        """Show which order is in use."""
        self._order.show_order(order)

    def sentence(self) -> str:
        """Return what is said in place of the list; empty while there is one."""
        return "" if self._stack.currentWidget() is self.view else self._empty.sentence()


class _OrderButton(QToolButton):
    order_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("role", "secondary")
        menu = QMenu(self)
        group = QActionGroup(self)
        self._words = {Order.NEWEST: tr("Newest first"), Order.BEST: tr("Best first")}
        self._choices = {}
        for order, words in self._words.items():
            choice = menu.addAction(words)
            choice.setCheckable(True)
            group.addAction(choice)
            choice.triggered.connect(lambda _on, order=order: self.order_wanted.emit(order))
            self._choices[order] = choice
        self.setMenu(menu)
        self.show_order(Order.NEWEST)

    def show_order(self, order: Order) -> None:
        self.setText(self._words[order] + "  ▾")
        self.setAccessibleName(tr("Order: {order}", order=self._words[order]))
        self._choices[order].setChecked(True)


class _Empty(QWidget):
    """One sentence and one way out."""

    everything_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._detail = QLabel()
        self._detail.setProperty("role", "small")
        self._way_out = QPushButton(tr("Show all releases"))
        self._way_out.setProperty("role", "link")
        self._way_out.clicked.connect(self.everything_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.addStretch(2)
        for label in (self._title, self._detail):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addWidget(self._way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def sentence(self) -> str:
        return self._title.text()

    def show_reason(self, filtered: bool) -> None:
        self._title.setText(tr("Nothing found") if filtered else tr("There are no releases yet"))
        self._detail.setText(
            tr("Every word has to be in the release; OR between two words asks for either.")
            if filtered
            else tr("Drop files anywhere in the window, or use the File menu.")
        )
        self._way_out.setVisible(filtered)

    def show_fault(self, sentence: str) -> None:
        self._title.setText(sentence)
        self._detail.setText("")
        self._way_out.setVisible(False)


class _GreyRows(QWidget):
    """Bars where the rows will be."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current_theme().surface.hover)
            room = self.width() - 44
            for top in range(12, self.height(), row_height()):
                for line, part in enumerate((0.9, 0.6, 0.4, 0.8)):
                    painter.drawRoundedRect(QRectF(28, top + line * 20, room * part, 9), 3, 3)
