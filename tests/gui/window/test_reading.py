"""A release that is chosen is read: text, marks, hits, and that it was read."""

from svodka.gui.tour.driver import type_into


def open_row(qtbot, desk, row):
    release_id = desk.model.row(row).row.id
    desk.results.view.go_to(row)
    qtbot.waitUntil(
        lambda: (
            desk.reading.release is not None
            and desk.reading.release.id == release_id
            and desk.reading.reading.marks is not None
        )
    )
    return release_id


def test_a_chosen_release_is_shown_with_its_marks(qtbot, desk):
    open_row(qtbot, desk, 0)
    marks = desk.reading.reading.marks
    assert [mention.text for mention in marks.entities] == ["Кыргызстан"]


def test_its_hits_follow_the_query(qtbot, desk):
    with qtbot.waitSignal(desk.searching.answered):
        type_into(desk.field.line, "зерно")
    qtbot.waitUntil(lambda: desk.model.rowCount() == 2)
    open_row(qtbot, desk, 0)
    text, hits = desk.reading.release.text, desk.reading.reading.hits
    assert {hit.of(text) for hit in hits} == {"зерна"}
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.show("")
    qtbot.waitUntil(lambda: not desk.reading.reading.hits)


def test_a_release_in_view_for_a_while_was_read(qtbot, desk, workspace):
    release_id = open_row(qtbot, desk, 0)
    assert desk.model.row(0).row.unread
    desk.reading.count_as_read()
    assert not desk.model.row(0).row.unread
    qtbot.waitUntil(lambda: release_id not in workspace.library.unread())
    qtbot.waitUntil(lambda: desk.counting.content.unread == 4)


def test_read_and_unread_by_hand(qtbot, desk, workspace):
    desk.results.view.go_to(0)
    desk.results.view.selectAll()
    desk.commands["release.read"].trigger()
    qtbot.waitUntil(lambda: not workspace.library.unread())
    desk.commands["release.read"].trigger()
    qtbot.waitUntil(lambda: len(workspace.library.unread()) == 5)


def test_next_previous_and_next_unread(qtbot, desk):
    desk.commands["go.next"].trigger()
    assert desk.results.view.currentIndex().row() == 0
    desk.commands["go.next"].trigger()
    assert desk.results.view.currentIndex().row() == 1
    desk.commands["go.previous"].trigger()
    assert desk.results.view.currentIndex().row() == 0
    desk.model.set_read([desk.model.row(1).row.id], True)
    desk.commands["go.unread"].trigger()
    assert desk.results.view.currentIndex().row() == 2


def test_a_double_click_on_a_name_searches_for_it(qtbot, desk):
    with qtbot.waitSignal(desk.searching.answered):
        desk.search_for("Азат Жумабеков")
    assert desk.field.text() == '"Азат Жумабеков"'
    assert desk.model.rowCount() == 1
