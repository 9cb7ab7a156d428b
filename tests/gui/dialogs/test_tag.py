import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from svodka.domain.tags import TAG_COLOURS, Tag
from svodka.gui.dialogs.swatches import Swatches
from svodka.gui.dialogs.tag import TagDialog, clean_path, colour_for

TAGS = (
    Tag(1, "экономика", "экономика", "green"),
    Tag(2, "торговля", "экономика/торговля", "teal", parent=1),
    Tag(3, "сверить", "сверить", "amber"),
)


def line(dialog: TagDialog) -> QLineEdit:
    return dialog.findChild(QLineEdit, "path")


def save(dialog: TagDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.isDefault())


def opened(window: QMainWindow, **arguments: object) -> tuple[TagDialog, list[tuple[str, str]]]:
    dialog = TagDialog(TAGS, window, **arguments)  # type: ignore[arg-type]
    wanted: list[tuple[str, str]] = []
    dialog.tag_wanted.connect(lambda path, colour: wanted.append((path, colour)))
    dialog.open()
    return dialog, wanted


def test_enter_makes_the_tag(window: QMainWindow, qtbot: QtBot) -> None:
    dialog, wanted = opened(window)
    assert not save(dialog).isEnabled()
    QTest.keyClicks(line(dialog), " water / rivers /")
    QTest.keyClick(line(dialog), Qt.Key.Key_Return)
    assert wanted == [("water/rivers", "red")]
    assert not dialog.isVisible()


def test_a_new_tag_inside_another_begins_with_its_path_and_colour(window: QMainWindow) -> None:
    dialog, wanted = opened(window, path="экономика/")
    assert line(dialog).text() == "экономика/"
    line(dialog).insert("вода")
    save(dialog).click()
    assert wanted == [("экономика/вода", "green")]


@pytest.mark.parametrize("typed", ["сверить", " СВЕРИТЬ ", "экономика / торговля", "", " / "])
def test_a_taken_or_empty_name_is_not_let_through(window: QMainWindow, typed: str) -> None:
    dialog, wanted = opened(window)
    line(dialog).setText(typed)
    assert not save(dialog).isEnabled()
    QTest.keyClick(line(dialog), Qt.Key.Key_Return)
    assert wanted == []
    assert dialog.isVisible()
    dialog.reject()


def test_a_tag_keeps_its_name_while_its_colour_changes(window: QMainWindow, qtbot: QtBot) -> None:
    dialog, wanted = opened(window, tag=TAGS[2])
    assert line(dialog).text() == "сверить"
    swatches = dialog.findChild(Swatches)
    assert swatches.colour() == "amber"
    amber = next(c for c in swatches.findChildren(QAbstractButton) if c.isChecked())
    amber.setFocus()
    qtbot.waitUntil(amber.hasFocus)
    QTest.keyClick(amber, Qt.Key.Key_Right)
    save(dialog).click()
    assert wanted == [("сверить", "olive")]


def test_escape_changes_nothing(window: QMainWindow) -> None:
    dialog, wanted = opened(window, tag=TAGS[0])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert wanted == []


def test_tags_are_proposed_by_any_part_of_their_path(window: QMainWindow) -> None:
    dialog, _ = opened(window)
    completer = line(dialog).completer()
    completer.setCompletionPrefix("ТОРГ")
    assert completer.currentCompletion() == "экономика/торговля"
    dialog.reject()


def test_every_colour_can_be_taken_and_has_a_name(window: QMainWindow, qtbot: QtBot) -> None:
    swatches = Swatches("red")
    qtbot.addWidget(swatches)
    seen: list[str] = []
    swatches.changed.connect(seen.append)
    for colour in (*TAG_COLOURS[1:], "red"):
        swatch = swatches.findChild(QAbstractButton, colour)
        swatch.click()
        assert swatch.accessibleName()
    assert seen == [*TAG_COLOURS[1:], "red"]


@pytest.mark.parametrize(
    ("typed", "path"),
    [("", ""), ("a", "a"), (" a  b ", "a b"), ("/a//b/", "a/b"), (" / ", ""), ("a /b", "a/b")],
)
def test_a_path_is_cleaned(typed: str, path: str) -> None:
    assert clean_path(typed) == path


def test_a_colour_is_the_parents_or_the_least_used() -> None:
    assert colour_for("экономика/", TAGS) == "green"
    assert colour_for("", ()) == "red"
    assert colour_for("", [Tag(n, c, c, c) for n, c in enumerate(TAG_COLOURS[:9])]) == "pink"
