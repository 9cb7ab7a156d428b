"""The table of what can be done in the window: menus, palette and key sheet draw on it."""

from typing import TYPE_CHECKING

from svodka.domain.search import Order
from svodka.gui.actions import Command
from svodka.i18n import tr

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk


def commands(desk: "Desk") -> list[Command]:
    """Return all commands in the order of the menus."""
    return [
        *_file(desk),
        *_edit(desk),
        *_view(desk),
        *_go(desk),
        *_release(desk),
        *_help(desk),
    ]


def _file(desk: "Desk") -> list[Command]:
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


def _edit(desk: "Desk") -> list[Command]:
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


def _view(desk: "Desk") -> list[Command]:
    looks, asking = desk.looks, desk.searching
    return [
        Command(
            "view.newest",
            tr("&Newest first"),
            lambda: asking.set_order(Order.NEWEST),
            (),
            "view",
            checkable=True,
        ),
        Command(
            "view.best",
            tr("&Best first"),
            lambda: asking.set_order(Order.BEST),
            (),
            "view",
            checkable=True,
        ),
        Command(
            "view.sidebar",
            tr("&Sidebar"),
            lambda: desk.panes.toggle("sidebar"),
            ("Ctrl+\\",),
            "view",
            parted=True,
            icon="sidebar",
            checkable=True,
        ),
        Command(
            "view.panel",
            tr("&Panel"),
            lambda: desk.panes.toggle("panel"),
            ("Ctrl+Shift+\\",),
            "view",
            icon="panel",
            checkable=True,
        ),
        Command(
            "view.larger",
            tr("&Larger text"),
            lambda: looks.change_text_size(1),
            ("Ctrl++", "Ctrl+="),
            "view",
            parted=True,
        ),
        Command(
            "view.smaller",
            tr("S&maller text"),
            lambda: looks.change_text_size(-1),
            ("Ctrl+-",),
            "view",
        ),
        *(
            Command(
                f"view.{name}",
                words,
                lambda name=name: looks.use_theme(name),  # type: ignore[misc]
                (),
                "view",
                parted=name == "light",
                checkable=True,
            )
            for name, words in (
                ("light", tr("L&ight")),
                ("dark", tr("&Dark")),
                ("system", tr("As the s&ystem")),
            )
        ),
        *(
            Command(
                f"view.{name}",
                words,
                lambda lang=lang: looks.use_language(lang),  # type: ignore[misc]
                (),
                "view",
                parted=lang == "en",
                checkable=True,
            )
            for name, lang, words in (("english", "en", "&English"), ("russian", "ru", "&Русский"))
        ),
    ]


def _go(desk: "Desk") -> list[Command]:
    rows, asking, trail = desk.results.view, desk.searching, desk.trail
    return [
        Command("go.back", tr("&Back"), desk.go_back, ("[", "Alt+Left"), "go", icon="arrow-left"),
        Command(
            "go.forward",
            tr("&Forward"),
            trail.forward,
            ("]", "Alt+Right"),
            "go",
            icon="arrow-right",
        ),
        Command("go.next", tr("&Next release"), lambda: rows.step(1), ("J",), "go", parted=True),
        Command("go.previous", tr("&Previous release"), lambda: rows.step(-1), ("K",), "go"),
        Command("go.unread", tr("Next &unread"), desk.chosen.go_to_next_unread, ("N",), "go"),
        Command(
            "go.page", tr("Page down, then next release"), desk.reading.page_down, ("Space",), "go"
        ),
        Command("go.page_up", tr("Page up"), desk.reading.page_up, ("Shift+Space",), "go"),
        Command(
            "go.hit", tr("Next &hit"), desk.reading.next_hit, ("F3", "Ctrl+G"), "go", parted=True
        ),
        Command(
            "go.hit_back",
            tr("Previous h&it"),
            desk.reading.previous_hit,
            ("Shift+F3", "Ctrl+Shift+G"),
            "go",
        ),
        Command(
            "go.difference", tr("Next &difference"), desk.comparison.next_difference, ("F8",), "go"
        ),
        Command(
            "go.difference_back",
            tr("Previous di&fference"),
            desk.comparison.previous_difference,
            ("Shift+F8",),
            "go",
        ),
        Command(
            "go.all",
            tr("&All releases"),
            lambda: asking.show(""),
            (),
            "go",
            parted=True,
            icon="library",
        ),
        Command(
            "go.inbox", tr("Un&read"), lambda: asking.show("", unread=True), (), "go", icon="inbox"
        ),
        Command(
            "go.pane", tr("Next pan&e"), lambda: desk.panes.round(1), ("F6",), "go", parted=True
        ),
        Command(
            "go.pane_back", tr("Previous pane"), lambda: desk.panes.round(-1), ("Shift+F6",), "go"
        ),
    ]


def _release(desk: "Desk") -> list[Command]:
    return [
        Command(
            "release.tag",
            tr("&Tag…"),
            desk.chosen.tag,
            ("T",),
            "release",
            icon="tag",
            short=tr("Tag"),
        ),
        Command("release.read", tr("Read or un&read"), desk.chosen.toggle_read, ("U",), "release"),
        Command(
            "release.compare",
            tr("&Compare…"),
            desk.chosen.compare,
            ("Ctrl+D",),
            "release",
            parted=True,
            icon="compare",
            short=tr("Compare"),
        ),
        Command(
            "release.revisions",
            tr("Compare the last two re&visions"),
            desk.chosen.compare_revisions,
            ("Ctrl+Shift+D",),
            "release",
            icon="history",
        ),
        Command(
            "release.export",
            tr("&Export…"),
            desk.export,
            ("Ctrl+E",),
            "release",
            icon="export",
            short=tr("Export"),
        ),
        Command(
            "release.address",
            tr("Open the &page on the site"),
            desk.chosen.open_address,
            (),
            "release",
            parted=True,
            icon="link",
        ),
    ]


def _help(desk: "Desk") -> list[Command]:
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
