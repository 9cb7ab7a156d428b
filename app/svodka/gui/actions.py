"""What the user can do, each thing told once: menus, tooltips, palette and key sheet draw on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from svodka.domain.wording import msgid
from svodka.gui.theme import set_icon
from svodka.i18n import tr

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю"
_SAME_KEY = dict(zip(_LATIN.upper(), _CYRILLIC.upper(), strict=True))

MENUS = {
    "file": msgid("&File"),
    "edit": msgid("&Edit"),
    "view": msgid("&View"),
    "go": msgid("&Go"),
    "release": msgid("&Release"),
    "help": msgid("&Help"),
}
"""The menus by id, in their order."""


@dataclass(frozen=True)
class Command:
    """One thing to do. ``title`` is already in the user's language.

    ``keys`` are portable key sequences, the first one is shown. ``menu`` is the id of the menu it
    stands in (see :data:`MENUS`), if any, and ``parted`` puts a line above it there; ``where``
    narrows its keys to the widgets of that name (for keys that other widgets need, such as Space).
    ``short`` is what a button says that has little room.
    """

    id: str
    title: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    menu: str | None = None
    parted: bool = False
    icon: str | None = None
    short: str = ""
    where: str | None = None
    checkable: bool = False
    in_palette: bool = True


class Actions(QObject):
    """The commands as Qt's actions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def add(self, command: Command) -> QAction:
        """Make the action of a command and give the window its keys."""
        action = QAction(command.title, self)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setIconText(command.short or command.title.replace("&", "").rstrip("…"))
        if command.icon:
            set_icon(action, command.icon)
        action.setShortcuts([QKeySequence(key) for key in with_twins(command.keys)])
        action.triggered.connect(lambda _checked=False: command.run())
        if command.where:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        self._commands[command.id] = command
        self._actions[command.id] = action
        return action

    def confine(self, where: str, *widgets: QWidget) -> None:
        """Give the keys of the commands of ``where`` to these widgets."""
        for command in self._commands.values():
            if command.where == where:
                for widget in widgets:
                    widget.addAction(self._actions[command.id])

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[Command, QAction]]:
        """Go through the commands with their actions, in the order they were added."""
        for name, command in self._commands.items():
            yield command, self._actions[name]

    def tooltip(self, name: str) -> str:
        """Return title and key, for a button without words or beside them."""
        title = self._actions[name].text().replace("&", "").rstrip("…")
        keys = self.keys(name)
        return f"{title}  {keys}" if keys else title

    def keys(self, name: str) -> str:
        """Return the first key sequence as the platform writes it; empty if there is none."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def fill(self, bar: QMenuBar) -> None:
        """Put the commands into the menus of a bar."""
        bar.clear()
        menus = {name: bar.addMenu(tr(title)) for name, title in MENUS.items()}
        for command, action in self:
            if command.menu is not None:
                if command.parted:
                    menus[command.menu].addSeparator()
                menus[command.menu].addAction(action)


def with_twins(keys: tuple[str, ...]) -> list[str]:
    """Add to each sequence that ends in a letter the same key of the Russian and Kazakh layouts."""
    twins = []
    for key in keys:
        held, plus, last = key.rpartition("+")
        twin = _SAME_KEY.get(last.upper())
        if twin:
            twins.append(held + plus + twin)
    return [*keys, *twins]
