"""Tags: on the selected releases, and the tree of tags itself. Every change can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from svodka.domain.tags import Tag
from svodka.gui.bridge import Bridge
from svodka.gui.dialogs.picker import TagPicker
from svodka.gui.dialogs.tag import TagDialog
from svodka.gui.window.edits import Edits
from svodka.services.outcome import Outcome
from svodka.services.tagging import AddTag, ChangeTag, DeleteTag, TagReleases, UntagReleases

Carried = dict[int, int]


class TaggingController(QObject):
    """Between the picker, the dialog of a tag, and the undo stack."""

    picker_opened = Signal()

    def __init__(self, bridge: Bridge, edits: Edits, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._edits = edits
        self._window = window
        self._ids: tuple[int, ...] = ()
        self._anchor = QPoint()
        self._tags: tuple[Tag, ...] = ()
        self.picker = TagPicker(window)
        self.picker.tag_wanted.connect(self._on_tag_wanted)
        self.picker.tag_unwanted.connect(self._on_tag_unwanted)
        self._looking = bridge.asking(self._on_looked)
        edits.changed.connect(self._on_changed)

    def close(self) -> None:
        """Take no answers any more."""
        self._looking.close()

    def pick(self, ids: Sequence[int], anchor: QPoint) -> None:
        """Let the user put tags on releases and take them off; ``anchor`` is on the screen."""
        if ids:
            self._ids = tuple(ids)
            self._anchor = anchor
            self._look()

    def new_tag(self, inside: Tag | None = None) -> None:
        """Let the user make a tag."""
        dialog = TagDialog(self._tags_now(), self._window, path=f"{inside.path}/" if inside else "")
        dialog.tag_wanted.connect(lambda path, colour: self._edits.do(AddTag(path, colour)))
        dialog.open()

    def edit_tag(self, tag: Tag) -> None:
        """Let the user rename, move or recolour a tag."""
        dialog = TagDialog(self._tags_now(), self._window, tag=tag)
        dialog.tag_wanted.connect(lambda path, colour: self.change_tag(tag, path, colour))
        dialog.open()

    def change_tag(self, tag: Tag, path: str, colour: str) -> None:
        """Rename, move or recolour a tag."""
        if (path, colour) != (tag.path, tag.colour):
            self._edits.do(ChangeTag(tag, path, colour))

    def delete_tag(self, tag: Tag) -> None:
        """Delete a tag with those in it; nobody is asked, it can be undone."""
        self._edits.do(DeleteTag(tag))

    def put(self, ids: Sequence[int], path: str) -> None:
        """Put a tag on releases."""
        if ids:
            self._edits.do(TagReleases(tuple(ids), path))

    def take_off(self, ids: Sequence[int], tag: Tag) -> None:
        """Take a tag off releases."""
        if ids:
            self._edits.do(UntagReleases(tuple(ids), tag))

    def know(self, tags: Sequence[Tag]) -> None:
        """Know the tags as they are now."""
        self._tags = tuple(tags)

    def _tags_now(self) -> tuple[Tag, ...]:
        return self._tags

    def _look(self) -> None:
        library, ids = self._bridge.workspace.library, set(self._ids)

        def question() -> tuple[tuple[Tag, ...], Carried]:
            tags = tuple(library.tags())
            carriers = library.tagged([tag.id for tag in tags])
            return tags, {tag_id: len(ids & set(found)) for tag_id, found in carriers.items()}

        self._looking.ask(question)

    def _on_looked(self, outcome: Outcome[tuple[tuple[Tag, ...], Carried]]) -> None:
        if outcome.error is not None:
            self._bridge.failed.emit(outcome.error)
            return
        self._tags, carried = outcome.unwrap()
        if self.picker.isVisible():
            self.picker.refresh(self._tags, carried)
        else:
            self.picker.open_at(self._anchor, self._tags, carried, len(self._ids))
            self.picker_opened.emit()

    def _on_tag_wanted(self, path: str) -> None:
        self.put(self._ids, path)

    def _on_tag_unwanted(self, tag_id: int) -> None:
        for tag in self._tags:
            if tag.id == tag_id:
                self.take_off(self._ids, tag)

    def _on_changed(self) -> None:
        if self.picker.isVisible():
            self._look()
