"""The table of what can be done in the window: menus, palette and key sheet draw on it."""

from typing import TYPE_CHECKING

from svodka.gui.actions import Command
from svodka.gui.window.commands.going import go_commands, release_commands
from svodka.gui.window.commands.library import edit_commands, file_commands, help_commands
from svodka.gui.window.commands.view import view_commands

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk


def commands(desk: "Desk") -> list[Command]:
    """Return all commands in the order of the menus."""
    return [
        *file_commands(desk),
        *edit_commands(desk),
        *view_commands(desk),
        *go_commands(desk),
        *release_commands(desk),
        *help_commands(desk),
    ]
