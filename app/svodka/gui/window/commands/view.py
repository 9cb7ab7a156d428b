"""Commands that change how the window looks."""

from typing import TYPE_CHECKING

from svodka.domain.legend import LegendKind
from svodka.domain.search import Order
from svodka.gui.actions import Command
from svodka.i18n import tr
from svodka.i18n.names import LEGEND_NAMES

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk


def view_commands(desk: "Desk") -> list[Command]:
    """Return the commands of the menu View."""
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
            "view.marks",
            tr("All &kinds of mark on or off"),
            lambda: desk.page.reader.toggle_kind(0),
            ("Alt+0",),
            "view",
            parted=True,
        ),
        *(
            Command(
                f"view.mark{place}",
                tr("Marks: {kind}", kind=tr(LEGEND_NAMES[kind])),
                lambda place=place: desk.page.reader.toggle_kind(place),  # type: ignore[misc]
                (f"Alt+{place}",),
            )
            for place, kind in enumerate(list(LegendKind)[:9], 1)
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
