"""The search field and the card that says how to ask."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from svodka.domain.search import QueryProblem
from svodka.domain.spans import Span
from svodka.gui.search.field import SearchField
from svodka.gui.search.syntax import SyntaxHelp
from svodka.gui.theme import apply_theme
from svodka.gui.tour.driver import press, type_into


@pytest.fixture
def field(qtbot):
    made = SearchField()
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_is_told_letter_by_letter(field):
    told = []
    field.query_edited.connect(told.append)
    type_into(field.line, "аб")
    assert told == ["а", "аб"]
    field.clear()
    assert told == ["а", "аб", ""]
    field.set_text("другое")
    assert len(told) == 3
    assert field.text() == "другое"


def test_keys_that_lead_out(qtbot, field):
    type_into(field.line, "а")
    press(field.line, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left_downwards):
        press(field.line, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.left_downwards):
        press(field.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.query_entered):
        QTest.keyClick(field.line, Qt.Key.Key_Return)


def test_a_wave_marks_what_was_not_understood(qapp, field):
    field.set_text("цвет:синий зерно")
    plain = field.grab().toImage()
    field.show_problems([QueryProblem(Span(0, 10), "No {x}", (("x", "y"),))])
    assert field.grab().toImage() != plain
    assert field.text() == "цвет:синий зерно"
    field.show_problems(())
    assert field.grab().toImage() == plain
    apply_theme(qapp, "dark")
    assert field.grab().toImage() != plain


def test_the_card_shows_examples_that_can_be_tried(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    card = SyntaxHelp(window)
    card.open_at(QPoint(10, 10))
    buttons = card.findChildren(QPushButton)
    qtbot.waitUntil(buttons[0].hasFocus)
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert buttons[1].hasFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Backtab)
    assert buttons[0].hasFocus()
    with qtbot.waitSignal(card.example_wanted) as caught:
        buttons[1].click()
    assert caught.args == ["зерно OR мука"]
    assert not card.isVisible()
    card.open_at(QPoint(10, 10))
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
