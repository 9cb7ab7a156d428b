"""The window from its first moment to its end: with real workers, and with every bad library."""

import multiprocessing
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from svodka.domain.errors import LibraryReadOnly, LibraryTooNew
from svodka.gui.session import Session
from svodka.gui.window.frame import MainWindow
from svodka.gui.window.looks import Looks
from svodka.gui.window.pages import FaultPage, Outline
from svodka.i18n import active
from svodka.main import open_workspace
from svodka.services.lock import hold_window_lock


@pytest.fixture
def open_window(qtbot, tmp_path):
    made = []

    def make(opener=open_workspace, folder=None):
        window = MainWindow(
            opener, folder or tmp_path / "library", Looks(Session(tmp_path / "window.ini"))
        )
        made.append(window)
        window.show()
        window.open_library()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


def with_desk(qtbot, window):
    if window.desk is None:
        with qtbot.waitSignal(window.desk_changed):
            pass
    qtbot.waitUntil(lambda: window.desk.counting.counted)
    return window.desk


def fault(qtbot, window):
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), FaultPage))
    return window.centralWidget().sentence.text()


def test_the_frame_is_there_before_the_library(qtbot, open_window):
    window = open_window()
    assert window.isVisible()
    assert isinstance(window.centralWidget(), Outline)
    desk = with_desk(qtbot, window)
    assert window.centralWidget() is desk
    assert [menu.text() for menu in window.menuBar().actions()][:2] == ["&File", "&Edit"]


def test_an_import_in_a_worker_process_then_a_clean_end(qtbot, open_window, tmp_path):
    path = tmp_path / "new.txt"
    path.write_text("Новый мост\n\nЧерез реку открыли новый мост.\n", encoding="utf-8")
    window = open_window()
    desk = with_desk(qtbot, window)
    with qtbot.waitSignal(desk.importing.finished, timeout=30_000):
        desk.importing.take_paths([str(path)])
    qtbot.waitUntil(lambda: desk.model.total == 1)
    window.close()
    assert multiprocessing.active_children() == []


def test_closing_in_the_middle_of_an_import(qtbot, open_window, tmp_path):
    for number in range(300):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Заметка {number}\n\nЗаметка под номером {number}.\n", encoding="utf-8")
    window = open_window(folder=tmp_path / "other")
    desk = with_desk(qtbot, window)
    desk.importing.take_paths([str(tmp_path)])
    qtbot.waitUntil(lambda: bool(desk.page.strip.running()))
    window.close()
    assert multiprocessing.active_children() == []
    with hold_window_lock(tmp_path / "other"):
        pass


def test_a_second_window_says_so(qtbot, open_window, tmp_path):
    first = open_window()
    with_desk(qtbot, first)
    second = open_window()
    assert "already open in another window" in fault(qtbot, second)
    first.close()
    second.centralWidget().retry_wanted.emit()
    with_desk(qtbot, second)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (LibraryTooNew(path="L", found="9", known="1"), "Update Svodka"),
        (LibraryReadOnly(path="L"), "cannot be written"),
    ],
)
def test_a_library_that_cannot_be_opened(qtbot, open_window, error, words):
    def refuse(folder: Path):
        raise error

    window = open_window(refuse)
    assert words in fault(qtbot, window)
    assert window.desk is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(qtbot, open_window, tmp_path):
    tmp_path.chmod(0o500)
    assert "cannot be written" in fault(qtbot, open_window())
    tmp_path.chmod(0o700)


def test_another_language_at_once_with_everything_in_its_place(qtbot, open_window, tmp_path):
    path = tmp_path / "new.txt"
    path.write_text("Новый мост\n\nЧерез реку открыли новый мост.\n", encoding="utf-8")
    window = open_window()
    desk = with_desk(qtbot, window)
    with qtbot.waitSignal(desk.importing.finished, timeout=30_000):
        desk.importing.take_paths([str(path)])
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.show("мост")
    desk.results.view.go_to(0)
    qtbot.waitUntil(lambda: desk.reading.release is not None)
    desk.tagging.put(desk.model.ids(), "вода")
    qtbot.waitUntil(lambda: bool(desk.counting.content.tags))
    desk.commands["view.russian"].trigger()
    other = with_desk(qtbot, window)
    assert other is not desk
    qtbot.waitUntil(lambda: other.reading.release is not None)
    assert other.field.text() == "мост"
    assert other.results.view.selected() == other.model.ids()
    assert other.commands["edit.undo"].isEnabled()
    assert active().lang == "ru"
    QApplication.processEvents()


def test_how_the_window_looked_is_remembered(qtbot, open_window, tmp_path):
    window = open_window()
    desk = with_desk(qtbot, window)
    desk.commands["view.panel"].trigger()
    desk.commands["view.dark"].trigger()
    desk.commands["view.larger"].trigger()
    window.close()
    session = Session(tmp_path / "window.ini")
    assert not session.shown("panel")
    assert (session.theme, session.text_size) == ("dark", 16)
    again = with_desk(qtbot, open_window())
    assert not again.page.panel.isVisible()
