from hypothesis import given
from hypothesis import strategies as st

from svodka.gui.reader.parting import parted


def test_short_paragraphs_stay_whole() -> None:
    text = "Экспорт вырос.\n" * 5_000
    assert parted(text) == (text, [])


def test_a_part_ends_after_a_sentence() -> None:
    text = "Экспорт вырос. Импорт упал. " * 1_000
    visible, places = parted(text)
    assert places
    assert all(text[place - 1] == "." for place in places)
    assert max(map(len, visible.split("\n"))) <= 8_001


def test_a_word_is_never_parted() -> None:
    text = "я" * 30_000
    assert parted(text) == (text, [])


@given(st.lists(st.sampled_from(["слово ", "я" * 5_000, "\n", ". ", "конец. " * 900]), max_size=9))
def test_only_blanks_become_line_ends(pieces: list[str]) -> None:
    text = "".join(pieces)
    visible, places = parted(text)
    assert len(visible) == len(text)
    changed = [n for n, (a, b) in enumerate(zip(text, visible, strict=True)) if a != b]
    assert changed == places
    assert all(text[place] == " " and visible[place] == "\n" for place in places)
