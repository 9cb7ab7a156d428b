from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from svodka.domain.tags import Tag
from svodka.gui.dialogs.picker import TagPicker

TAGS = (
    Tag(1, "economy", "economy", "green", uses=140),
    Tag(2, "trade", "economy/trade", "teal", parent=1, uses=75),
    Tag(3, "check", "check", "amber"),
)


@dataclass
class Opened:
    picker: TagPicker
    wanted: list[str] = field(default_factory=list)
    unwanted: list[int] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.picker.line, key)


@pytest.fixture
def opened(window: QMainWindow, qtbot: QtBot) -> Opened:
    beside = QLineEdit()
    window.setCentralWidget(beside)
    window.activateWindow()
    beside.setFocus()
    qtbot.waitUntil(beside.hasFocus)
    made = Opened(TagPicker(window))
    made.picker.tag_wanted.connect(made.wanted.append)
    made.picker.tag_unwanted.connect(made.unwanted.append)
    made.picker.closed.connect(lambda: made.closed.append(True))
    made.picker.open_at(window.mapToGlobal(QPoint(300, 200)), TAGS, {1: 3, 2: 1}, 3)
    return made


def test_it_opens_with_the_focus_in_the_line(opened: Opened) -> None:
    assert opened.picker.isVisible()
    assert opened.picker.line.hasFocus()
    assert [row.path for row in opened.picker.rows()] == ["economy", "economy/trade", "check"]


def test_enter_takes_off_what_all_carry_and_puts_on_the_rest(opened: Opened) -> None:
    opened.key(Qt.Key.Key_Return)
    assert (opened.wanted, opened.unwanted) == ([], [1])
    opened.key(Qt.Key.Key_Down)
    opened.key(Qt.Key.Key_Return)
    opened.key(Qt.Key.Key_Down)
    opened.key(Qt.Key.Key_Space)
    assert (opened.wanted, opened.unwanted) == (["economy/trade", "check"], [1])
    assert opened.picker.isVisible()


def test_typing_filters_and_offers_a_new_tag(opened: Opened) -> None:
    QTest.keyClicks(opened.picker.line, "trade x")
    assert [row.path for row in opened.picker.rows()] == ["trade x"]
    opened.key(Qt.Key.Key_Return)
    assert opened.wanted == ["trade x"]
    assert opened.picker.line.selectedText() == "trade x"


def test_the_keys_stop_at_both_ends(opened: Opened) -> None:
    opened.key(Qt.Key.Key_Up)
    assert opened.picker.list.currentIndex().row() == 0
    opened.key(Qt.Key.Key_PageDown)
    assert opened.picker.list.currentIndex().row() == 2
    opened.key(Qt.Key.Key_Tab)
    assert opened.picker.line.hasFocus()


def test_a_click_toggles(opened: Opened) -> None:
    view = opened.picker.list
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.wanted == ["check"]


def test_it_shows_what_became_of_a_tag_and_keeps_the_line(opened: Opened) -> None:
    opened.key(Qt.Key.Key_Down)
    made = Tag(9, "aim", "aim", "red")
    opened.picker.refresh((made, *TAGS), {2: 3})
    assert opened.picker.list.currentIndex().data() == "economy/trade"
    opened.key(Qt.Key.Key_Return)
    assert opened.unwanted == [2]


def test_escape_closes_and_gives_the_focus_back(opened: Opened, window: QMainWindow) -> None:
    opened.key(Qt.Key.Key_Escape)
    assert not opened.picker.isVisible()
    assert window.centralWidget().hasFocus()
    opened.picker.dismiss()
    assert opened.closed == [True]


def test_a_click_beside_it_closes_it(opened: Opened) -> None:
    QTest.mouseClick(opened.picker, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert opened.closed == [True]


@pytest.mark.parametrize("place", [(0, 0), (990, 690), (-50, 300), (5000, 5000)])
def test_it_stays_within_the_window(
    opened: Opened, window: QMainWindow, place: tuple[int, int]
) -> None:
    opened.picker.dismiss()
    opened.picker.open_at(window.mapToGlobal(QPoint(*place)), TAGS * 9, {}, 1)
    frame = opened.picker.frame
    assert opened.picker.rect().contains(frame.geometry())
    window.resize(700, 500)
    assert opened.picker.rect().contains(frame.geometry())


def test_a_screen_reader_hears_the_state(opened: Opened) -> None:
    model = opened.picker.list.model()
    said = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert said == ["economy: on all", "economy/trade: on some", "check: on none"]


def test_it_is_painted_in_both_themes(opened: Opened, scheme: str, qapp: object) -> None:
    from svodka.gui.theme import apply_theme

    apply_theme(qapp, scheme)  # type: ignore[arg-type]
    opened.picker.line.setText("t")
    assert not opened.picker.grab().isNull()
