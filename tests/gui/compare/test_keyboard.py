"""Everything in the comparison is done without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from svodka.domain.legend import LegendKind
from svodka.gui.compare.agreements import Sentence
from svodka.gui.compare.rows import Chosen, Look
from svodka.gui.compare.view import CompareView


def test_the_keyboard_alone_reaches_everything(view: CompareView, qtbot: QtBot):
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.passages.hasFocus)
    reached = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    bar, sentences = view.toolbar, view.agreements.findChildren(Sentence)
    buttons = {bar.back, bar.previous, bar.next, bar.swap, bar.export}
    views = {view.chips.chips[Chosen.ALL], view.passages, view.figures, view.agreements}
    assert buttons | views | set(sentences) | {view.legend.buttons[LegendKind.MONEY]} <= reached


def test_the_arrow_keys_choose_among_the_chips(view: CompareView, qtbot: QtBot):
    everything = view.chips.chips[Chosen.ALL]
    everything.setFocus()
    qtbot.keyClick(everything, Qt.Key.Key_Right)
    assert view.chips.chips[Chosen.SAME].isChecked()
    assert {row.look for row in view.passages.rows} == {Look.SAME}
