"""What the window shows while there is no library to show: its outline, or a sentence why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from svodka.gui.theme import current_theme, icon_pixmap, painting
from svodka.i18n import tr

_TEXT_WIDTH = 460


class Outline(QWidget):
    """The panes without their contents, while the library is being opened."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        sidebar, results = theme.metrics.width["sidebar"], theme.metrics.width["results"]
        toolbar = theme.metrics.row["toolbar"]
        with painting(self) as painter:
            painter.fillRect(self.rect(), theme.surface.page)
            painter.fillRect(0, 0, self.width(), toolbar, theme.surface.window)
            painter.fillRect(sidebar, toolbar, results, self.height(), theme.surface.panel)
            painter.fillRect(0, 0, sidebar, self.height(), theme.surface.sunken)


class FaultPage(QWidget):
    """Why the library cannot be shown, and what can be done."""

    retry_wanted = Signal()
    folder_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sign = QLabel()
        sign.setPixmap(icon_pixmap("warning", current_theme().semantic.error.ink, 40))
        title = QLabel(tr("The library could not be opened"))
        title.setProperty("role", "heading")
        self.sentence = QLabel(sentence)
        self.sentence.setObjectName("fault")
        self.sentence.setWordWrap(True)
        self.sentence.setFixedWidth(_TEXT_WIDTH)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for part in (sign, title, self.sentence):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(8)
        layout.addLayout(self._buttons())
        layout.addStretch(3)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch()
        again = QPushButton(tr("Try again"))
        again.setProperty("role", "primary")
        again.clicked.connect(self.retry_wanted)
        other = QPushButton(tr("Open another library…"))
        other.clicked.connect(self.folder_wanted)
        leave = QPushButton(tr("Quit"))
        leave.clicked.connect(self.quit_wanted)
        for button in (again, other, leave):
            line.addWidget(button)
        line.addStretch()
        again.setFocus()
        return line
