"""Typing in the real window: results, hits, order, the way out of nothing, pages."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from svodka.domain.release import Published
from svodka.domain.search import Order
from svodka.gui.tour.driver import press, type_into
from svodka.gui.window.search_controller import Asked
from svodka.services.places import index_folder
from tests.releases import incoming, take_in


def titles(desk):
    return [desk.model.row(n).row.title for n in range(desk.model.rowCount())]


def ask(qtbot, desk, text):
    with qtbot.waitSignal(desk.searching.answered, check_params_cb=lambda r: r.query.text == text):
        type_into(desk.field.line, text)


def test_the_newest_come_first_and_the_undated_last(desk):
    assert titles(desk)[-1] == "Заметка без даты"
    assert titles(desk)[0] in ("Министры обсудили экспорт зерна", "Встреча в Бишкеке прошла")


def test_results_appear_as_one_types_in_every_form(qtbot, desk):
    ask(qtbot, desk, "зерно")
    assert set(titles(desk)) == {"Министры обсудили экспорт зерна", "Встреча в Бишкеке прошла"}
    assert desk.model.row(0).snippet.hits


def test_the_last_word_may_be_unfinished(qtbot, desk):
    ask(qtbot, desk, "желез")
    assert titles(desk) == ["Открыта железная дорога"]


def test_escape_clears_and_then_leads_to_the_list(qtbot, desk):
    desk.commands["edit.search"].trigger()
    ask(qtbot, desk, "зерно")
    with qtbot.waitSignal(desk.searching.answered):
        press(desk.field.line, Qt.Key.Key_Escape)
    assert desk.field.text() == ""
    assert desk.model.rowCount() == 5
    press(desk.field.line, Qt.Key.Key_Escape)
    assert desk.results.view.hasFocus()


def test_nothing_found_offers_the_way_out(qtbot, desk):
    ask(qtbot, desk, "ыыыы")
    assert desk.results.sentence() == "Nothing found"
    with qtbot.waitSignal(desk.searching.answered):
        desk.results.everything_wanted.emit()
    assert desk.model.rowCount() == 5
    assert desk.results.sentence() == ""


def test_what_is_not_understood_is_said(qtbot, desk):
    ask(qtbot, desk, "цвет:синий")
    assert "цвет" in desk.results.notice()


def test_best_first(qtbot, desk):
    ask(qtbot, desk, "зерно")
    with qtbot.waitSignal(desk.searching.answered):
        desk.commands["view.best"].trigger()
    assert desk.searching.now == Asked("зерно", Order.BEST)
    assert desk.commands["view.best"].isChecked()


def test_a_key_typed_into_a_field_is_no_command(qtbot, desk):
    desk.field.line.setFocus()
    QTest.keyClicks(desk.field.line, "jknut[]")
    assert desk.field.text() == "jknut[]"
    assert not desk.tagging.picker.isVisible()


def test_a_source_in_the_sidebar_is_a_query(qtbot, desk):
    view = desk.page.sidebar.view
    place = next(
        place
        for place in map(view.model().place, view.model().indexes())
        if place.title == "Ministry of Trade"
    )
    with qtbot.waitSignal(desk.searching.answered):
        view.place_wanted.emit(place)
    assert desk.field.text() == 'source:"Ministry of Trade"'
    assert titles(desk) == ["Grain corridor opens"]
    assert view.current_place() == place
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.narrow("lang:ru")
    assert titles(desk) == []


def test_only_the_unread(qtbot, desk):
    desk.lasting.edits.set_read(desk.model.ids()[:2], True)
    qtbot.waitUntil(lambda: desk.counting.content.unread == 3)
    with qtbot.waitSignal(desk.searching.answered):
        desk.commands["go.inbox"].trigger()
    assert desk.model.rowCount() == 3
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.show("железная", unread=True)
    assert titles(desk) == ["Открыта железная дорога"]


def test_a_stale_answer_is_dropped(qtbot, desk):
    answers = []
    desk.searching.answered.connect(answers.append)
    desk.searching.show("зерно")
    desk.searching.show("железная")
    qtbot.waitUntil(lambda: bool(answers) and not desk.searching.pending)
    assert [answer.query.text for answer in answers] == ["железная"]


def test_back_and_forward(qtbot, desk):
    ask(qtbot, desk, "зерно")
    desk.results.view.go_to(1)
    release = desk.model.row(1).row.id
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.show("железная")
    with qtbot.waitSignal(desk.searching.answered):
        desk.commands["go.back"].trigger()
    assert desk.field.text() == "зерно"
    assert desk.results.view.current() == release
    with qtbot.waitSignal(desk.searching.answered):
        desk.commands["go.forward"].trigger()
    assert desk.field.text() == "железная"
    assert not desk.commands["go.forward"].isEnabled()


def test_news_do_not_move_what_the_user_looks_at(qtbot, desk, workspace):
    take_in(workspace, *(incoming(f"Заметка номер {n}.") for n in range(150)))
    desk.searching.repeat()
    qtbot.waitUntil(lambda: desk.model.total == 155)
    view, page = desk.results.view, desk.model.rowCount()
    assert page < 155
    view.scrollToBottom()
    qtbot.waitUntil(lambda: desk.model.rowCount() > page)
    view.go_to(20)
    place, rows = view.place(), desk.model.rowCount()
    take_in(workspace, incoming("Новость.", published=Published(date(2025, 3, 1))))
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.repeat()
    assert desk.model.row(0).row.title == "Новость."
    assert view.place() == place
    assert view.currentIndex().row() == 21
    assert desk.model.rowCount() == rows
    with qtbot.waitSignal(desk.searching.answered):
        desk.searching.show("заметка")
    assert view.place() is None


def test_a_damaged_index_is_built_anew_and_nobody_is_asked(qtbot, desk, workspace):
    for path in index_folder(workspace.folder).rglob("*"):
        if path.is_file():
            path.write_bytes(b"nonsense")
    desk.searching.show("зерно")
    qtbot.waitUntil(lambda: desk.model.rowCount() == 2, timeout=20_000)
    assert set(titles(desk)) == {"Министры обсудили экспорт зерна", "Встреча в Бишкеке прошла"}
