"""The formulas that the colours are judged by, against published values."""

import pytest
from PySide6.QtGui import QColor

from tests.gui.theme.colour_science import SIGHTS, ciede2000, contrast, difference

BLACK, WHITE = QColor("black"), QColor("white")


def test_contrast_is_that_of_the_web_guidelines():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, QColor("#767676")) == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_sharma_wu_and_dalal(first, second, expected):
    assert ciede2000(first, second) == pytest.approx(expected, abs=0.0001)
    assert ciede2000(second, first) == pytest.approx(expected, abs=0.0001)


@pytest.mark.parametrize("sight", SIGHTS)
def test_greys_look_the_same_to_everybody(sight):
    assert difference(BLACK, WHITE, sight) == pytest.approx(100, abs=0.2)


@pytest.mark.parametrize("sight", ["protanopia", "deuteranopia"])
def test_red_and_green_are_closer_to_those_who_lack_one(sight):
    red, green = QColor("#C05040"), QColor("#6E7F1E")
    assert difference(red, green, sight) < difference(red, green) / 3
