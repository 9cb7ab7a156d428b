"""Writes excerpts and comparisons to a file: gathers what can be exported, asks how, writes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from svodka.domain.excerpt import Excerpt, MarkedRelease
from svodka.domain.legend import LegendKind
from svodka.domain.ports import Cancel, Progress
from svodka.domain.spans import Span
from svodka.gui.bridge import Bridge
from svodka.gui.export.request import ExportOffer, ExportRequest, ExportWhat
from svodka.gui.window.analyst import Analyst
from svodka.i18n import catalogue, tr
from svodka.services.comparing import ComparedPair
from svodka.services.exporting import comparison_document, excerpts_document, export_html, whole
from svodka.services.reading import marked_releases

Hidden = frozenset[LegendKind]
_LANE = "export"


class ExportController(QObject):
    """Between what is selected, the dialog and the file."""

    written = Signal(object)
    """The :class:`~pathlib.Path` of a file that was written."""
    dialog_opened = Signal(object)

    def __init__(self, bridge: Bridge, analyst: Analyst, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._analyst = analyst
        self._window = window
        self._folder: Path | None = None
        self._offers: dict[ExportWhat, ExportOffer] = {}

    def export_releases(
        self, current: int, selected: Sequence[int], span: Span | None, hidden: Hidden
    ) -> None:
        """Ask how to export the release that is read, those selected, or the selected passage."""
        ids = list(dict.fromkeys([current, *selected]))

        def done(found: list[MarkedRelease]) -> None:
            by_id = {source.release.id: source for source in found}
            offers = []
            if span is not None:
                excerpt = Excerpt(by_id[current], span)
                offers.append(ExportOffer(ExportWhat.EXCERPT, 1, (excerpt,)))
            if len(selected) > 1:
                wholes = tuple(whole(by_id[release_id]) for release_id in selected)
                offers.append(ExportOffer(ExportWhat.SELECTED, len(wholes), wholes))
            offers.append(ExportOffer(ExportWhat.RELEASE, 1, (whole(by_id[current]),)))
            self._open(offers, hidden)

        self._analyst.first(tr("Export"), marked_releases, ids, done=done, shown=True)

    def export_comparison(self, pair: ComparedPair, hidden: Hidden) -> None:
        """Ask how to export a comparison."""
        self._open([ExportOffer(ExportWhat.COMPARISON, 2, pair)], hidden)

    def propose(self, folder: Path) -> None:
        """Propose this folder in the dialog."""
        self._folder = folder

    def write(self, request: ExportRequest) -> None:
        """Write what was asked for of what was offered last."""
        offer = self._offers[request.what]

        def work(_cancel: Cancel, _progress: Progress) -> Path:
            words = catalogue(request.lang)
            if isinstance(offer.sample, ComparedPair):
                document = comparison_document(offer.sample, words, request.hidden)
            else:
                document = excerpts_document(list(offer.sample), words, request.hidden)
            export_html(document, request.path, words, replace=request.replace)
            return request.path

        self._folder = request.path.parent
        self._bridge.start(_LANE, tr("Export"), work, self.written.emit)

    def show_file(self, path: Path) -> None:
        """Open a file that was written in whatever shows such files."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _open(self, offers: Sequence[ExportOffer], hidden: Hidden) -> None:
        from svodka.gui.export.dialog import ExportDialog

        dialog = ExportDialog(offers, self._proposed_folder(), self._window, hidden=hidden)
        self._offers = {offer.what: offer for offer in offers}
        dialog.export_wanted.connect(self.write)
        dialog.open()
        self.dialog_opened.emit(dialog)

    def _proposed_folder(self) -> Path:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return self._folder or Path(QStandardPaths.writableLocation(documents) or Path.home())
