"""A sentence at the foot of the window that goes by itself, with one thing to do about it.

Errors stay until they are closed: nobody should have to read fast.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from svodka.i18n import tr

_SHOWN_MS = 8000
_MARGIN = 24
_WIDTH = 640


class Toast(QFrame):
    """One at a time: a new one replaces the old."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "toast")
        self.setObjectName("toast")
        self._window = window
        self._act: Callable[[], object] | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._button = QPushButton()
        self._button.clicked.connect(self._on_act)
        close = QPushButton("×")
        close.setAccessibleName(tr("Close"))
        close.clicked.connect(self.hide)
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence for a while, with a button if there is something to do."""
        self._show(words, button, act)
        self._timer.start()

    def warn(self, words: str) -> None:
        """Show a sentence until it is closed."""
        self._timer.stop()
        self._show(words, "", None)

    def words(self) -> str:
        """Return what is shown; empty if nothing is."""
        return self._words.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, words: str, button: str, act: Callable[[], object] | None) -> None:
        self._act = act
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.show()
        self._place()
        self.raise_()

    def _place(self) -> None:
        width = min(_WIDTH, self._window.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        height = max(44, self._line.totalHeightForWidth(width))
        self.resize(width, height)
        x = (self._window.width() - width) // 2
        self.move(x, self._window.height() - height - _MARGIN - 16)

    def _on_act(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
