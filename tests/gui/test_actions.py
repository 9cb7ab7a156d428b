"""Commands as actions: keys in every layout, menus, tooltips."""

import pytest
from PySide6.QtWidgets import QMenuBar, QWidget

from svodka.gui.actions import MENUS, Actions, Command, with_twins


def nothing():
    pass


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("J",), ["J", "О"]),
        (("Ctrl+Shift+Z",), ["Ctrl+Shift+Z", "Ctrl+Shift+Я"]),
        (("Space", "F6", "Ctrl+\\"), ["Space", "F6", "Ctrl+\\"]),
        (("[",), ["[", "Х"]),
        (("Ctrl++",), ["Ctrl++"]),
    ],
)
def test_letters_work_by_their_place(keys, expected):
    assert with_twins(keys) == expected


def test_a_command_runs_and_is_told_about(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    runs = []
    actions.add(Command("a", "&Do it…", lambda: runs.append(1), ("Ctrl+D",), "file", short="Do"))
    actions["a"].trigger()
    assert runs == [1]
    assert actions.tooltip("a") == "Do it  Ctrl+D"
    assert actions["a"].iconText() == "Do"


def test_menus_hold_their_commands_with_lines_between(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.add(Command("a", "One", nothing, (), "file"))
    actions.add(Command("b", "Two", nothing, (), "file", parted=True))
    actions.add(Command("c", "Hidden", nothing))
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    assert len(bar.actions()) == len(MENUS)
    entries = bar.actions()[0].menu().actions()
    assert [entry.text() for entry in entries] == ["One", "", "Two"]
    assert entries[1].isSeparator()


def test_keys_can_be_confined_to_a_pane(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    pane = QWidget(window)
    actions = Actions(window)
    actions.add(Command("a", "One", nothing, ("Space",), where="pane"))
    assert actions["a"] not in window.actions()
    actions.confine("pane", pane)
    assert actions["a"] in pane.actions()
