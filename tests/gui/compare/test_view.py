import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from svodka.domain.legend import LegendKind
from svodka.gui.compare.agreements import Sentence
from svodka.gui.compare.drawing import Tick
from svodka.gui.compare.figures import DIFFERENCE, INDICATOR, STATE
from svodka.gui.compare.rows import Chosen, Look
from svodka.gui.compare.share import Share
from svodka.gui.compare.view import CompareView
from svodka.gui.theme import apply_theme
from svodka.i18n import use
from svodka.services.comparing import ComparedPair
from tests.gui.compare.conftest import A, B, compared, empty


def looks(view: CompareView) -> list[Look]:
    return [row.look for row in view.passages.rows]


def current(view: CompareView) -> int:
    return view.passages.currentIndex().row()


def selected(view: CompareView) -> list[int]:
    return sorted(index.row() for index in view.passages.selectedIndexes())


def cells(view: CompareView, row: int) -> list[str]:
    model = view.figures.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_it_says_what_is_compared(view: CompareView, pair: ComparedPair):
    assert view.pair is pair
    assert view.toolbar.title.text() == "Алматы, 31 January 2025"
    assert view.toolbar.kind.text() == "one meeting, two reports"
    assert "Рассказ 1, Источник 1 · 1 February 2025" in view.heads.accessibleName()


def test_chips_count_and_choose(view: CompareView, qtbot: QtBot):
    chips = view.chips.chips
    assert chips[Chosen.ALL].accessibleName() == f"All passages: {len(view.passages.rows)}"
    qtbot.mouseClick(chips[Chosen.ONLY_B], Qt.MouseButton.LeftButton)
    assert looks(view) == [Look.ONLY_HERE]
    assert view.passages.rows[0].passage.a is None
    qtbot.mouseClick(chips[Chosen.DIFFERENT], Qt.MouseButton.LeftButton)
    assert looks(view)
    assert Look.SAME not in looks(view)
    view.show_only(Chosen.ALL)
    assert chips[Chosen.ALL].isChecked()
    assert Look.SAME in looks(view)


def test_next_and_previous_difference_pass_over_what_is_the_same(view: CompareView):
    different = [n for n, look in enumerate(looks(view)) if look is not Look.SAME]
    for row in different:
        view.next_difference()
        assert current(view) == row
    view.next_difference()
    assert current(view) == different[-1]
    for row in reversed(different[:-1]):
        view.previous_difference()
        assert current(view) == row
    view.previous_difference()
    assert current(view) == different[0]


def test_previous_begins_at_the_end(view: CompareView):
    view.passages.setCurrentIndex(view.passages.model().index(-1, 0))
    view.previous_difference()
    assert current(view) == max(n for n, look in enumerate(looks(view)) if look is not Look.SAME)


def test_figures_say_how_they_stand(view: CompareView):
    rose, trade = cells(view, 0), cells(view, 1)
    assert rose == [
        "Товарооборот продукции",
        "5.5%",
        "5.9%",
        "+0.4\u00a0pp",
        "contradicts",
    ]
    assert trade[DIFFERENCE] == "not computed"
    assert trade[STATE] == "other period"
    assert "%" not in "".join(trade)


def test_a_chosen_figure_leads_to_its_passages(view: CompareView):
    view.figures.selectRow(0)
    (row,) = selected(view)
    assert view.passages.rows[row].look is Look.CONTRADICTS
    assert current(view) == row


def test_a_figure_whose_passage_is_not_shown_brings_all_back(view: CompareView):
    view.show_only(Chosen.SAME)
    view.figures.selectRow(0)
    assert view.chips.chips[Chosen.ALL].isChecked()
    assert view.passages.rows[selected(view)[0]].look is Look.CONTRADICTS


def test_the_same_row_clicked_again_leads_there_again(view: CompareView, qtbot: QtBot):
    view.figures.selectRow(0)
    there = current(view)
    view.passages.go_to(0)
    index = view.figures.model().index(0, 0)
    place = view.figures.visualRect(index).center()
    qtbot.mouseClick(view.figures.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert current(view) == there


def test_people_topics_and_commitments_are_told(view: CompareView, qtbot: QtBot):
    words = [label.text() for label in view.agreements.widget().findChildren(QLabel)]
    assert {"Participants", "Topics", "Commitments", "Trade", "Tourism"} <= set(words)
    ticks = [tick.accessibleName() for tick in view.agreements.widget().findChildren(Tick)]
    assert ticks == ["named in A", "named in B", "not in A", "named in B"]
    name = view.agreements.widget().findChild(QPushButton)
    with qtbot.waitSignal(view.entity_chosen) as chosen:
        name.click()
    assert chosen.args == ["Олжас Бектенов"]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_commitment_leads_to_its_sentence(view: CompareView, qtbot: QtBot, by_key: bool):
    sentence = view.agreements.widget().findChild(Sentence)
    if by_key:
        qtbot.keyClick(sentence, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(sentence, Qt.MouseButton.LeftButton)
    (row,) = selected(view)
    span = view.passages.rows[row].passage.a
    assert span is not None
    assert span.of(A) == sentence.text()


def test_copying_takes_both_sides(view: CompareView, qtbot: QtBot):
    view.passages.go_to(0)
    view.passages.setFocus()
    qtbot.keyClick(view.passages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    first = A.split(". ")[0] + "."
    assert QGuiApplication.clipboard().text() == f"A: {first}\nB: {first}"


def test_a_row_says_what_it_is_to_those_who_hear(view: CompareView):
    row = looks(view).index(Look.CONTRADICTS)
    told = view.passages.model().index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("contradicts. A: Товарооборот")
    assert "5,9%" in told


def test_kinds_of_mark_are_switched_off_and_told(view: CompareView, qtbot: QtBot):
    view.passages.verticalScrollBar().setValue(20)
    with qtbot.waitSignal(view.hidden_changed) as told:
        view.legend.toggle(1)
    assert told.args == [frozenset({LegendKind.PERSON})]
    assert view.hidden == {LegendKind.PERSON}
    view.show_hidden(frozenset())
    assert view.hidden == frozenset()


@pytest.mark.parametrize(
    ("button", "signal"),
    [("back", "closed"), ("swap", "swap_wanted"), ("export", "export_wanted")],
)
def test_the_bar_tells_what_is_wanted(view: CompareView, qtbot: QtBot, button: str, signal: str):
    with qtbot.waitSignal(getattr(view, signal)):
        getattr(view.toolbar, button).click()


def test_the_bar_goes_to_the_differences(view: CompareView):
    view.toolbar.next.click()
    first = current(view)
    view.toolbar.next.click()
    assert current(view) > first
    view.toolbar.previous.click()
    assert current(view) == first


def test_a_click_on_the_overview_goes_there(view: CompareView, qtbot: QtBot):
    view.resize(900, 420)
    bar = view.passages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.mouseClick(
        view.overview, Qt.MouseButton.LeftButton, pos=QPoint(20, view.overview.height() - 1)
    )
    assert bar.value() == bar.maximum()
    qtbot.mouseClick(view.overview, Qt.MouseButton.LeftButton, pos=QPoint(20, 1))
    assert bar.value() == 0


def test_cleared_there_is_nothing_to_do(view: CompareView):
    view.clear()
    assert view.pair is None
    assert not view.passages.rows
    assert not view.toolbar.export.isEnabled()
    view.next_difference()
    view.previous_difference()
    view.show_only(Chosen.SAME)
    view.show_hidden(frozenset())
    assert view.grab().toImage().width() == view.width()


def test_two_revisions_are_told_by_their_numbers(view: CompareView):
    view.show_pair(compared(revision=True))
    assert "revision 1" in view.heads.accessibleName()
    assert view.toolbar.title.text() == "Comparison"


def test_two_texts_without_a_word_are_told_so(view: CompareView, qtbot: QtBot):
    nothing = empty()
    full = view.passages.grab().toImage()
    view.show_pair(nothing)
    assert view.passages.heights() == []
    assert view.passages.grab().toImage() != full
    words = [label.text() for label in view.agreements.widget().findChildren(QLabel)]
    assert words == ["No participants, topics or commitments were found."]
    view.next_difference()
    assert current(view) == -1


def test_in_a_small_window_the_table_keeps_its_indicators(view: CompareView, qtbot: QtBot):
    columns = view.figures.model().columnCount()
    for width, height in ((1440, 900), (900, 600), (1280, 720)):
        view.resize(width, height)
        qtbot.waitUntil(lambda width=width: view.agreements.width() <= width * 0.33)
        widths = [view.figures.columnWidth(column) for column in range(columns)]
        assert widths[INDICATOR] >= 140
        assert sum(widths) <= view.figures.viewport().width()
        assert view.passages.height() > height // 3


def test_a_part_that_the_user_moved_stays_so_high(view: CompareView, qtbot: QtBot):
    view.resize(1280, 720)
    below = view.findChild(Share)
    assert below is not None
    below.setSizes([300, 260])
    below.splitterMoved.emit(300, 1)
    view.resize(1280, 900)
    assert below.sizes()[1] == 260


def test_the_overview_follows_what_is_shown(view: CompareView):
    full = view.overview.grab().toImage()
    view.show_only(Chosen.SAME)
    assert view.overview.grab().toImage() != full
    view.show_only(Chosen.ALL)
    assert view.overview.grab().toImage() == full


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_it_is_painted_in_every_dress(qtbot: QtBot, pair: ComparedPair, scheme: str, lang: str):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, scheme)
    use(lang)
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show_pair(pair)
    view.next_difference()
    view.figures.selectRow(0)
    picture = view.grab().toImage()
    colours = {picture.pixel(x, 200) for x in range(0, 1280, 4)}
    assert len(colours) > 5


def test_hovering_says_the_state(view: CompareView):
    index = view.passages.model().index(0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "same"
    QTest.mouseMove(view.passages.viewport(), QPointF(40, 40).toPoint())


def test_texts_of_both_sides_are_all_there(view: CompareView):
    for side, text in ((0, A), (1, B)):
        shown = [view.passages.model().passage(row, side) for row in view.passages.rows]
        assert sorted("".join(filter(None, shown)).replace(" ", "")) == sorted(
            text.replace(" ", "")
        )
