from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton

from svodka.domain.errors import InputEmpty, RecordBroken, UnreadableInput
from svodka.gui.dialogs.problems import FOLDER, ProblemsDialog

PROBLEMS: list[UnreadableInput] = [
    InputEmpty(name="/home/anna/архив/заметка.txt"),
    RecordBroken(name="news.jsonl", line=3, reason="Expecting value, 5"),
    InputEmpty(name=f"/home/anna/{'длинное-имя' * 20}.txt"),
]


def opened(window: QMainWindow) -> ProblemsDialog:
    dialog = ProblemsDialog(PROBLEMS, window)
    dialog.open()
    return dialog


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_each_is_a_sentence_with_the_name_and_the_folder_apart(window: QMainWindow) -> None:
    model = opened(window).list.model()
    first, second = model.index(0, 0), model.index(1, 0)
    assert first.data() == "заметка.txt is empty: there is no text to read."
    assert first.data(FOLDER) == "/home/anna/архив"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "/home/anna/архив/заметка.txt"
    assert first.data(Qt.ItemDataRole.DecorationRole) is None
    assert "news.jsonl, line 3" in second.data()
    assert second.data(FOLDER) == ""


def test_all_is_copied_with_whole_names(window: QMainWindow) -> None:
    dialog = opened(window)
    dialog.findChild(QPushButton, "copy").click()
    lines = copied().split("\n")
    assert len(lines) == 3
    assert lines[0].startswith("/home/anna/архив/заметка.txt is empty")
    assert dialog.isVisible()


def test_the_selection_is_copied(window: QMainWindow) -> None:
    dialog = opened(window)
    model, selection = dialog.list.model(), dialog.list.selectionModel()
    for row in (2, 1):
        selection.select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    QTest.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [line[:10] for line in copied().split("\n")] == ["news.jsonl", "/home/anna"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)


def test_a_long_name_is_broken_and_not_cut(window: QMainWindow) -> None:
    dialog = opened(window)
    view = dialog.list
    short, long = (view.sizeHintForIndex(view.model().index(row, 0)) for row in (0, 2))
    assert long.height() > short.height()
    assert not dialog.grab().isNull()


def test_enter_and_escape_close_it(window: QMainWindow) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = opened(window)
        QTest.keyClick(dialog, key)
        assert not dialog.isVisible()
