from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from svodka.domain.excerpt import MarkedRelease
from svodka.domain.legend import LegendKind
from svodka.gui.export.dialog import ExportDialog
from svodka.gui.export.request import ExportOffer, ExportRequest, ExportWhat
from svodka.services.comparing import ComparedPair
from svodka.services.exporting import whole

Open = Callable[..., ExportDialog]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, a: MarkedRelease, b: MarkedRelease) -> Open:
    def make(*offers: ExportOffer, folder: Path = tmp_path, **known: object) -> ExportDialog:
        both = ExportOffer(ExportWhat.SELECTED, 2, (whole(a), whole(b)))
        one = ExportOffer(ExportWhat.RELEASE, 1, (whole(b),))
        dialog = ExportDialog(offers or (both, one), folder, **known)  # type: ignore[arg-type]
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return make


def saved(dialog: ExportDialog, qtbot: QtBot) -> ExportRequest:
    with qtbot.waitSignal(dialog.export_wanted) as answer:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    request = answer.args[0]
    assert isinstance(request, ExportRequest)
    return request


def test_answers_with_what_was_chosen(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened()
    dialog.what.take(ExportWhat.RELEASE)
    dialog.language.take("ru")
    dialog.kinds[LegendKind.PLACE].click()
    request = saved(dialog, qtbot)
    qtbot.waitUntil(lambda: not isValid(dialog))
    path = tmp_path / "О встрече.html"
    places = frozenset({LegendKind.PLACE})
    assert request == ExportRequest(ExportWhat.RELEASE, path, places, "ru", replace=False)


def test_kinds_hidden_before_stay_hidden(opened: Open, qtbot: QtBot) -> None:
    hidden = frozenset({LegendKind.PLACE, LegendKind.MONEY})
    dialog = opened(hidden=hidden)
    assert not dialog.kinds[LegendKind.PLACE].isChecked()
    assert LegendKind.MONEY not in dialog.kinds
    assert saved(dialog, qtbot).hidden == hidden


def test_a_file_that_is_there_is_said_to_be_replaced(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "there.html"
    there.write_text("before")
    dialog = opened()
    dialog.file.setText(str(there))
    assert "replaced" in dialog.said.text()
    assert dialog.save.text() == "Replace"
    assert saved(dialog, qtbot).replace


def test_a_file_that_appears_meanwhile_is_not_replaced(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.path.write_text("another's")
    assert not saved(dialog, qtbot).replace


def test_without_a_folder_nothing_can_be_saved(opened: Open, tmp_path: Path) -> None:
    dialog = opened(folder=tmp_path / "nowhere")
    assert "nowhere" in dialog.said.text()
    assert not dialog.save.isEnabled()
    dialog.file.setText(str(tmp_path / "a.html"))
    assert dialog.said.text() == ""
    assert dialog.save.isEnabled()
    for no_file in ("", str(tmp_path)):
        dialog.file.setText(no_file)
        assert not dialog.save.isEnabled()


def test_a_name_alone_lies_in_the_folder_and_gets_an_ending(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.file.setText(" отчёт 12.02 ")
    assert saved(dialog, qtbot).path == tmp_path / "отчёт 12.02.html"


@pytest.mark.parametrize("name", ["я" * 300, "nowhere/a.html", "file.html/a.html"])
def test_a_place_that_cannot_be_is_told_and_not_saved_to(
    opened: Open, tmp_path: Path, name: str
) -> None:
    (tmp_path / "file.html").write_text("x")
    dialog = opened()
    dialog.file.setText(str(tmp_path / name))
    assert str(tmp_path) in dialog.said.text()
    assert not dialog.save.isEnabled()


def test_the_preview_follows(opened: Open) -> None:
    dialog = opened()
    first, _second = dialog.preview.passages
    assert len(first.marks) == 2
    dialog.kinds[LegendKind.PLACE].click()
    assert dialog.preview.passages[0] is first
    assert not first.marks
    dialog.what.take(ExportWhat.RELEASE)
    assert len(dialog.preview.passages) == 1


def test_a_passage_is_as_high_as_its_text(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    first, second = dialog.preview.passages
    qtbot.waitUntil(lambda: second.y() >= first.y() + first.document().size().height())
    assert first.height() >= first.document().size().height()


def test_shows_a_comparison(opened: Open, qtbot: QtBot, pair: ComparedPair) -> None:
    dialog = opened(ExportOffer(ExportWhat.COMPARISON, 2, pair))
    assert len(dialog.preview.passages) == 7
    assert saved(dialog, qtbot).what is ExportWhat.COMPARISON


def test_another_place_can_be_chosen(opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    dialog.choose.click()
    files = dialog.findChild(QFileDialog)
    assert files is not None
    files.fileSelected.emit(str(tmp_path / "chosen.html"))
    files.reject()
    assert dialog.path == tmp_path / "chosen.html"


def test_cancel_asks_for_nothing(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    asked: list[object] = []
    dialog.export_wanted.connect(asked.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert asked == []
