"""The first screen: load the sample, import something of one's own, or start empty."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from svodka.gui.dialogs.frame import label
from svodka.gui.dialogs.settings import LANGUAGE_NAMES
from svodka.gui.start.choice import Choice
from svodka.gui.start.specimen import Specimen
from svodka.gui.theme import current_theme, font, painting
from svodka.i18n import active, tr

_WIDTH = 500
_LEFT = 64
_IN_LINE = "padding-left: 0; border-left-width: 0;"
"""Makes the words of a link begin where the words above and below it do."""

_BOTH_FROM = 1000
"""The width from which there is room for the right half."""


class StartView(QWidget):
    """``folder`` is where the library lies."""

    sample_wanted = Signal()
    files_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()
    empty_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sample = Choice(
            "library",
            tr("Load the sample library"),
            tr("Releases in Russian, Kazakh and English, written for trying things out"),
            primary=True,
        )
        self.sample.clicked.connect(self.sample_wanted)
        self._specimen = Specimen()
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self._scrolled(self._column(folder)), 11)
        halves.addWidget(self._specimen, 10)

    def _scrolled(self, column: QWidget) -> QScrollArea:
        """In a low window the left half scrolls."""
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(column)
        return area

    def _column(self, folder: Path) -> QWidget:
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_Logo())
        column.addSpacing(12)
        column.addWidget(label(tr("Svodka"), "display"))
        column.addWidget(
            label(
                tr(
                    "Reads what governments say, marks who and how much, and sets side by side "
                    "what the two sides told."
                ),
                "secondary",
                wrap=True,
            )
        )
        column.addSpacing(24)
        column.addWidget(self.sample)
        column.addSpacing(16)
        column.addWidget(label(tr("Or begin with releases of your own"), "title"))
        column.addLayout(self._own())
        column.addWidget(label(tr("Files can also be dropped anywhere on the window."), "small"))
        column.addSpacing(16)
        column.addLayout(self._empty())
        column.addSpacing(24)
        column.addWidget(
            label(tr("The library is one folder: {folder}", folder=folder), "small", wrap=True)
        )
        column.addLayout(self._languages())
        page = QWidget()
        page.setProperty("surface", "page")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(_LEFT, 32, _LEFT, 32)
        centred = QVBoxLayout()
        centred.addStretch(1)
        centred.addWidget(inner)
        centred.addStretch(1)
        outer.addStretch(1)
        outer.addLayout(centred, 100)
        outer.addStretch(1)
        return page

    def _own(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        offers = (
            ("file", tr("Files"), tr("text, HTML, JSON lines"), self.files_wanted),
            ("folder", tr("A folder"), tr("with all that is in it"), self.folder_wanted),
            ("paste", tr("A text"), tr("from the clipboard"), self.paste_wanted),
        )
        for at, (icon, words, detail, wanted) in enumerate(offers):
            choice = Choice(icon, words, detail)
            choice.clicked.connect(wanted)
            grid.addWidget(choice, 0, at)
            grid.setColumnStretch(at, 1)
        return grid

    def _empty(self) -> QHBoxLayout:
        line = QHBoxLayout()
        button = QPushButton(tr("Start with an empty library"))
        button.setProperty("role", "link")
        button.setStyleSheet(_IN_LINE)
        button.clicked.connect(self.empty_wanted)
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _languages(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        for code, name in LANGUAGE_NAMES.items():
            if code == active().lang:
                line.addWidget(label(name, "strong"))
                continue
            button = QPushButton(name)
            button.setObjectName(f"language-{code}")
            button.setProperty("role", "flat")
            button.setStyleSheet(_IN_LINE)
            button.clicked.connect(partial(self.language_wanted.emit, code))
            line.addWidget(button)
        line.addStretch(1)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._specimen.setVisible(self.width() >= _BOTH_FROM)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sample.setFocus(Qt.FocusReason.OtherFocusReason)


class _Logo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(40, 40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent.base)
            radius = theme.metrics.radius["card"]
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setFont(font("heading"))
            painter.setPen(theme.text.on_accent)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Svodka")[:1])
