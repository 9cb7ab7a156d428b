"""The menus that open on a thing: a release in the list, a place in the sidebar, the library."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QMenu

from svodka.domain.tags import TAG_COLOURS, Tag
from svodka.domain.wording import msgid
from svodka.gui.sidebar.model import Place
from svodka.gui.theme import draw_tag_shape, painting
from svodka.i18n import tr

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk

COLOUR_NAMES = {
    "red": msgid("red"),
    "orange": msgid("orange"),
    "amber": msgid("amber"),
    "olive": msgid("olive"),
    "green": msgid("green"),
    "teal": msgid("teal"),
    "blue": msgid("blue"),
    "indigo": msgid("indigo"),
    "purple": msgid("purple"),
    "pink": msgid("pink"),
}

_ON_RELEASE = (
    "release.tag",
    "release.read",
    None,
    "release.compare",
    "release.revisions",
    None,
    "release.export",
    "release.address",
)
_ON_LIBRARY = ("import.files", "import.folder", "import.paste", None, "library.open", "help.about")


def release_menu(desk: "Desk") -> QMenu:
    """Return the menu of the selected releases."""
    return _of_commands(desk, _ON_RELEASE)


def library_menu(desk: "Desk") -> QMenu:
    """Return the menu of the library."""
    return _of_commands(desk, _ON_LIBRARY)


def place_menu(desk: "Desk", place: Place | None) -> QMenu:
    """Return the menu of a row of the sidebar."""
    menu = _menu(desk)
    if place is not None and place.query:
        narrow = menu.addAction(tr("Narrow the search to it"))
        narrow.triggered.connect(lambda: desk.searching.narrow(place.query))
        menu.addSeparator()
    tag = place.tag if place else None
    menu.addAction(desk.commands["tag.new"])
    if tag is not None:
        inside = menu.addAction(tr("New tag in “{tag}”…", tag=tag.name))
        inside.triggered.connect(lambda: desk.tagging.new_tag(tag))
        menu.addSeparator()
        edit = menu.addAction(tr("Rename or move…"))
        edit.triggered.connect(lambda: desk.tagging.edit_tag(tag))
        _add_colours(desk, menu, tag)
        delete = menu.addAction(tr("Delete the tag"))
        delete.triggered.connect(lambda: desk.tagging.delete_tag(tag))
    return menu


def _add_colours(desk: "Desk", menu: QMenu, tag: Tag) -> None:
    colours = menu.addMenu(tr("Colour"))
    for colour in TAG_COLOURS:
        action = colours.addAction(_dot(colour), tr(COLOUR_NAMES[colour]))
        action.setCheckable(True)
        action.setChecked(colour == tag.colour)
        action.triggered.connect(
            lambda _on, colour=colour: desk.tagging.change_tag(tag, tag.path, colour)
        )


def _dot(colour: str) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(Qt.GlobalColor.transparent)
    with painting(pixmap) as painter:
        draw_tag_shape(painter, QPointF(8, 8), colour, 9)
    return QIcon(pixmap)


def _of_commands(desk: "Desk", names: tuple[str | None, ...]) -> QMenu:
    menu = _menu(desk)
    for name in names:
        if name is None:
            menu.addSeparator()
        else:
            menu.addAction(desk.commands[name])
    return menu


def _menu(desk: "Desk") -> QMenu:
    menu = QMenu(desk)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
