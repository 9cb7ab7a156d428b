"""The dialogs that only show, and the one whose changes are seen at once."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

import svodka
from svodka.gui.actions import Actions, Command
from svodka.gui.dialogs.about import AboutDialog
from svodka.gui.dialogs.keys import KeysDialog, keys_by_menu
from svodka.gui.dialogs.segmented import Segmented
from svodka.gui.dialogs.settings import SettingsDialog
from svodka.gui.theme import apply_theme


def actions(window: QMainWindow) -> Actions:
    made = Actions(window)
    for command in (
        Command("open", "&Import files…", lambda: None, ("Ctrl+O",), "&File"),
        Command("larger", "Larger text", lambda: None, ("Ctrl++",), "&View"),
        Command("next", "Next release", lambda: None, ("J",), None),
        Command("quit", "Quit", lambda: None, (), "&File"),
        Command("export", "Export…", lambda: None, ("Ctrl+E",), "&File"),
    ):
        made.add(command)
    return made


def test_keys_stand_under_the_names_of_their_menus(window: QMainWindow) -> None:
    assert keys_by_menu(actions(window)) == [
        ("&File", [("Import files", "Ctrl+O"), ("Export", "Ctrl+E")]),
        ("&View", [("Larger text", "Ctrl++")]),
        ("Everywhere", [("Next release", "J")]),
    ]


def test_each_key_has_a_frame_of_its_own(window: QMainWindow) -> None:
    dialog = KeysDialog(actions(window), window)
    dialog.open()
    caps = [c.text() for c in dialog.findChildren(QLabel) if c.property("role") == "iso"]
    assert caps == ["Ctrl", "O", "Ctrl", "E", "Ctrl", "+", "J"]
    words = [c.text() for c in dialog.findChildren(QLabel)]
    assert "File" in words
    assert "Quit" not in words
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_about_names_version_and_folder(window: QMainWindow) -> None:
    dialog = AboutDialog(Path("/home/anna/svodka"), window)
    dialog.open()
    words = " ".join(found.text() for found in dialog.findChildren(QLabel))
    assert svodka.__version__ in words
    folder = dialog.findChild(QLineEdit, "folder")
    assert folder.text() == "/home/anna/svodka"
    assert folder.isReadOnly()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_settings_begin_with_what_is_in_use_and_tell_each_change(window: QMainWindow) -> None:
    dialog = SettingsDialog("ru", "dark", 17, window)
    told: list[object] = []
    for signal in (dialog.language_wanted, dialog.theme_wanted, dialog.text_size_wanted):
        signal.connect(told.append)
    dialog.open()
    assert (dialog.language.value(), dialog.theme.value(), dialog.slider.value()) == (
        "ru",
        "dark",
        17,
    )
    _segment(dialog.language, "en").click()
    _segment(dialog.theme, "system").click()
    dialog.slider.setValue(99)
    assert told == ["en", "system", 22]
    dialog.accept()


def test_the_arrow_keys_go_from_choice_to_choice(window: QMainWindow, qtbot: QtBot) -> None:
    strip = Segmented([("a", "One"), ("b", "Two"), ("c", "Three")], "b")
    window.setCentralWidget(strip)
    told: list[str] = []
    strip.chosen.connect(told.append)
    window.activateWindow()
    strip.setFocus()
    qtbot.waitUntil(lambda: _segment(strip, "b").hasFocus() and _segment(strip, "c").x() > 0)
    QTest.keyClick(_segment(strip, "b"), Qt.Key.Key_Right)
    assert (strip.value(), told) == ("c", ["c"])
    QTest.keyClick(_segment(strip, "c"), Qt.Key.Key_Left)
    assert strip.value() == "b"
    strip.take("a")
    assert strip.value() == "a"


def test_nothing_is_chosen_for_an_unknown_value(window: QMainWindow) -> None:
    assert Segmented([("a", "One")], "x").value() == ""


def test_they_are_painted_in_both_themes(window: QMainWindow, scheme: str, qapp: object) -> None:
    apply_theme(qapp, scheme)  # type: ignore[arg-type]
    for dialog in (
        SettingsDialog("en", "light", 15, window),
        AboutDialog(Path("/"), window),
        KeysDialog(actions(window), window),
    ):
        dialog.open()
        assert not dialog.grab().isNull()
        dialog.reject()


def _segment(strip: Segmented, value: str) -> QAbstractButton:
    return strip.findChild(QAbstractButton, value)
