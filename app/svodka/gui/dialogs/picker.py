"""Puts tags on the selected releases and takes them off, while one types.

It lies within the window, as the palette does: a window of its own would lose the focus on Wayland.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from svodka.domain.tags import Tag
from svodka.gui.dialogs.frame import hairline, label
from svodka.gui.dialogs.picker_delegate import ROW, PickerDelegate
from svodka.gui.dialogs.picker_rows import Carried, PickerRow, picker_rows
from svodka.gui.theme import current_theme
from svodka.i18n import tr, trn

_WIDTH = 320
_MOST_ROWS = 9
_MARGIN = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _MOST_ROWS,
    Qt.Key.Key_PageUp: -_MOST_ROWS,
}


class TagPicker(QWidget):
    """An invisible sheet over the window, which takes clicks beside it, and the frame on it."""

    tag_wanted = Signal(str)
    """A path to put on all selected releases; there may be no such tag yet."""
    tag_unwanted = Signal(int)
    """The id of a tag to take off all selected releases."""
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._tags: tuple[Tag, ...] = ()
        self._carried: dict[int, int] = {}
        self._total = 0
        self._anchor = QPoint()
        self.line = QLineEdit()
        self.line.setObjectName("tagLine")
        self.line.setPlaceholderText(tr("Find or make a tag"))
        self.line.setAccessibleName(tr("Find or make a tag"))
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self._rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setObjectName("tagList")
        self.list.setAccessibleName(tr("Tags"))
        self.list.setModel(self._rows)
        self.list.setItemDelegate(PickerDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(lambda _index: self._toggle())
        self._head = label("", "caption")
        self._frame = self._framed()
        window.installEventFilter(self)
        self.hide()

    def _framed(self) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "card")
        self._head.setContentsMargins(4, 0, 0, 0)
        hint = label(tr("↵ put on or take off    Esc close"), "caption")
        hint.setContentsMargins(4, 0, 0, 0)
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(8)
        for part in (self._head, self.line, self.list, hairline(), hint):
            column.addWidget(part)
        shadow = QGraphicsDropShadowEffect(frame)
        elevation = current_theme().elevation.popover
        shadow.setBlurRadius(elevation.blur)
        shadow.setOffset(0, elevation.dy)
        shadow.setColor(elevation.colour)
        frame.setGraphicsEffect(shadow)
        return frame

    def open_at(
        self, anchor: QPoint, tags: Sequence[Tag], carried: Mapping[int, int], total: int
    ) -> None:
        """Show it near a place of the screen, for ``total`` selected releases.

        ``carried`` tells by the id of a tag how many of them carry it.
        """
        self._before = QApplication.focusWidget()
        self._tags, self._carried, self._total = tuple(tags), dict(carried), total
        self._anchor = anchor
        self._head.setText(trn("Tags of {n} release", "Tags of {n} releases", total))
        self.line.clear()
        self._fill()
        self.setGeometry(self._window.rect())
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self, tags: Sequence[Tag], carried: Mapping[int, int]) -> None:
        """Show the tags as they are now, with the same line chosen."""
        chosen = self._chosen()
        self._tags, self._carried = tuple(tags), dict(carried)
        self._fill(chosen.path if chosen else "")

    def close_picker(self) -> None:
        """Hide it and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def rows(self) -> list[PickerRow]:
        """Return the lines as they are shown."""
        return [self._rows.item(row).data(ROW) for row in range(self._rows.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place()
        elif watched is self.line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.close_picker()

    def _take_key(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENTER or (key == Qt.Key.Key_Space and not self.line.text()):
            self._toggle()
        elif key == Qt.Key.Key_Escape:
            self.close_picker()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _step(self, by: int) -> None:
        count = self._rows.rowCount()
        if count:
            row = min(max(self.list.currentIndex().row() + by, 0), count - 1)
            self.list.setCurrentIndex(self._rows.index(row, 0))

    def _on_typed(self) -> None:
        self._fill()

    def _fill(self, chosen: str = "") -> None:
        rows = picker_rows(self._tags, self._carried, self._total, self.line.text())
        self._rows.clear()
        for row in rows:
            item = QStandardItem(row.path)
            item.setData(row, ROW)
            item.setData(_spoken(row), Qt.ItemDataRole.AccessibleTextRole)
            self._rows.appendRow(item)
        at = next((number for number, row in enumerate(rows) if row.path == chosen), 0)
        self.list.setCurrentIndex(self._rows.index(at, 0))
        self.list.setVisible(bool(rows))
        self._place()

    def _chosen(self) -> PickerRow | None:
        index = self.list.currentIndex()
        row: PickerRow | None = index.data(ROW) if index.isValid() else None
        return row

    def _toggle(self) -> None:
        """Put the chosen tag on all releases, or take it off if all carry it."""
        row = self._chosen()
        if row is None:
            return
        if row.tag is not None and row.carried is Carried.ALL:
            self.tag_unwanted.emit(row.tag.id)
        else:
            self.tag_wanted.emit(row.path)
        self.line.selectAll()

    def _place(self) -> None:
        """Put the frame below the anchor, or wherever near it there is room."""
        height = current_theme().metrics.row["menu"]
        self.list.setFixedHeight(height * min(max(self._rows.rowCount(), 1), _MOST_ROWS))
        size = self._frame.sizeHint().expandedTo(self._frame.minimumSizeHint())
        at = self._window.mapFromGlobal(self._anchor)
        right = self.width() - _WIDTH - _MARGIN
        below = self.height() - size.height() - _MARGIN
        left = max(_MARGIN, min(at.x(), right))
        self._frame.setGeometry(left, max(_MARGIN, min(at.y(), below)), _WIDTH, size.height())


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
