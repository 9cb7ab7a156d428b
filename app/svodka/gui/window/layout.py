"""The page of a working day: sidebar, search, list, reader, panel; where each lies."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from svodka.gui.jobs.strip import JobStrip
from svodka.gui.panel import PanelView
from svodka.gui.reader import ReaderView
from svodka.gui.results.model import ResultsModel
from svodka.gui.results.pane import ResultsPane
from svodka.gui.search.field import SearchField
from svodka.gui.sidebar.pane import SidebarPane
from svodka.gui.theme import current_theme
from svodka.gui.window.toolbar import Toolbar


class ReadingPage(QWidget):
    """Only widgets and their places; what they do is the controllers' business."""

    def __init__(self, name: str, model: ResultsModel) -> None:
        super().__init__()
        widths = current_theme().metrics.width
        self.strip = JobStrip()
        self.sidebar = SidebarPane(name, self.strip)
        self.field = SearchField()
        self.toolbar = Toolbar(self.field)
        self.results = ResultsPane(model)
        self.reader = ReaderView()
        self.panel = PanelView()
        self.reader.setMinimumWidth(360)
        columns = _splitter(self.results, self.reader, self.panel)
        columns.setStretchFactor(1, 1)
        columns.setSizes([widths["results"], 2000, widths["panel"]])
        right = QWidget()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(_hairline())
        layout.addWidget(columns, 1)
        whole = _splitter(self.sidebar, right)
        whole.setStretchFactor(1, 1)
        whole.setSizes([widths["sidebar"], 2000])
        self.splitters = {"columns": columns, "whole": whole}
        self.hideable = {"sidebar": self.sidebar, "panel": self.panel}
        self.ring = (self.sidebar.view, self.field, self.results.view, self.reader, self.panel)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)


def _splitter(*panes: QWidget) -> QSplitter:
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for pane in panes:
        made.addWidget(pane)
    return made


def _hairline() -> QWidget:
    made = QFrame()
    made.setProperty("role", "hairline")
    made.setFixedHeight(1)
    return made
