"""The steps of the tour, in the order of a working day."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit

from svodka.domain.errors import NotFound
from svodka.gui.export.request import ExportRequest, ExportWhat
from svodka.gui.tour.album import Album
from svodka.gui.tour.driver import press, type_into, until
from svodka.gui.window.desk import Desk
from svodka.gui.window.frame import MainWindow
from svodka.gui.window.looks import Looks
from svodka.i18n import active, tr
from svodka.services.importing import ImportReport
from svodka.services.searching import Results

_QUERY = "торговля Кыргызстан"
_SAME_TALKS = "Бектенов Касымалиев date:2025-02 lang:ru"
_TAG = "экономика/торговля"
_TWO = 2


class Tour:
    """Goes through the window step by step; a step that fails raises SvodkaError."""

    def __init__(self, window: MainWindow, looks: Looks, album: Album, files: list[Path]) -> None:
        self._window = window
        self._looks = looks
        self._album = album
        self._files = files
        self._imported: list[int] = []

    def run(self) -> None:
        """Take all steps."""
        self._first_start()
        self._sample()
        self._own_files()
        self._search()
        self._read()
        self._tag_and_undo()
        self._compare()
        self._export()
        self._palette()
        self._looks_and_languages()

    @property
    def _desk(self) -> Desk:
        assert self._window.desk is not None
        return self._window.desk

    def _picture(self, name: str, caption: str) -> None:
        self._album.take(self._window, name, caption)

    def _first_start(self) -> None:
        window = self._window
        until(tr("opening the library"), lambda: window.desk, [window.desk_changed])
        desk = self._desk
        until(
            tr("the first start"),
            lambda: desk.pages.currentWidget() is desk.start,
            [desk.pages.currentChanged],
        )
        self._picture("first-start", tr("The first start"))

    def _sample(self) -> None:
        self._import(self._desk.start.sample_wanted.emit)
        self._picture("list", tr("The sample library is loaded; unread releases are bold"))

    def _own_files(self) -> None:
        if self._files:
            paths = [str(path) for path in self._files]
            report = self._import(lambda: self._desk.importing.take_paths(paths))
            if not report.ids:
                name = ", ".join(path.name for path in self._files)
                raise report.problems[0] if report.problems else NotFound(what=name)
            self._imported = report.ids
            self._picture("files", tr("Files were imported"))

    def _import(self, begin: Callable[[], None]) -> ImportReport:
        desk = self._desk
        reports: list[ImportReport] = []
        desk.importing.finished.connect(reports.append)
        begin()
        until(tr("the import"), lambda: reports, [desk.importing.finished])
        desk.importing.finished.disconnect(reports.append)
        until(
            tr("the list of what was imported"),
            lambda: desk.model.total >= len(set(reports[0].ids)) and desk.counting.content.total,
            [desk.searching.answered, desk.counting.content_changed],
        )
        return reports[0]

    def _search(self) -> None:
        self._ask(_QUERY)
        self._picture("search", tr("Results appear as one types, in every inflected form"))

    def _ask(self, query: str) -> None:
        """Type a query and wait for its answer."""
        desk = self._desk
        desk.commands["edit.search"].trigger()
        desk.field.clear()
        answers: list[Results] = []
        desk.searching.answered.connect(answers.append)
        type_into(desk.field.line, query)
        until(
            tr("the answer to “{query}”", query=query),
            lambda: answers and answers[-1].query.text == query,
            [desk.searching.answered],
        )
        desk.searching.answered.disconnect(answers.append)
        if not answers[-1].total:
            raise NotFound(what=query)

    def _read(self) -> None:
        desk = self._desk
        if self._imported:
            self._open(self._imported[0])
        else:
            desk.results.view.go_to(0)
            self._open(desk.model.row(0).row.id)
        desk.results.view.setFocus()
        self._picture("reading", tr("People, bodies and places are underlined, figures measured"))

    def _open(self, release_id: int) -> None:
        """Open a release and wait until it is there with its marks."""
        desk = self._desk
        desk.reading.open(release_id)
        desk.results.view.select(release_id)
        until(
            tr("marking up"),
            lambda: (
                desk.reading.reading is not None
                and desk.reading.reading.release.id == release_id
                and desk.reading.reading.marks is not None
            ),
            [desk.reading.shown],
        )

    def _tag_and_undo(self) -> None:
        desk = self._desk
        desk.commands["release.tag"].trigger()
        picker = desk.tagging.picker
        until(tr("opening the tags"), picker.isVisible, [desk.tagging.picker_opened])
        line = picker.findChild(QLineEdit)
        assert line is not None
        type_into(line, _TAG)
        press(line, Qt.Key.Key_Return)
        self._until_tags(tr("tagging"), 1)
        self._picture("tag", tr("A tag is put on the release"))
        press(line, Qt.Key.Key_Escape)
        desk.commands["edit.undo"].trigger()
        self._until_tags(tr("undo"), 0)
        self._picture("undo", tr("The tag is taken back; everything can be undone"))
        desk.commands["edit.redo"].trigger()
        self._until_tags(tr("redo"), 1)

    def _until_tags(self, what: str, count: int) -> None:
        """Wait until the release in view carries so many tags and the sidebar knows it."""
        desk = self._desk
        until(
            what,
            lambda: (
                desk.reading.reading is not None
                and len(desk.reading.reading.tags) == count
                and bool(desk.counting.content.tags) == bool(count)
            ),
            [desk.reading.shown, desk.counting.content_changed],
        )

    def _compare(self) -> None:
        desk = self._desk
        pair = self._imported[:2]
        if len(pair) < _TWO:
            self._ask(_SAME_TALKS)
            found = [release_id for release_id in desk.model.ids() if release_id not in pair]
            pair = [*pair, *found][:_TWO]
        self._compare_both(pair)
        self._picture("comparison", tr("Two reports side by side: what agrees and what differs"))

    def _compare_both(self, pair: list[int]) -> None:
        """Compare two releases by selecting them, or one that is not in the list with the other."""
        desk = self._desk
        if all(desk.model.place(release_id) is not None for release_id in pair):
            desk.results.view.keep(pair[0], pair)
            desk.commands["release.compare"].trigger()
        else:
            self._open(pair[0])
            desk.chosen.compare_with(pair[1])
        until(tr("the comparison"), lambda: desk.compares, [desk.comparing.compared])

    def _export(self) -> None:
        desk = self._desk
        written: list[Path] = []
        desk.exporting.written.connect(written.append)
        desk.exporting.propose(self._album.folder)
        self._export_to("comparison.html", ExportWhat.COMPARISON)
        until(tr("the export"), lambda: written, [desk.exporting.written])
        desk.commands["go.back"].trigger()
        self._export_to("release.html", ExportWhat.RELEASE)
        until(tr("the export"), lambda: len(written) == _TWO, [desk.exporting.written])
        desk.exporting.written.disconnect(written.append)
        self._album.files += written

    def _export_to(self, name: str, what: ExportWhat) -> None:
        """Open the dialog, take its picture, and have the file written that it would ask for."""
        desk = self._desk
        dialogs: list[QDialog] = []
        desk.exporting.dialog_opened.connect(dialogs.append)
        desk.commands["release.export"].trigger()
        until(tr("the export dialog"), lambda: dialogs, [desk.exporting.dialog_opened])
        desk.exporting.dialog_opened.disconnect(dialogs.append)
        self._album.take(dialogs[0], f"export-{what.value}", tr("Export, with a preview"))
        dialogs[0].close()
        path = self._album.folder / name
        hidden = self._looks.session.hidden
        desk.exporting.write(ExportRequest(what, path, hidden, active().lang, replace=True))

    def _palette(self) -> None:
        palette = self._desk.aids.palette
        self._desk.toast.hide()
        self._desk.commands["help.palette"].trigger()
        type_into(palette.line, tr("Compare")[:3].lower())
        self._picture("palette", tr("Everything there is to do, a few letters away"))
        press(palette.line, Qt.Key.Key_Escape)

    def _looks_and_languages(self) -> None:
        """The main view in the other language and the other theme."""
        self._desk.toast.hide()
        self._ask(_QUERY)
        self._open(self._imported[0] if self._imported else self._desk.model.row(0).row.id)
        self._picture("main-light-en", tr("The window in English, light"))
        self._desk.commands["view.dark"].trigger()
        self._picture("main-dark-en", tr("The window in English, dark"))
        self._desk.commands["view.russian"].trigger()
        desk = self._desk
        until(
            tr("the other language"),
            lambda: desk.reading.reading and desk.counting.content.total,
            [desk.reading.shown, desk.counting.content_changed],
        )
        self._picture("main-dark-ru", tr("The window in Russian, dark"))
        self._desk.commands["view.light"].trigger()
        self._picture("main-light-ru", tr("The window in Russian, light"))
        self._ask(_SAME_TALKS)
        self._compare_both(self._desk.model.ids()[:_TWO])
        self._picture("comparison-ru", tr("The comparison in Russian"))
