"""Which commands can be given now, and what Undo would undo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from svodka.domain.search import Order
from svodka.i18n import active, tr

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk

_NEED_A_RELEASE = (
    "release.tag",
    "release.read",
    "release.compare",
    "release.export",
    "go.hit",
    "go.hit_back",
)
_CHECKED = {"sidebar": "view.sidebar", "panel": "view.panel"}


class Availability(QObject):
    """Looks again whenever something has changed."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        for changed in (
            desk.results.view.selection_changed,
            desk.reading.shown,
            desk.edits.changed,
            desk.trail.changed,
            desk.importing.problems_changed,
            desk.pages.currentChanged,
            desk.panes.toggled,
            desk.searching.asked,
        ):
            changed.connect(self.look)

    def look(self) -> None:
        """Enable and name the commands as things stand."""
        desk = self._desk
        release = desk.chosen.release
        compares = desk.compares
        some = bool(desk.chosen.ids())
        for name in _NEED_A_RELEASE:
            self._enable(name, some and not compares)
        self._enable("release.export", compares or some)
        self._enable("release.revisions", release is not None and release.revision.number > 1)
        self._enable("release.address", release is not None and bool(release.address))
        self._enable("go.back", compares or desk.trail.can_go_back)
        self._enable("go.forward", not compares and desk.trail.can_go_forward)
        self._enable("go.difference", compares)
        self._enable("go.difference_back", compares)
        self._enable("file.problems", bool(desk.importing.problems))
        self._name_undo("edit.undo", tr("&Undo"), desk.edits.next_undo())
        self._name_undo("edit.redo", tr("&Redo"), desk.edits.next_redo())
        for part, name in _CHECKED.items():
            desk.commands[name].setChecked(desk.panes.shown(part))
        self._check_choices()

    def _check_choices(self) -> None:
        desk = self._desk
        order = desk.searching.now.order
        theme = desk.looks.session.theme
        for name, chosen in {
            "view.newest": order is Order.NEWEST,
            "view.best": order is Order.BEST,
            "view.english": active().lang == "en",
            "view.russian": active().lang == "ru",
            "view.light": theme == "light",
            "view.dark": theme == "dark",
            "view.system": theme == "system",
        }.items():
            desk.commands[name].setChecked(chosen)

    def _enable(self, name: str, enabled: bool) -> None:
        self._desk.commands[name].setEnabled(enabled)

    def _name_undo(self, name: str, words: str, step: str | None) -> None:
        action = self._desk.commands[name]
        action.setEnabled(step is not None)
        action.setText(f"{words}: {step}" if step else words)
