"""The list in a window: choosing, keeping what was chosen, painting every state of a row."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from svodka.domain.release import Published, ReleaseRow
from svodka.domain.search import Order, Query, Snippet
from svodka.domain.spans import Span
from svodka.domain.tags import Tag
from svodka.gui.results.model import ResultsModel
from svodka.gui.results.pane import ResultsPane
from svodka.gui.theme import apply_theme
from svodka.services.searching import ResultRow, Results


def results(*numbers):
    rows = [
        ResultRow(
            ReleaseRow(
                number,
                f"Заголовок номер {number} " * 5,
                "Министерство с очень длинным названием",
                "kk" if number % 2 else "ru",
                Published(date(2025, 2, number)) if number < 20 else None,
                number % 3 == 0,
                number,
                (1, 2, 9),
            ),
            Snippet("Текст о торговле и ещё о чём-то " * 4, (Span(8, 16),)),
        )
        for number in numbers
    ]
    return Results(Query("торговля"), len(rows), tuple(rows), (), 0.0)


@pytest.fixture
def pane(qtbot):
    model = ResultsModel(date(2025, 2, 5))
    made = ResultsPane(model)
    qtbot.addWidget(made)
    made.resize(332, 700)
    made.show()
    made.view.set_tags((Tag(1, "a", "a", "red"), Tag(2, "b", "b", "teal")))
    model.show(results(5, 4, 3, 25))
    made.show_count(4, filtered=True)
    made.model = model
    return made


def test_choosing_tells_once(qtbot, pane):
    chosen = []
    pane.view.release_chosen.connect(chosen.append)
    pane.view.step(1)
    pane.view.step(1)
    pane.view.step(-5)
    assert chosen == [5, 4, 5]
    assert pane.view.select(3)
    assert not pane.view.select(99)
    assert pane.view.current() == 3


def test_what_was_chosen_is_kept_without_being_opened_anew(pane):
    chosen = []
    pane.view.release_chosen.connect(chosen.append)
    pane.model.show(results(3, 4, 5))
    pane.view.keep(4, [4, 5, 99])
    assert pane.view.current() == 4
    assert pane.view.selected() == [4, 5]
    assert chosen == []
    pane.view.keep(99, [4])
    assert pane.view.current() == 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_rows_are_painted_in_both_themes(qapp, pane, scheme):
    apply_theme(qapp, scheme)
    pane.view.go_to(1)
    pictures = [pane.grab().toImage()]
    pane.view.setFocus()
    pictures.append(pane.grab().toImage())
    assert pictures[0] != pictures[1]


def test_the_order_can_be_chosen(qtbot, pane):
    with qtbot.waitSignal(pane.order_wanted) as caught:
        pane._order.menu().actions()[1].trigger()
    assert caught.args == [Order.BEST]
    pane.show_order(Order.BEST)
    assert "Best first" in pane._order.text()


def test_a_late_answer_shows_grey_rows(qtbot, pane):
    pane.wait(blank=True)
    qtbot.waitUntil(lambda: not pane.view.isVisible())
    assert not pane.grab().isNull()
    pane.show_count(0, filtered=False)
    assert pane.sentence() == "There are no releases yet"
    pane.show_fault("Broken.")
    assert pane.sentence() == "Broken."
    pane.show_notice("What?")
    assert pane.notice() == "What?"


def test_the_menu_opens_by_key_and_by_mouse(qtbot, pane):
    pane.view.go_to(0)
    middle = pane.view.rect().center()
    for reason, target in (
        (QContextMenuEvent.Reason.Keyboard, pane.view),
        (QContextMenuEvent.Reason.Mouse, pane.view.viewport()),
    ):
        event = QContextMenuEvent(reason, middle, pane.view.mapToGlobal(middle))
        with qtbot.waitSignal(pane.view.menu_wanted):
            QApplication.sendEvent(target, event)
    assert pane.model.rowCount(pane.model.index(0)) == 0
    assert not pane.model.canFetchMore(QModelIndex())


def test_the_focus_alone_opens_nothing(qtbot, pane):
    chosen = []
    pane.view.release_chosen.connect(chosen.append)
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    assert chosen == []
    assert pane.view.current() is None
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert chosen == [5]
