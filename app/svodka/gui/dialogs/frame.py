"""What all dialogs have in common: a heading, a body, buttons below a hairline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_MARGIN = 24


class Dialog(QDialog):
    """A dialog that is opened without waiting for it, and is gone when it is closed."""

    def __init__(self, title: str, parent: QWidget | None, width: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        heading = label(title, "heading")
        heading.setContentsMargins(_MARGIN, 20, _MARGIN, 4)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(_MARGIN, 8, _MARGIN, 20)
        self.body.setSpacing(16)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(heading)
        self._outer.addLayout(self.body, 1)

    def set_buttons(self, *right: QPushButton, left: QWidget | None = None) -> None:
        """Put buttons at the foot, the last one is done by Enter; ``left`` takes what is left."""
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        foot.setSpacing(12)
        if isinstance(left, QLabel):
            foot.addWidget(left, 1)
        else:
            if left is not None:
                foot.addWidget(left)
            foot.addStretch(1)
        for button in right:
            button.setAutoDefault(False)
            foot.addWidget(button)
        right[-1].setDefault(True)
        self._outer.addWidget(hairline())
        self._outer.addLayout(foot)


def label(words: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label in a role of the style sheet."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def field(name: str, widget: QWidget) -> QVBoxLayout:
    """Return a widget with its name above it, which is also what a screen reader says."""
    caption = label(name, "small")
    caption.setBuddy(widget)
    widget.setAccessibleName(name)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(caption)
    column.addWidget(widget)
    return column


def hairline() -> QFrame:
    """Return a line between two parts."""
    made = QFrame()
    made.setProperty("role", "hairline")
    made.setFixedHeight(1)
    return made
