"""Places hold: what Qt counts and what the program counts name the same letters."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from svodka.domain.spans import Span
from svodka.gui.reader.offsets import Offsets, shown

letters = st.sampled_from("аб в.\r\n\t\u2028\u2029\ufdd0\ufdd1\x00\x0c\x1c😀𝄞é ё")
texts = st.text(letters, max_size=60)


@given(texts, st.data())
def test_places_and_units_turn_into_each_other(text: str, data: st.DataObject):
    offsets = Offsets(text)
    place = data.draw(st.integers(0, len(text)))
    unit = offsets.to_units(place)
    assert unit == len(text[:place].encode("utf-16-le")) // 2
    assert offsets.to_places(unit) == place


@given(texts)
def test_a_unit_within_a_letter_is_before_it(text: str):
    offsets = Offsets(text)
    for place, letter in enumerate(text):
        if ord(letter) > 0xFFFF:
            assert offsets.to_places(offsets.to_units(place) + 1) == place


@given(texts)
def test_what_is_shown_has_every_letter_in_its_place(text: str):
    visible = shown(text, [])
    assert len(visible) == len(text)
    document = QTextDocument()
    document.setPlainText(visible)
    units = len(visible.encode("utf-16-le")) // 2
    assert document.characterCount() - 1 == units
    for place, letter in enumerate(text):
        if letter.isalpha() and ord(letter) < 0xFFFF:
            assert document.characterAt(Offsets(text).to_units(place)) == letter


def test_names_broken_across_lines_are_joined_and_figures_do_not_break():
    line = "Министры говорили о зерне, воде, дорогах и обо всём, чем живёт приграничье,"
    text = f"{line}\nприбыл Адылбек\r\nКасымалиев на 203 млн долларов.\n\nКонец."
    figure = text.index("203")
    visible = shown(text, [Span(figure, figure + 16)])
    assert f"{line} прибыл" in visible
    assert "Адылбек\u200b Касымалиев" in visible
    assert "203\u00a0млн\u00a0долларов." in visible
    assert visible.endswith("\n\nКонец.")
