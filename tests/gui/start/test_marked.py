import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from svodka.domain.legend import LegendKind
from svodka.domain.spans import Span
from svodka.gui.start.marked import MarkedLabel, marked_text
from svodka.gui.theme import font


def test_marks_are_taken_out_of_the_sentence() -> None:
    marked = marked_text("<person>Anna Lee</person> sold <count>12</count>.")
    assert marked.text == "Anna Lee sold 12."
    assert marked.marks == (
        (Span(0, 8), LegendKind.PERSON),
        (Span(14, 16), LegendKind.COUNT),
    )


def test_a_sentence_without_marks_is_itself() -> None:
    assert marked_text("5 < 6").text == "5 < 6"


def test_an_unknown_mark_is_an_error() -> None:
    with pytest.raises(ValueError, match="ANIMAL"):
        marked_text("<animal>cat</animal>")


def picture(written: str, qtbot: QtBot) -> QImage:
    label = MarkedLabel([written], font("reading"), 26)
    qtbot.addWidget(label)
    label.resize(200, label.heightForWidth(200))
    return label.grab().toImage()


@pytest.mark.parametrize("kind", list(LegendKind))
def test_every_kind_is_drawn_as_itself(window: QMainWindow, qtbot: QtBot, kind: LegendKind) -> None:
    name = kind.value.lower()
    drawn = picture(f"<{name}>Batumi</{name}>", qtbot)
    other = LegendKind.PERSON if kind is not LegendKind.PERSON else LegendKind.POST
    other_name = other.value.lower()
    assert drawn != picture("Batumi", qtbot)
    assert drawn != picture(f"<{other_name}>Batumi</{other_name}>", qtbot)


def test_a_narrow_label_is_higher_and_a_mark_goes_over_the_line_break(
    window: QMainWindow, qtbot: QtBot
) -> None:
    label = MarkedLabel(
        ["<document>Plan for border crossings</document>", "<money>5 dollars</money>"],
        font("reading"),
        26,
        gap=10,
    )
    qtbot.addWidget(label)
    assert label.heightForWidth(1000) == 2 * 26 + 10
    assert label.heightForWidth(90) > label.heightForWidth(1000)
    assert label.sizeHint().height() == 2 * 26 + 10
    label.resize(QSize(90, label.heightForWidth(90)))
    assert not label.grab().isNull()
    assert label.accessibleName() == "Plan for border crossings\n5 dollars"
