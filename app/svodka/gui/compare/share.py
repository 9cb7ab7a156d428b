"""Two parts, of which the second takes a share of the room until the user says otherwise."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class Share(QSplitter):
    """The second part takes ``part`` of the whole, but no less and no more px than ``bounds``."""

    def __init__(
        self,
        direction: Qt.Orientation,
        first: QWidget,
        second: QWidget,
        part: float,
        bounds: tuple[int, int],
    ) -> None:
        super().__init__(direction)
        self._part, self._bounds = part, bounds
        self._moved = False
        for widget in (first, second):
            self.addWidget(widget)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._on_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            across = self.orientation() is Qt.Orientation.Horizontal
            whole = self.width() if across else self.height()
            least, most = self._bounds
            second = min(max(round(whole * self._part), least), most)
            self.setSizes([whole - second, second])

    def _on_moved(self) -> None:
        self._moved = True
