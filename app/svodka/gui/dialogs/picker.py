"""Puts tags on the selected releases and takes them off, while one types."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svodka.domain.tags import Tag
from svodka.gui.chooser import Chooser
from svodka.gui.dialogs.frame import hairline, label
from svodka.gui.dialogs.picker_delegate import ROW, PickerDelegate
from svodka.gui.dialogs.picker_rows import Carried, PickerRow, picker_rows
from svodka.gui.theme import current_theme
from svodka.i18n import tr, trn

_WIDTH = 320
_MOST_ROWS = 9
_MARGIN = 12


class TagPicker(Chooser):
    """Stays open while tags are put on and taken off; the sheet around it is invisible."""

    tag_wanted = Signal(str)
    """A path to put on all selected releases; there may be no such tag yet."""
    tag_unwanted = Signal(int)
    """The id of a tag to take off all selected releases."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, current_theme().elevation.popover)
        self._tags: tuple[Tag, ...] = ()
        self._carried: dict[int, int] = {}
        self._total = 0
        self._anchor = QPoint()
        self.line.setObjectName("tagLine")
        self.line.setPlaceholderText(tr("Find or make a tag"))
        self.line.setAccessibleName(tr("Find or make a tag"))
        self.list.setObjectName("tagList")
        self.list.setAccessibleName(tr("Tags"))
        self.list.setItemDelegate(PickerDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self._head = label("", "caption")
        self._lay_out()

    def _lay_out(self) -> None:
        self._head.setContentsMargins(4, 0, 0, 0)
        hint = label(tr("↵ put on or take off    Esc close"), "caption")
        hint.setContentsMargins(4, 0, 0, 0)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(8)
        for part in (self._head, self.line, self.list, hairline(), hint):
            column.addWidget(part)

    def open_at(
        self, anchor: QPoint, tags: Sequence[Tag], carried: Mapping[int, int], total: int
    ) -> None:
        """Show it near a place of the screen, for ``total`` selected releases.

        ``carried`` tells by the id of a tag how many of them carry it.
        """
        self._tags, self._carried, self._total = tuple(tags), dict(carried), total
        self._anchor = anchor
        self._head.setText(trn("Tags of {n} release", "Tags of {n} releases", total))
        self.reveal()

    def refresh(self, tags: Sequence[Tag], carried: Mapping[int, int]) -> None:
        """Show the tags as they are now, with the same line chosen."""
        chosen = self._chosen()
        self._tags, self._carried = tuple(tags), dict(carried)
        self.fill(self.line.text(), chosen.path if chosen else "")

    def rows(self) -> list[PickerRow]:
        """Return the lines as they are shown."""
        return [self.found.item(row).data(ROW) for row in range(self.found.rowCount())]

    def fill(self, typed: str, chosen: str = "") -> None:
        """Offer the tags that fit ``typed``, or to make one; ``chosen`` is the path to stay at."""
        rows = picker_rows(self._tags, self._carried, self._total, typed)
        self.found.clear()
        for row in rows:
            item = QStandardItem(row.path)
            item.setData(row, ROW)
            item.setData(_spoken(row), Qt.ItemDataRole.AccessibleTextRole)
            self.found.appendRow(item)
        self.choose(next((number for number, row in enumerate(rows) if row.path == chosen), 0))
        self.list.setVisible(bool(rows))
        self.place()

    def take(self) -> None:
        """Put the chosen tag on all releases, or take it off if all carry it."""
        row = self._chosen()
        if row is None:
            return
        if row.tag is not None and row.carried is Carried.ALL:
            self.tag_unwanted.emit(row.tag.id)
        else:
            self.tag_wanted.emit(row.path)
        self.line.selectAll()

    def take_key(self, key: Qt.Key) -> bool:
        """Take the chosen tag by the space bar too, while nothing is typed."""
        if key == Qt.Key.Key_Space and not self.line.text():
            self.take()
            return True
        return super().take_key(key)

    def place(self) -> None:
        """Put the frame below the anchor, or wherever near it there is room."""
        height = current_theme().metrics.row["menu"]
        self.list.setFixedHeight(height * min(max(self.found.rowCount(), 1), _MOST_ROWS))
        size = self.frame.sizeHint().expandedTo(self.frame.minimumSizeHint())
        at = self.mapFromGlobal(self._anchor)
        right = self.width() - _WIDTH - _MARGIN
        below = self.height() - size.height() - _MARGIN
        left = max(_MARGIN, min(at.x(), right))
        self.frame.setGeometry(left, max(_MARGIN, min(at.y(), below)), _WIDTH, size.height())

    def _chosen(self) -> PickerRow | None:
        index = self.list.currentIndex()
        row: PickerRow | None = index.data(ROW) if index.isValid() else None
        return row


def _spoken(row: PickerRow) -> str:
    """Return what a screen reader says of a line."""
    if row.tag is None:
        return tr("New tag “{path}”", path=row.path)
    states = {
        Carried.NONE: tr("{tag}: on none", tag=row.path),
        Carried.SOME: tr("{tag}: on some", tag=row.path),
        Carried.ALL: tr("{tag}: on all", tag=row.path),
    }
    return states[row.carried]
