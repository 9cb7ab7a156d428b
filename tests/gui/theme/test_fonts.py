"""Fonts: what is written in the window has a letter for every sign of its languages."""

import pytest
from PySide6.QtGui import QFontInfo, QTextLayout

from svodka.gui.theme import font, line_height, load_theme, reading_font, reading_line, typography
from svodka.gui.theme.fonts import load_fonts

CYRILLIC = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
KAZAKH = "ӘҒҚҢӨҰҮҺІ"
KYRGYZ = "ҢӨҮ"
SIGNS = "₸₽$€£%№«»„“–—…·↑↓→≈≠"
STYLES = tuple(load_theme("light").type.scale)


def drawn(text: str, style: str) -> list[tuple[str, int]]:
    """Return the family and the number of every glyph that Qt would draw; 0 is «no such sign»."""
    layout = QTextLayout(text, font(style))
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    return [
        (run.rawFont().familyName(), glyph)
        for run in layout.glyphRuns()
        for glyph in run.glyphIndexes()
    ]


def test_the_shipped_families_are_the_first_of_the_tokens():
    known = load_fonts()
    kinds = typography()
    assert {kinds.ui_family[0], kinds.reading_family[0], kinds.mono_family[0]} <= set(known)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_drawn_in_the_first_family_of_its_kind(qapp, style):
    kinds = typography()
    families = kinds.reading_family if style.startswith("reading") else kinds.ui_family
    info = QFontInfo(font(style))
    assert info.family() == families[0]
    assert info.weight() == kinds.scale[style].weight


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("letters", [CYRILLIC, KAZAKH, KYRGYZ])
def test_every_letter_is_there_and_none_is_borrowed(qapp, style, letters):
    families = {family for family, _glyph in drawn(letters + letters.lower(), style)}
    assert families == {QFontInfo(font(style)).family()}


@pytest.mark.parametrize("style", STYLES)
def test_every_sign_is_drawn_from_a_font_that_is_shipped(qapp, style):
    glyphs = drawn(SIGNS, style)
    assert len(glyphs) == len(SIGNS)
    assert all(glyph for _family, glyph in glyphs)
    assert {family for family, _glyph in glyphs} <= set(load_fonts())


def test_codes_are_latin_and_drawn_in_the_family_of_codes(qapp):
    assert {family for family, _ in drawn("KZKG0123abcf", "mono")} == {"JetBrains Mono"}


@pytest.mark.parametrize("text", ["1111111", "7777777"])
def test_digits_of_a_column_have_one_width(qapp, text):
    def width(words: str) -> float:
        layout = QTextLayout(words, font("body_strong", tabular=True))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return float(line.naturalTextWidth())

    assert width(text) == pytest.approx(width("0" * len(text)))


@pytest.mark.parametrize("px", range(13, 23))
def test_the_reading_text_has_room_for_two_lines_of_marks(px):
    assert reading_font(px).pixelSize() == px
    assert reading_line(px) >= 21
    assert reading_line(px) == round(1.6 * px)


def test_a_line_is_higher_than_its_letters():
    assert all(line_height(style) >= font(style).pixelSize() for style in STYLES)
