"""Texts in a few lines: elided at the end of the last, with strokes under their hits."""

import pytest

from svodka.domain.spans import Span
from svodka.gui.theme import font
from svodka.gui.theme.lines import lay_out

LONG = "Заместители глав правительств подвели итоги года в Бишкеке и договорились о встрече"


def made(text, width=200.0, most=2, hits=()):
    return lay_out(text, font("body"), width, 18, most, hits)


def test_a_short_text_is_left_alone():
    lines = made("Встреча")
    assert lines.layout.text() == "Встреча"
    assert lines.height == 18


def test_a_long_one_ends_in_an_ellipsis_within_its_lines():
    lines = made(LONG)
    assert lines.layout.text().endswith("…")
    assert lines.layout.lineCount() == 2
    last = lines.layout.lineAt(1)
    assert last.naturalTextWidth() <= 200
    assert last.textStart() + last.textLength() == len(lines.layout.text())


@pytest.mark.parametrize("text", ["", " ", "🇰🇿🇰🇬" * 60])
def test_odd_texts_are_laid_out_too(text):
    assert made(text).height <= 36


def test_a_hit_has_its_stroke_and_one_that_was_cut_off_has_none():
    hit = Span(0, len("Заместители"))
    late = Span(len(LONG) - 7, len(LONG))
    lines = made(LONG, hits=(hit, late))
    assert len(lines.strokes) == 1
    assert lines.strokes[0].left() <= 0
    assert lines.strokes[0].width() > 20


def test_a_hit_over_two_lines_has_two_strokes():
    lines = made(LONG, hits=(Span(0, 60),), most=4)
    assert len(lines.strokes) >= 2


def test_hits_after_signs_beyond_the_basic_plane():
    text = "🇰🇿 торговля"
    lines = made(text, hits=(Span(3, len(text)),))
    plain = made("торговля", hits=(Span(0, 8),))
    assert lines.strokes[0].width() == pytest.approx(plain.strokes[0].width(), abs=2)
