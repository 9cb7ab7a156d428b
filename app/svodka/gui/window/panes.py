"""Which panes are shown, how wide they are, and going round them with F6."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from svodka.gui.session import Session

_TAB = Qt.FocusReason.TabFocusReason


class Panes(QObject):
    """``hideable`` panes by name; ``ring`` are the widgets that F6 goes round."""

    toggled = Signal(str, bool)

    def __init__(
        self,
        session: Session,
        splitters: Mapping[str, QSplitter],
        hideable: Mapping[str, QWidget],
        ring: Sequence[QWidget],
    ) -> None:
        super().__init__()
        self._session = session
        self._splitters = splitters
        self._hideable = hideable
        self._ring = ring
        self._narrow = False
        for name, splitter in splitters.items():
            state = session.state(name)
            if state is not None:
                splitter.restoreState(state)
        for name in hideable:
            self._apply(name)

    def shown(self, name: str) -> bool:
        """Tell whether a pane is wanted."""
        return self._session.shown(name)

    def toggle(self, name: str) -> None:
        """Show a pane or hide it."""
        self._session.set_shown(name, not self._session.shown(name))
        self._apply(name)
        self.toggled.emit(name, self._session.shown(name))

    def fit(self, width: int, needed: int) -> None:
        """Hide the panel while the window is narrower than ``needed``."""
        narrow = width < needed
        if narrow != self._narrow:
            self._narrow = narrow
            self._apply("panel")

    def save(self) -> None:
        """Remember the widths."""
        for name, splitter in self._splitters.items():
            self._session.set_state(name, splitter.saveState())

    def round(self, by: int) -> None:
        """Give the focus to the next pane that can be seen."""
        ring = [pane for pane in self._ring if pane.isVisible()]
        focus = QApplication.focusWidget()
        at = next(
            (
                n
                for n, pane in enumerate(ring)
                if focus and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1 if by > 0 else 0,
        )
        if ring:
            ring[(at + by) % len(ring)].setFocus(_TAB)

    def _apply(self, name: str) -> None:
        shown = self._session.shown(name) and not (name == "panel" and self._narrow)
        self._hideable[name].setVisible(shown)
