"""The palette in the window: opened by a key, narrowed by typing, done by Enter, left by Esc."""

from PySide6.QtCore import Qt

from svodka.gui.tour.driver import press, type_into


def test_a_command_is_found_and_done(qtbot, desk):
    palette = desk.aids.palette
    desk.commands["help.palette"].trigger()
    assert palette.isVisible()
    assert palette.line.hasFocus()
    type_into(palette.line, "dark")
    assert palette.shown()[0].title == "Dark"
    press(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert desk.looks.session.theme == "dark"


def test_the_arrows_choose_and_escape_gives_the_focus_back(qtbot, desk):
    desk.results.view.setFocus()
    palette = desk.aids.palette
    desk.commands["help.palette"].trigger()
    press(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    press(palette.line, Qt.Key.Key_Up)
    press(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    press(palette.line, Qt.Key.Key_Escape)
    assert desk.results.view.hasFocus()


def test_sources_and_words_can_be_searched_for(qtbot, desk):
    palette = desk.aids.palette
    desk.commands["help.palette"].trigger()
    type_into(palette.line, "Кабинет")
    assert [entry.title for entry in palette.shown()] == [
        "Кабинет министров",
        "Search for “Кабинет”",
    ]
    with qtbot.waitSignal(desk.searching.answered):
        press(palette.line, Qt.Key.Key_Return)
    assert desk.field.text() == 'source:"Кабинет министров"'


def test_it_is_painted_with_keys_and_headings(qtbot, desk):
    desk.commands["help.palette"].trigger()
    desk.resize(1200, 700)
    picture = desk.grab().toImage()
    assert not picture.isNull()
    desk.aids.palette.dismiss()


def test_the_partner_of_a_comparison_is_asked_for(qtbot, desk):
    desk.results.view.go_to(0)
    qtbot.waitUntil(lambda: desk.reading.release is not None)
    desk.commands["release.compare"].trigger()
    shown = [entry.title for entry in desk.aids.palette.shown()]
    assert len(shown) == 4
    assert desk.reading.release.title not in shown
    desk.aids.palette.dismiss()
