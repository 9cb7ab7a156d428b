"""How rows are laid out: a name has all the room that a number leaves it."""

import pytest

from svodka.gui.panel.drawing import fitting
from svodka.gui.panel.figure import FigureCell
from svodka.gui.panel.noted import noted
from svodka.gui.panel.row import Row, RowKind

NAME = "товарооборот в сфере АПК"


def cell(width: float, name: str = NAME, note: str = "", value: str = "313,6 млн $") -> FigureCell:
    return FigureCell(Row(RowKind.FIGURE, name, value, note=note), width)


def test_a_name_that_fits_takes_one_line(qapp):
    assert cell(320).height == 22
    assert cell(400, note="план").height == 22


def test_a_name_that_does_not_fit_takes_two_and_no_more(qapp):
    assert cell(240).height == 42
    assert cell(240, NAME * 9).height == 42


def test_a_value_that_leaves_too_little_stands_below(qapp):
    assert cell(180).height == cell(180, "АПК").height + 20
    assert cell(180, "АПК").height == 42


@pytest.mark.parametrize("name", ["", "АПК"])
def test_a_note_takes_no_line_where_there_is_room(qapp, name):
    alone = noted(name, "", "body", 200, 2)
    assert noted(name, "план", "body", 200, 2).height == alone.height
    assert noted(name, "план", "body", 30, 2).height >= alone.height


def test_a_note_is_whole_where_the_name_is_cut(qapp):
    both = noted(NAME * 9, "период по контексту", "body", 160, 2)
    assert both.text.layout.text().endswith("…")
    assert both.note.layout.text() == "период по контексту"
    assert both.at.y() == both.text.height


def test_codes_that_find_no_room_are_counted():
    assert fitting(("KZ", "KG", "UZ"), 3) == ("KZ", "KG", "UZ")
    assert fitting(("KZ", "KG", "UZ", "TJ", "TM"), 3) == ("KZ", "KG", "+3")
