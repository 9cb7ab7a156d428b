"""How to ask: a card under the search field with examples that can be clicked."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from svodka.domain.wording import msgid
from svodka.i18n import tr

_EXAMPLES = (
    ("торговля экспорт", msgid("both words, in any form")),
    ("зерно OR мука", msgid("either of them")),
    ("экспорт NOT зерно", msgid("the first without the second")),
    ("«взаимная торговля»", msgid("the words beside each other, in this order")),
    ("энерг*", msgid("words that begin like this")),
    ("5,5%", msgid("numbers are words too")),
    ("source:МИД", msgid("of a source")),
    ("date:2025-01..2025-03", msgid("published in these months")),
    ("lang:kk", msgid("in this language")),
    ("tag:экономика", msgid("with this tag or one nested in it")),
)


class SyntaxHelp(QFrame):
    """Floats in the window and closes on Esc or when it loses the focus."""

    example_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        title = QLabel(tr("How to ask"))
        title.setProperty("role", "strong")
        layout.addWidget(title)
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for row, (example, meaning) in enumerate(_EXAMPLES):
            button = QPushButton(example)
            button.setProperty("role", "link")
            button.clicked.connect(lambda _on, example=example: self._choose(example))
            words = QLabel(tr(meaning))
            words.setProperty("role", "secondary")
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words, row, 1)
        layout.addLayout(grid)
        self.hide()

    def open_at(self, corner: QPoint) -> None:
        """Show with the upper left corner at a point of the window."""
        self.adjustSize()
        self.move(corner)
        self.show()
        self.raise_()
        self.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Keep Tab within the card."""
        buttons = self.findChildren(QPushButton)
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), -1)
        buttons[(at + (1 if forwards else -1)) % len(buttons)].setFocus(
            Qt.FocusReason.TabFocusReason
        )
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _choose(self, example: str) -> None:
        self.hide()
        self.example_wanted.emit(example)
