from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from svodka import i18n
from svodka.gui.start import StartView
from svodka.gui.start.choice import Choice
from svodka.gui.start.specimen import Specimen
from svodka.gui.theme import apply_theme

FOLDER = Path("/home/anna/svodka")


@pytest.fixture
def view(window: QMainWindow) -> StartView:
    made = StartView(FOLDER)
    window.resize(1440, 900)
    window.setCentralWidget(made)
    window.activateWindow()
    return made


def button(view: StartView, words: str) -> QAbstractButton:
    return next(found for found in view.findChildren(QAbstractButton) if found.text() == words)


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Load the sample library", "sample_wanted"),
        ("Files", "files_wanted"),
        ("A folder", "folder_wanted"),
        ("A text", "paste_wanted"),
        ("Start with an empty library", "empty_wanted"),
    ],
)
def test_each_way_to_begin_is_one_click(
    view: StartView, qtbot: QtBot, words: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(view, signal), timeout=1000):
        button(view, words).click()


def test_enter_loads_the_sample(view: StartView, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.sample.hasFocus)
    with qtbot.waitSignal(view.sample_wanted, timeout=1000):
        QTest.keyClick(view.sample, Qt.Key.Key_Return)


def test_tab_goes_through_the_choices_in_order(view: StartView, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.sample.hasFocus)
    seen = []
    for _ in range(4):
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        focused = view.focusWidget()
        assert isinstance(focused, QAbstractButton)
        seen.append(focused.text())
    assert seen == ["Files", "A folder", "A text", "Start with an empty library"]


def test_the_other_language_is_offered(view: StartView, qtbot: QtBot) -> None:
    assert view.findChild(QPushButton, "language-en") is None
    with qtbot.waitSignal(view.language_wanted, timeout=1000) as told:
        view.findChild(QPushButton, "language-ru").click()
    assert told.args == ["ru"]


def test_the_folder_is_named(view: StartView) -> None:
    assert any(str(FOLDER) in found.text() for found in view.findChildren(QLabel))


def test_a_narrow_window_shows_only_the_choices(view: StartView, window: QMainWindow) -> None:
    specimen = view.findChild(Specimen)
    assert specimen.isVisible()
    window.resize(900, 600)
    assert not specimen.isVisible()
    assert view.sample.isVisible()


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_it_is_painted_in_every_dress(
    window: QMainWindow, qapp: object, scheme: str, lang: str
) -> None:
    apply_theme(qapp, scheme)  # type: ignore[arg-type]
    i18n.use(lang)
    made = StartView(FOLDER)
    window.setCentralWidget(made)
    made.sample.setDown(True)
    assert not made.grab().isNull()
    i18n.use("en")


def test_long_words_make_a_choice_higher(window: QMainWindow, qtbot: QtBot) -> None:
    short, long = Choice("file", "Files", ""), Choice("file", "Files", "from the clipboard " * 5)
    for choice in (short, long):
        qtbot.addWidget(choice)
    assert long.heightForWidth(200) > short.heightForWidth(200)
    assert long.heightForWidth(800) < long.heightForWidth(200)
