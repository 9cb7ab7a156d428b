"""What is done with the releases that are selected in the list, or with the one that is read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from svodka.domain.release import Release

if TYPE_CHECKING:
    from svodka.gui.window.desk import Desk

_ENOUGH_TO_COMPARE = 2


class Chosen(QObject):
    """Knows the selection and hands it to the controller that is asked for."""

    partner_wanted = Signal(int)
    """One release is selected; the user is to say which other it is compared with."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._model, self._view = desk.model, desk.results.view
        self._reading, self._comparing = desk.reading, desk.comparing

    @property
    def release(self) -> Release | None:
        """The release that is read."""
        return self._reading.release

    def ids(self) -> list[int]:
        """Return the selected releases, else the one that is read."""
        return self._view.selected() or ([self.release.id] if self.release else [])

    def select_all(self) -> None:
        """Select every row that is in the list."""
        self._view.setFocus()
        self._view.selectAll()

    def go_to_next_unread(self) -> None:
        """Go to the next unread release."""
        row = self._model.next_unread(self._view.currentIndex().row())
        if row is not None:
            self._view.go_to(row)

    def tag(self) -> None:
        """Let the user tag them, beside the list."""
        beside = self._view.viewport().mapToGlobal(QPoint(self._view.width() + 8, 40))
        self._desk.tagging.pick(self.ids(), beside)

    def tag_at(self, at: QPoint) -> None:
        """Let the user tag the release that is read, at a point of the screen."""
        if self.release is not None:
            self._desk.tagging.pick([self.release.id], at)

    def toggle_read(self) -> None:
        """Mark them read, or unread if the first of them is read."""
        ids = self.ids()
        place = self._model.place(ids[0]) if ids else None
        if place is not None:
            read = self._model.row(place).row.unread
            self._model.set_read(ids, read)
            self._reading.forget_clock()
            self._desk.edits.set_read(ids, read)

    def compare(self) -> None:
        """Compare the two that are selected, or ask for the second."""
        ids = self.ids()
        if len(ids) == _ENOUGH_TO_COMPARE:
            self._comparing.compare(ids[0], ids[1])
        elif ids:
            self.partner_wanted.emit(self.release.id if self.release else ids[0])

    def compare_with(self, other: int) -> None:
        """Compare the release that is read with another."""
        if self.release is not None:
            self._comparing.compare(self.release.id, other)

    def compare_revisions(self) -> None:
        """Compare the last two texts of the release that is read."""
        release = self.release
        if release is not None and release.revision.number > 1:
            newest = release.revision.number
            self._comparing.compare_revisions(release.id, newest - 1, newest)

    def export(self) -> None:
        """Export the release that is read, those selected, or the selected passage."""
        release = self.release
        if release is not None:
            self._desk.exporting.export_releases(
                release.id,
                self._view.selected(),
                self._reading.selected_span,
                self._desk.looks.session.hidden,
            )

    def open_address(self) -> None:
        """Open the release's page in the browser."""
        if self.release is not None and self.release.address:
            QDesktopServices.openUrl(QUrl(self.release.address))
