"""Lines and shapes: drawn inside their place, in the colour of their kind."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from svodka.domain.legend import LegendKind
from svodka.gui.theme import current_theme, draw_mark_line, draw_tag_shape

_WIDTH, _HEIGHT, _TOP = 40, 16, 6


@pytest.fixture
def sheet(qapp):
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 100
    }


def line(sheet: QImage, kind: LegendKind, **ends: bool) -> set[tuple[int, int]]:
    painter = QPainter(sheet)
    draw_mark_line(painter, kind, 4, 36, _TOP, **ends)
    painter.end()
    return inked(sheet)


@pytest.mark.parametrize("kind", LegendKind)
def test_a_line_keeps_to_its_stretch_and_its_track(sheet, kind):
    points = line(sheet, kind)
    assert {x for x, _y in points} <= set(range(4, 36))
    assert max(y for _x, y in points) < _TOP + 5
    assert len({x for x, _y in points}) > 10


@pytest.mark.parametrize("kind", LegendKind)
def test_only_figures_rise_above_their_line_at_both_ends(sheet, kind):
    above = {x for x, y in line(sheet, kind) if y < _TOP}
    assert above == ({4, 35} if kind.is_figure else set())


@pytest.mark.parametrize(
    ("ends", "ticks"),
    [
        ({"starts": False}, {35}),
        ({"ends": False}, {4}),
        ({"starts": False, "ends": False}, set()),
    ],
)
def test_a_mark_that_goes_on_in_another_line_has_no_tick_there(sheet, ends, ticks):
    assert {x for x, y in line(sheet, LegendKind.MONEY, **ends) if y < _TOP} == ticks


def test_every_tag_is_drawn_within_its_size_and_ten_tags_have_ten_looks(qapp):
    looks = set()
    for colour in current_theme().tag:
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        draw_tag_shape(painter, QPointF(8, 8), colour)
        painter.end()
        points = inked(image)
        assert {n for point in points for n in point} <= set(range(3, 13))
        assert image.pixelColor(8, 8) == current_theme().tag[colour].dot
        looks.add((frozenset(points), image.pixelColor(8, 8).name()))
    assert len(looks) == 10
