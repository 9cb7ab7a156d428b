"""The rows of the sidebar as a tree: two places, the sources, the tags in their nesting."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from svodka.domain.release import Source
from svodka.domain.tags import Tag
from svodka.gui.dates import number
from svodka.gui.sidebar.content import SidebarContent, condition
from svodka.i18n import tr

Sources = tuple[tuple[Source, int], ...]

_SOURCES = 8

PLACE = Qt.ItemDataRole.UserRole


class Kind(Enum):
    """What a row stands for."""

    ALL = auto()
    UNREAD = auto()
    HEADING = auto()
    SOURCE = auto()
    MORE = auto()
    TAG = auto()


@dataclass(frozen=True)
class Place:
    """A row: where it leads, and how many releases are there."""

    kind: Kind
    title: str
    count: int = 0
    query: str = ""
    tag: Tag | None = None


class SidebarModel(QStandardItemModel):
    """Built anew when the library changed; ``find`` tells which row a query belongs to.

    Unless ``all_sources`` only the busiest sources have a row, so that the tags stay in sight.
    """

    def __init__(self) -> None:
        super().__init__()
        self.all_sources = False

    def show(self, content: SidebarContent) -> None:
        """Replace all rows."""
        self.clear()
        root = self.invisibleRootItem()
        root.appendRow(_item(Place(Kind.ALL, tr("All releases"), content.total)))
        root.appendRow(_item(Place(Kind.UNREAD, tr("Unread"), content.unread)))
        if content.sources:
            root.appendRow(_item(Place(Kind.HEADING, tr("Sources"))))
        for source, count in self._worth_showing(content.sources):
            query = condition("source", source.name)
            root.appendRow(_item(Place(Kind.SOURCE, source.name, count, query)))
        if not self.all_sources and len(content.sources) > _SOURCES:
            root.appendRow(_item(Place(Kind.MORE, tr("All sources"), len(content.sources))))
        root.appendRow(_item(Place(Kind.HEADING, tr("Tags"))))
        items: dict[int, QStandardItem] = {}
        for tag in content.tags:
            query = condition("tag", tag.path)
            items[tag.id] = _item(Place(Kind.TAG, tag.name, tag.uses, query, tag))
            above = items.get(tag.parent) if tag.parent is not None else None
            (above or root).appendRow(items[tag.id])

    def _worth_showing(self, sources: Sources) -> Sources:
        """Return all sources, or those with the most releases, by name in either case."""
        if self.all_sources:
            return sources
        busiest = sorted(sources, key=lambda source: -source[1])[:_SOURCES]
        return tuple(source for source in sources if source in busiest)

    def place(self, index: QModelIndex) -> Place | None:
        """Return what a row stands for."""
        found = index.data(PLACE)
        return found if isinstance(found, Place) else None

    def find(self, query: str, *, unread: bool = False) -> QModelIndex:
        """Return the row that a query belongs to, an invalid index if it is none's."""
        if unread:
            return self._first(lambda place: place.kind is Kind.UNREAD)
        if not query.strip():
            return self._first(lambda place: place.kind is Kind.ALL)
        return self._first(lambda place: place.query == query.strip())

    def find_tag(self, path: str) -> QModelIndex:
        """Return the row of a tag."""
        return self._first(lambda place: place.tag is not None and place.tag.path == path)

    def indexes(self, above: QModelIndex | None = None) -> list[QModelIndex]:
        """Return all rows, each before those in it."""
        above = above or QModelIndex()
        found = []
        for row in range(self.rowCount(above)):
            index = self.index(row, 0, above)
            found += [index, *self.indexes(index)]
        return found

    def _first(self, fits: Callable[[Place], bool]) -> QModelIndex:
        for index in self.indexes():
            place = self.place(index)
            if place and fits(place):
                return index
        return QModelIndex()


def _item(place: Place) -> QStandardItem:
    made = QStandardItem(place.title)
    made.setData(place, PLACE)
    made.setEditable(False)
    if place.kind is Kind.HEADING:
        made.setFlags(Qt.ItemFlag.NoItemFlags)
    else:
        made.setData(place.tag.path if place.tag else place.title, Qt.ItemDataRole.ToolTipRole)
        spoken = f"{place.title}, {number(place.count)}"
        made.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return made
