"""Commands that lead from one place to another, and those on a release."""

from typing import TYPE_CHECKING

from svodka.gui.actions import Command
from svodka.i18n import tr

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk

_PAGED = "paged"
"""The panes in which Space turns pages; elsewhere it presses buttons."""


def go_commands(desk: "Desk") -> list[Command]:
    """Return the commands of the menu Go."""
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
        Command(
            "go.page_up", tr("Page up"), desk.reading.page_up, ("Shift+Space",), "go", where=_PAGED
        ),
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
            "go.difference",
            tr("Next &difference"),
            lambda: desk.comparison.next_difference(),
            ("F8",),
            "go",
        ),
        Command(
            "go.difference_back",
            tr("Previous di&fference"),
            lambda: desk.comparison.previous_difference(),
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


def release_commands(desk: "Desk") -> list[Command]:
    """Return the commands of the menu Release."""
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
