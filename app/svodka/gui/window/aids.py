"""What helps to find one's way: palette, keys, how to ask, settings, about."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from svodka.gui.dates import number
from svodka.gui.dialogs.about import AboutDialog
from svodka.gui.dialogs.keys import KeysDialog
from svodka.gui.dialogs.settings import SettingsDialog
from svodka.gui.palette.entries import Entry
from svodka.gui.palette.view import Palette
from svodka.gui.search.syntax import SyntaxHelp
from svodka.gui.sidebar.content import SidebarContent, condition
from svodka.i18n import active, tr

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk

_LINE_BELOW_FIELD = 6


class Aids(QObject):
    """Opens them over the window."""

    def __init__(self, desk: "Desk", folder: Path) -> None:
        super().__init__(desk)
        self._window = desk
        self._folder = folder
        self._actions, self._looks, self._searching = desk.commands, desk.looks, desk.searching
        self._field, self._model = desk.field, desk.model
        self._content = SidebarContent()
        self.palette = Palette(desk)
        self.syntax = SyntaxHelp(desk)
        self.syntax.example_wanted.connect(self._on_example_wanted)
        desk.field.help_wanted.connect(self.show_syntax)

    def know(self, content: SidebarContent) -> None:
        """Know tags and sources as they are now."""
        self._content = content

    def focus_search(self) -> None:
        """Go to the search field and select what stands there."""
        self._field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.line.selectAll()

    def open_palette(self) -> None:
        """Offer everything there is to do and every place there is to go."""
        self.palette.open(self._entries, tr("What do you want to do?"))

    def ask_partner(self, release_id: int, chosen: Callable[[int], None]) -> None:
        """Offer the releases of the list, to compare with one of them."""
        group = tr("Compare with")

        def entries(_typed: str) -> list[Entry]:
            rows = (self._model.row(n).row for n in range(self._model.rowCount()))
            return [
                Entry(group, row.title, lambda to=row.id: chosen(to), row.source, icon="page")  # type: ignore[misc]
                for row in rows
                if row.id != release_id
            ]

        self.palette.open(entries, tr("Which release is it compared with?"))

    def show_keys(self) -> None:
        """Show all keys."""
        KeysDialog(self._actions, self._window).open()

    def show_syntax(self) -> None:
        """Show how one can ask."""
        below = QPoint(0, self._field.height() + _LINE_BELOW_FIELD)
        self.syntax.open_at(self._field.mapTo(self._window, below))

    def show_about(self) -> None:
        """Show what this is, and where the library lies."""
        AboutDialog(self._folder, self._window).open()

    def show_settings(self) -> None:
        """Let the user change how the window looks."""
        session = self._looks.session
        dialog = SettingsDialog(active().lang, session.theme, session.text_size, self._window)
        dialog.language_wanted.connect(self._looks.use_language, Qt.ConnectionType.QueuedConnection)
        dialog.theme_wanted.connect(self._looks.use_theme)
        dialog.text_size_wanted.connect(self._looks.set_text_size)
        dialog.open()

    def _on_example_wanted(self, example: str) -> None:
        self._searching.show(example)
        self.focus_search()

    def _entries(self, typed: str) -> Sequence[Entry]:
        actions, places = tr("Actions"), tr("Tags and sources")
        found = [
            Entry(
                actions,
                action.text().replace("&", ""),
                action.trigger,
                keys=self._actions.keys(command.id),
                icon=command.icon or "",
            )
            for command, action in self._actions
            if command.in_palette and action.isEnabled()
        ]
        found += [
            Entry(
                places,
                tag.path,
                lambda path=tag.path: self._searching.show(condition("tag", path)),  # type: ignore[misc]
                number(tag.uses),
                colour=tag.colour,
            )
            for tag in self._content.tags
        ]
        found += [
            Entry(
                places,
                source.name,
                lambda name=source.name: self._searching.show(condition("source", name)),  # type: ignore[misc]
                number(count),
                icon="building",
            )
            for source, count in self._content.sources
        ]
        return [*found, *self._texts(typed)]

    def _texts(self, typed: str) -> list[Entry]:
        if not typed.strip():
            return []
        title = tr("Search for “{query}”", query=typed.strip())
        search = Entry(
            tr("Texts"),
            title,
            lambda: self._searching.show(typed.strip()),
            icon="search",
            always=True,
        )
        return [search]
