"""Beside the figures: who took part, what was spoken of, what was promised, and in which text."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from svodka.domain.comparison import Comparison
from svodka.domain.marks import Commitment, Marks, Participant
from svodka.gui.compare.drawing import Badge, Tick
from svodka.gui.compare.elided import ElidedLabel
from svodka.gui.compare.rows import Look
from svodka.gui.dialogs.frame import hairline, label
from svodka.i18n import active, tr
from svodka.i18n.topics import topic_name

_SIDE = 16


class Agreements(QScrollArea):
    """Participants, topics and commitments of both texts."""

    name_chosen = Signal(str)
    """The canonical name of a participant."""
    sentence_chosen = Signal(object, object)
    """The :class:`~svodka.domain.marks.Commitment` of A and of B; one of them may be None."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agreements")
        self.setAccessibleName(tr("Participants, topics and commitments"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what this comparison found."""
        page = QWidget()
        page.setProperty("surface", "panel")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(_SIDE, 10, _SIDE, 16)
        self._column.setSpacing(6)
        parts = (self._participants, self._topics, self._commitments)
        for part in parts:
            part(comparison)
        if not self._column.count():
            nothing = tr("No participants, topics or commitments were found.")
            self._column.addWidget(label(nothing, "secondary", wrap=True))
        self._column.addStretch(1)
        self.setWidget(page)

    def clear(self) -> None:
        """Show nothing."""
        self.setWidget(QWidget())

    def _head(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(6)
            self._column.addWidget(hairline())
            self._column.addSpacing(4)
        self._column.addWidget(label(words, "title"))

    def _participants(self, comparison: Comparison) -> None:
        if not comparison.participants:
            return
        self._head(tr("Participants"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for column, letter in ((2, tr("A")), (3, tr("B"))):
            grid.addWidget(label(letter, "caption"), 0, column, Qt.AlignmentFlag.AlignHCenter)
        for number, (a, b) in enumerate(comparison.participants):
            self._participant(grid, 1 + 2 * number, a, b)
        self._column.addLayout(grid)

    def _participant(
        self, grid: QGridLayout, line: int, a: Participant | None, b: Participant | None
    ) -> None:
        who, *_ = (one for one in (a, b) if one)
        if who.country:
            grid.addWidget(label(who.country, "iso"), line, 0, Qt.AlignmentFlag.AlignVCenter)
        name = QPushButton(who.name)
        name.setProperty("role", "flat")
        name.setToolTip(tr("Search for {name}", name=who.name))
        name.clicked.connect(lambda _checked=False, chosen=who.name: self.name_chosen.emit(chosen))
        grid.addWidget(name, line, 1, Qt.AlignmentFlag.AlignLeft)
        post = ElidedLabel(" ".join((who.post or "").split()))
        post.setContentsMargins(7, 0, 0, 6)
        grid.addWidget(post, line + 1, 1)
        for column, there, letter in ((2, a, tr("A")), (3, b, tr("B"))):
            told = tr("named in {text}", text=letter) if there else tr("not in {text}", text=letter)
            grid.addWidget(Tick(there is not None, told), line, column)

    def _topics(self, comparison: Comparison) -> None:
        groups = (
            (Look.SAME, tr("in both"), comparison.topics_shared),
            (Look.ONLY_HERE, tr("only in A"), comparison.topics_only_a),
            (Look.ONLY_HERE, tr("only in B"), comparison.topics_only_b),
        )
        if not any(keys for _, _, keys in groups):
            return
        self._head(tr("Topics"))
        for look, name, keys in groups:
            if keys:
                topics = ", ".join(topic_name(key, active()) for key in keys)
                self._line(look, name, label(topics, wrap=True))

    def _commitments(self, comparison: Comparison) -> None:
        a, b = _by_id(comparison.a), _by_id(comparison.b)
        rows = comparison.commitments
        groups: tuple[tuple[Look, str, list[tuple[Commitment | None, Commitment | None]]], ...] = (
            (Look.SAME, tr("in both"), [(a[one], b[other]) for one, other in rows.repeated]),
            (Look.SAME, tr("fulfilled"), [(a[one], None) for one in rows.fulfilled]),
            (Look.ONLY_HERE, tr("only in A"), [(a[one], None) for one in rows.dropped]),
            (Look.ONLY_HERE, tr("only in B"), [(None, b[one]) for one in rows.new]),
        )
        if not any(pairs for _, _, pairs in groups):
            return
        self._head(tr("Commitments"))
        for look, name, pairs in groups:
            for one, other in pairs:
                self._line(look, name, self._sentence(one, other))

    def _sentence(self, a: Commitment | None, b: Commitment | None) -> QWidget:
        said, *_ = (one for one in (a, b) if one)
        sentence = Sentence(" ".join(said.text.split()))
        sentence.chosen.connect(lambda: self.sentence_chosen.emit(a, b))
        return sentence

    def _line(self, look: Look, name: str, words: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        badge = Badge(look)
        badge.setToolTip(name)
        told = label(name, "small")
        told.setFixedWidth(84)
        top = Qt.AlignmentFlag.AlignTop
        for part in (badge, told):
            line.addWidget(part, 0, top)
        line.addWidget(words, 1)
        self._column.addLayout(line)


class Sentence(QLabel):
    """A sentence that leads to its place, by a click or by Enter."""

    chosen = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


def _by_id(marks: Marks) -> dict[str, Commitment]:
    made: Iterable[Commitment] = marks.meeting.commitments if marks.meeting else ()
    return {one.id: one for one in made}
