"""From a passage chosen in the reader to the page on disk: everything but the choice is real."""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from lxml import html
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from svodka.domain.legend import LegendKind
from svodka.domain.ports import Cancel, Progress
from svodka.domain.spans import Span
from svodka.gui.bridge import Bridge
from svodka.gui.export.dialog import ExportDialog
from svodka.gui.export.request import ExportWhat
from svodka.gui.window.desk import Desk
from svodka.i18n import tr
from svodka.main import open_workspace
from svodka.services.workspace import Workspace
from tests.releases import incoming, take_in

TITLE = "Встреча <премьеров> & итоги"
CHOSEN = "Товарооборот с Кыргызстаном вырос на 5,5%, до 313,6 млн долларов.\n\nОб этом сообщил"
TEXT = f"Премьер-министр Олжас Бектенов принял коллегу в Алматы.\n\n{CHOSEN} министр торговли."
ADDRESS = "https://press.example/kz/2025/02?a=1&b=2"
SPAN = Span(TEXT.index(CHOSEN), TEXT.index(CHOSEN) + len(CHOSEN))
Asked = Callable[[], ExportDialog]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A library with the analyser that the program has."""
    made = open_workspace(tmp_path / "library")
    take_in(made, incoming(TEXT, title=TITLE, source="Пресс-служба", address=ADDRESS))
    yield made
    made.library.close()


@pytest.fixture
def asked(qtbot: QtBot, empty_desk: Desk, out: Path) -> Asked:
    """Open the only release, choose the passage, give the command."""

    def ask() -> ExportDialog:
        desk = empty_desk
        qtbot.waitUntil(lambda: desk.model.rowCount() == 1)
        desk.results.view.go_to(0)
        qtbot.waitUntil(lambda: desk.reading.release is not None)
        desk.page.reader.text.select(SPAN)
        desk.exporting.propose(out)
        with qtbot.waitSignal(desk.exporting.dialog_opened, timeout=30_000) as caught:
            desk.commands["release.export"].trigger()
        dialog = caught.args[0]
        assert isinstance(dialog, ExportDialog)
        qtbot.waitExposed(dialog)
        return dialog

    return ask


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def parts(of: html.HtmlElement, kind: str, tag: str = "*") -> list[html.HtmlElement]:
    return of.xpath(f".//{tag}[contains(concat(' ', @class, ' '), ' {kind} ')]")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_chosen_passage_becomes_a_page_that_can_be_cited(
    qtbot: QtBot, asked: Asked, empty_desk: Desk, out: Path
) -> None:
    dialog = asked()
    assert dialog.what.value() == ExportWhat.EXCERPT
    dialog.language.take("ru")
    dialog.kinds[LegendKind.PERCENT].click()
    with qtbot.waitSignal(empty_desk.exporting.written) as written:
        press(qtbot, dialog.save)
    assert names(out) == [written.args[0].name]
    page = html.fromstring(written.args[0].read_bytes())

    (passage,) = parts(page, "excerpt")
    assert (passage.get("data-start"), passage.get("data-end")) == (str(SPAN.start), str(SPAN.end))
    (text,), (citation,) = parts(passage, "text"), parts(passage, "citation")
    assert text.text_content() == CHOSEN

    cited = citation.text_content()
    for told in (TITLE, "Пресс-служба", "1 февраля 2025", f"{SPAN.start}–{SPAN.end}"):
        assert told in cited
    assert citation.xpath(".//a/@href") == [ADDRESS]
    of_stored_text = hashlib.sha256(TEXT.encode()).hexdigest()
    assert citation.xpath(".//code/text()") == [of_stored_text]

    marked = {(mark.get("class"), mark.text_content()) for mark in text.iter("span")}
    assert marked == {
        ("entity country", "Кыргызстаном"),
        ("figure money", "313,6 млн долларов"),
    }
    (legend,) = parts(page, "legend")
    explained = {(kind.get("class"), kind.text) for kind in legend.iter("span")}
    assert explained == {("entity country", "Страны"), ("figure money", "Деньги")}
    assert str(out) in empty_desk.toast.words()


def test_a_file_in_place_of_the_folder_is_told_before_saving(asked: Asked, out: Path) -> None:
    (out / "file").write_text("x")
    dialog = asked()
    dialog.file.setText(str(out / "file" / "a.html"))
    assert str(out / "file") in dialog.said.text()
    assert not dialog.save.isEnabled()


def test_a_disk_that_takes_nothing_is_told_and_left_as_it_was(
    qtbot: QtBot, asked: Asked, empty_desk: Desk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    dialog = asked()
    monkeypatch.setattr(os, "fsync", refuse)
    press(qtbot, dialog.save)
    qtbot.waitUntil(lambda: "could not be written: Read-only" in empty_desk.toast.words())
    assert names(out) == []


def test_a_folder_that_goes_meanwhile_is_told(
    qtbot: QtBot, asked: Asked, empty_desk: Desk, out: Path
) -> None:
    dialog = asked()
    out.rmdir()
    press(qtbot, dialog.save)
    qtbot.waitUntil(lambda: f"no folder {out}" in empty_desk.toast.words())


def test_a_file_is_replaced_where_that_was_said(
    qtbot: QtBot, asked: Asked, empty_desk: Desk, out: Path
) -> None:
    there = out / "there.html"
    there.write_text("before")
    dialog = asked()
    dialog.file.setText(str(there))
    assert dialog.save.text() == tr("Replace")
    with qtbot.waitSignal(empty_desk.exporting.written):
        press(qtbot, dialog.save)
    assert CHOSEN.split(" ", maxsplit=1)[0] in there.read_text(encoding="utf-8")
    assert names(out) == ["there.html"]


def test_a_file_that_appears_meanwhile_is_kept(
    qtbot: QtBot, asked: Asked, empty_desk: Desk, out: Path
) -> None:
    dialog = asked()
    dialog.file.setText(str(out / "there.html"))
    (out / "there.html").write_text("another's")
    press(qtbot, dialog.save)
    qtbot.waitUntil(lambda: "already there" in empty_desk.toast.words())
    assert (out / "there.html").read_text() == "another's"


def test_a_dialog_that_is_left_writes_nothing(
    qtbot: QtBot, asked: Asked, empty_desk: Desk, bridge: Bridge, out: Path
) -> None:
    dialog = asked()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not bridge.busy())
    assert names(out) == []


def test_an_export_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, asked: Asked, empty_desk: Desk, bridge: Bridge, out: Path
) -> None:
    go_on = Event()

    def hold(_cancel: Cancel, _progress: Progress) -> None:
        go_on.wait(20)

    dialog = asked()
    bridge.start("export", "held", hold)
    press(qtbot, dialog.save)
    (waiting,) = (job for job in empty_desk.page.strip.running() if job.title == tr("Export"))
    waiting.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not bridge.busy())
    assert names(out) == []
