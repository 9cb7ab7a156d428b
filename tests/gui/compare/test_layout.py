from PySide6.QtGui import QFontMetricsF

from svodka.domain.legend import LegendKind
from svodka.domain.marks import EntityType, Mention
from svodka.domain.spans import Span
from svodka.gui.compare.columns import columns
from svodka.gui.compare.layout import MarksByPlace, PassageLayout, from_passage
from svodka.gui.reader.placed import PlacedMark
from svodka.gui.theme import font

TEXT = "😀 Стороны обсудили поставки зерна,\nмуки и сахара за последние годы."


def mark(start: int, end: int, track: int = 0) -> PlacedMark:
    mention = Mention("e", EntityType.PERSON, Span(start, end), "", "", "e")
    return PlacedMark(Span(start, end), LegendKind.PERSON, mention, track)


def test_marks_are_counted_from_the_beginning_of_the_passage():
    marks = MarksByPlace([mark(0, 4), mark(8, 15), mark(20, 30), mark(12, 13, 5)])
    found = marks.of(Span(10, 25))
    assert marks.of(Span(15, 20)) == []
    assert [m.span for m in found] == [Span(0, 5), Span(10, 15)]
    assert from_passage(Span(0, 2), Span(10, 25)) == Span(0, 0)


def test_a_narrow_passage_is_higher(qapp):
    wide = PassageLayout(TEXT, font("reading"), 600, ())
    narrow = PassageLayout(TEXT, font("reading"), 150, ())
    assert wide.height == 24
    assert narrow.height > 2 * wide.height


def test_a_stretch_stands_under_its_letters_even_behind_a_letter_of_two_units(qapp):
    layout = PassageLayout(TEXT, font("reading"), 2000, ())
    start = TEXT.index("обсудили")
    (stretch,) = layout.stretches(Span(start, start + len("обсудили")))
    metrics = QFontMetricsF(font("reading"))
    assert abs(stretch.left - metrics.horizontalAdvance(TEXT[:start])) < 1
    assert abs(stretch.right - stretch.left - metrics.horizontalAdvance("обсудили")) < 1
    assert stretch.starts
    assert stretch.ends


def test_a_mark_over_a_line_end_has_a_stretch_on_each_line(qapp):
    layout = PassageLayout(TEXT, font("reading"), 150, ())
    found = list(layout.stretches(Span(0, len(TEXT))))
    assert len(found) == round(layout.height / 24)
    assert [s.starts for s in found] == [True] + [False] * (len(found) - 1)
    assert [s.ends for s in found] == [False] * (len(found) - 1) + [True]
    assert all(s.right <= 150.5 for s in found)


def test_columns_are_mirror_images_and_never_too_wide():
    for width in (300, 800, 1280, 2600):
        place = columns(width)
        assert place.a < place.gutter < place.gutter + place.gutter_width < place.b
        assert place.width <= 620
    wide = columns(1280)
    assert round(wide.a - 0) == round(1280 - (wide.b + wide.width))
