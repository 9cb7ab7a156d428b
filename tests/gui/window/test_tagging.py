"""Tags are put on, taken off, changed and deleted, and every bit of it can be undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from svodka.gui.tour.driver import press, type_into


def tag_of(desk, path):
    return next(tag for tag in desk.counting.content.tags if tag.path == path)


def test_tag_then_undo_then_redo(qtbot, desk, workspace):
    desk.results.view.go_to(0)
    desk.commands["release.tag"].trigger()
    picker = desk.tagging.picker
    qtbot.waitUntil(picker.isVisible)
    line = picker.findChild(QLineEdit)
    type_into(line, "экономика/торговля")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.model.row(0).row.tags))
    assert [tag.path for tag in workspace.library.tags()] == ["экономика", "экономика/торговля"]
    assert desk.commands["edit.undo"].isEnabled()
    assert "экономика/торговля" in desk.commands["edit.undo"].text()
    press(line, Qt.Key.Key_Escape)
    desk.commands["edit.undo"].trigger()
    qtbot.waitUntil(lambda: not desk.model.row(0).row.tags)
    assert workspace.library.tags() == []
    desk.commands["edit.redo"].trigger()
    qtbot.waitUntil(lambda: bool(desk.model.row(0).row.tags))


def test_several_at_once_and_the_query_by_tag(qtbot, desk):
    ids = desk.model.ids()[:3]
    desk.tagging.put(ids, "сверить")
    qtbot.waitUntil(lambda: bool(desk.counting.content.tags))
    place = desk.page.sidebar.view.tag_place("сверить")
    assert place.count == 3
    with qtbot.waitSignal(desk.searching.answered):
        desk.page.sidebar.view.place_wanted.emit(place)
    assert desk.field.text() == 'tag:"сверить"'
    assert desk.model.ids() == ids


def test_a_tag_is_renamed_recoloured_and_deleted(qtbot, desk, workspace):
    desk.tagging.put(desk.model.ids()[:2], "вода")
    qtbot.waitUntil(lambda: bool(desk.counting.content.tags))
    desk.tagging.change_tag(tag_of(desk, "вода"), "вода и энергия", "pink")
    qtbot.waitUntil(lambda: [tag.path for tag in desk.counting.content.tags] == ["вода и энергия"])
    assert desk.counting.content.tags[0].colour == "pink"
    desk.tagging.delete_tag(tag_of(desk, "вода и энергия"))
    qtbot.waitUntil(lambda: not desk.counting.content.tags)
    qtbot.waitUntil(lambda: "вода и энергия" in desk.toast.words())
    desk.commands["edit.undo"].trigger()
    qtbot.waitUntil(lambda: bool(desk.counting.content.tags))
    assert desk.counting.content.tags[0].uses == 2


def test_a_step_that_fails_is_said_and_not_remembered(qtbot, desk):
    desk.tagging.put(desk.model.ids()[:1], " / ")
    qtbot.waitUntil(lambda: bool(desk.toast.words()))
    assert not desk.commands["edit.undo"].isEnabled()
