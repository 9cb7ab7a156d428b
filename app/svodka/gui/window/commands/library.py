"""Commands that bring releases in, change what there is, and help."""

from typing import TYPE_CHECKING

from svodka.gui.actions import Command
from svodka.i18n import tr

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk


def file_commands(desk: "Desk") -> list[Command]:
    """Return the commands of the menu File."""
    imports = desk.importing
    return [
        Command(
            "import.files",
            tr("Import &files…"),
            imports.choose_files,
            ("Ctrl+O",),
            "file",
            icon="import",
        ),
        Command(
            "import.folder",
            tr("Import a f&older…"),
            imports.choose_folder,
            ("Ctrl+Shift+O",),
            "file",
            icon="folder",
        ),
        Command("import.paste", tr("&Paste a release…"), imports.paste, ("Ctrl+V",), "file"),
        Command("import.sample", tr("Load the &sample library"), imports.take_sample, (), "file"),
        Command(
            "library.open",
            tr("Open another &library…"),
            desk.library_wanted.emit,
            (),
            "file",
            parted=True,
        ),
        Command("file.problems", tr("What could &not be read…"), imports.show_problems, (), "file"),
        Command("file.quit", tr("&Quit"), desk.quit_wanted.emit, ("Ctrl+Q",), "file", parted=True),
    ]


def edit_commands(desk: "Desk") -> list[Command]:
    """Return the commands of the menu Edit."""
    return [
        Command("edit.undo", tr("&Undo"), desk.edits.undo, ("Ctrl+Z",), "edit", icon="undo"),
        Command(
            "edit.redo",
            tr("&Redo"),
            desk.edits.redo,
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            "edit",
            icon="redo",
        ),
        Command(
            "edit.search",
            tr("&Search"),
            desk.aids.focus_search,
            ("Ctrl+F",),
            "edit",
            parted=True,
            icon="search",
        ),
        Command("edit.clear", tr("&Clear the search"), desk.field.clear, (), "edit"),
        Command("edit.all", tr("Select &all in the list"), desk.chosen.select_all, (), "edit"),
        Command("tag.new", tr("&New tag…"), desk.tagging.new_tag, (), "edit", parted=True),
        Command(
            "settings.open",
            tr("Se&ttings…"),
            desk.aids.show_settings,
            ("Ctrl+,",),
            "edit",
            parted=True,
            icon="settings",
        ),
    ]


def help_commands(desk: "Desk") -> list[Command]:
    """Return the commands of the menu Help."""
    return [
        Command(
            "help.palette",
            tr("Command &palette"),
            desk.aids.open_palette,
            ("Ctrl+K", "Ctrl+Shift+P"),
            "help",
            icon="search",
            in_palette=False,
        ),
        Command("help.keys", tr("&Keys"), desk.aids.show_keys, ("F1",), "help", icon="keyboard"),
        Command("help.syntax", tr("&How to ask"), desk.aids.show_syntax, (), "help", icon="help"),
        Command(
            "help.about",
            tr("&About Svodka"),
            desk.aids.show_about,
            (),
            "help",
            parted=True,
            icon="info",
        ),
    ]
