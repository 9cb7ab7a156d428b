from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from svodka.domain.legend import LegendKind
from svodka.gui.reader import ReaderView
from svodka.services.reading import Reading
from tests.gui.reader.conftest import TEXT, span_of

Make = Callable[..., Reading]


@pytest.fixture
def reader(qtbot, reading: Make) -> ReaderView:
    view = ReaderView()
    qtbot.addWidget(view)
    view.resize(620, 500)
    view.show()
    view.show_reading(reading())
    return view


def at(reader: ReaderView, words: str) -> QPoint:
    return reader.text.box_of(span_of(words)).center().toPoint()


def test_the_head_says_where_it_comes_from(reader: ReaderView):
    assert reader.head.title.text() == "Экспорт вырос"
    assert "МИД" in reader.head.source.text()
    assert reader.head.link.toolTip() == "https://a.example/1"
    assert reader.head.revisions.isVisible()


def test_a_click_on_a_mark_tells_its_place(qtbot, reader: ReaderView):
    with qtbot.waitSignal(reader.place_chosen) as told:
        qtbot.mouseClick(
            reader.text.viewport(), Qt.MouseButton.LeftButton, pos=at(reader, "Бектенов")
        )
    assert told.args == [span_of("Олжас Бектенов")]


def test_a_double_click_searches_for_it(qtbot, reader: ReaderView):
    with qtbot.waitSignal(reader.search_wanted) as told:
        qtbot.mouseDClick(
            reader.text.viewport(), Qt.MouseButton.LeftButton, pos=at(reader, "Бектенов")
        )
    assert told.args == ["Олжас Бектенов"]


def test_the_innermost_of_the_places_is_found_after_a_letter_of_two_units(qtbot, reader):
    reader.show_place(span_of("Кыргызстан"))
    assert reader.text.current_mark.what.iso == "KG"
    assert reader.text.marks[-1].span == span_of("Кыргызстан")


def test_resting_on_a_figure_shows_its_card(qtbot, reader: ReaderView):
    qtbot.mouseMove(reader.text.viewport(), at(reader, "5,5%"))
    with qtbot.waitSignal(reader.text.mark_pointed):
        qtbot.mouseMove(reader.text.viewport(), at(reader, "5,5%") + QPoint(1, 1))
    card = reader._card.accessibleName()
    assert "5.5%" in card
    assert "экспорт" in card
    assert "January–November" in card
    assert "context" in card


def test_hits_are_stepped_through_and_go_round(reader: ReaderView):
    assert reader._place.text() == "1 of 2"
    reader.next_hit()
    assert reader._place.text() == "2 of 2"
    reader.next_hit()
    assert reader._place.text() == "1 of 2"
    reader.previous_hit()
    assert reader._place.text() == "2 of 2"


def test_hits_that_are_out_of_sight_are_scrolled_to(qtbot, reader: ReaderView):
    bar = reader.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    reader.text.go_to_hit(0)
    box = reader.text.box_of(span_of("экспорт"))
    assert 0 <= box.top() <= reader.text.viewport().height()


def test_the_legend_switches_kinds_off_and_on(qtbot, reader: ReaderView):
    money = reader.legend.buttons[LegendKind.MONEY]
    with qtbot.waitSignal(reader.hidden_changed) as told:
        qtbot.mouseClick(money, Qt.MouseButton.LeftButton)
    assert told.args == [frozenset({LegendKind.MONEY})]
    assert LegendKind.MONEY not in {mark.kind for mark in reader.text.marks}
    reader.toggle_kind(0)
    assert reader.hidden == frozenset()
    reader.toggle_kind(0)
    assert len(reader.text.marks) == 0
    assert not reader.legend.buttons[LegendKind.RATIO].isVisible()


def test_tab_steps_through_the_marks_and_then_leaves(qtbot, reader: ReaderView):
    seen = []
    while reader.text.step(1):
        seen.append(reader.text.current_mark.span)
    assert [span.start for span in seen] == sorted(span.start for span in seen)
    assert len(seen) == 5
    reader.show_place(seen[-1])
    assert reader.text.step(-1)
    assert reader.text.current_mark.span == seen[-2]


def test_enter_at_a_mark_tells_its_place(qtbot, reader: ReaderView):
    reader.text.setFocus()
    reader.text.step(1)
    with qtbot.waitSignal(reader.place_chosen):
        qtbot.keyClick(reader.text, Qt.Key.Key_Return)
    qtbot.keyClick(reader.text, Qt.Key.Key_Escape)
    assert reader.text.current_mark is None


def test_what_is_copied_is_the_stored_text(qtbot, reader: ReaderView):
    span = span_of("вырос\nна 5,5%, до 313,6 млн")
    reader.text.select(span)
    assert reader.selected_span() == span
    reader.text.copy()
    assert QGuiApplication.clipboard().text() == span.of(TEXT)


def test_the_same_text_keeps_its_place_when_its_marks_arrive(qtbot, reader, reading: Make):
    reader.show_reading(reading(marks=None))
    assert len(reader.text.marks) == 0
    bar = reader.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    reader.show_reading(reading())
    assert len(reader.text.marks) == 5
    assert bar.value() == 100


def test_it_says_that_marks_are_on_their_way(reader: ReaderView, reading: Make):
    reader.show_reading(reading(marks=None, hits=()))
    assert reader._place.text() == "Marking up…"


def test_pages_end(qtbot, reader: ReaderView):
    qtbot.waitUntil(lambda: reader.text.verticalScrollBar().maximum() > 0)
    pages = 0
    while reader.page_down():
        pages += 1
        assert pages < 50
    assert pages > 0
    assert reader.page_up()


def test_the_text_grows(reader: ReaderView):
    before = reader.text.document().size().height()
    reader.set_text_size(20)
    assert reader.text.document().size().height() > before


def test_buttons_of_the_head_tell_the_window(qtbot, reader: ReaderView):
    with qtbot.waitSignal(reader.revisions_wanted):
        reader.head.revisions.click()
    with qtbot.waitSignal(reader.address_wanted):
        reader.head.link.click()
    tag = next(b for b in reader.head.findChildren(QPushButton) if b.text() == "+ tag")
    with qtbot.waitSignal(reader.tag_wanted):
        tag.click()


def test_nothing_is_shown_of_no_release(reader: ReaderView):
    reader.clear()
    assert reader.selected_span() is None
    assert not reader.text.isVisible()


def test_a_megabyte_is_shown(qtbot, reader: ReaderView, reading: Make):
    long = "Слово за словом, строка за строкой. " * 30000
    reader.show_reading(reading(long))
    reader.grab()
    assert reader.text.document().characterCount() == len(long) + 1


def test_the_legend_takes_another_line_where_it_is_narrow(qtbot, reader: ReaderView):
    def ends() -> list[int]:
        shown = [button for button in reader.legend.buttons.values() if button.isVisible()]
        return [button.geometry().right() for button in shown]

    reader.resize(1000, 700)
    one_line = reader.legend.height()
    reader.resize(320, 700)
    QApplication.processEvents()
    assert len(ends()) >= 5
    assert max(ends()) <= reader.legend.width()
    assert reader.legend.height() > one_line


def test_the_wheel_with_ctrl_asks_for_another_size_once_a_notch(qtbot, reader: ReaderView):
    wanted: list[int] = []
    reader.size_wanted.connect(wanted.append)
    for turn in (60, 60, -120, 30):
        event = QWheelEvent(
            QPointF(50, 50),
            reader.text.mapToGlobal(QPointF(50, 50)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(reader.text.viewport(), event)
    assert wanted == [1, -1]


def test_an_endless_paragraph_is_copied_as_it_is_stored(qtbot, reader: ReaderView, reading: Make):
    text = "Экспорт вырос. " * 2_000
    reader.show_reading(reading(text, marks=None, hits=()))
    assert reader.text.document().blockCount() > 1
    reader.text.selectAll()
    reader.text.copy()
    assert QGuiApplication.clipboard().text() == text
