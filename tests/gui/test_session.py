"""What is remembered from one run to the next, and what a broken file does to it: nothing."""

import pytest
from PySide6.QtCore import QByteArray

from svodka.domain.legend import LegendKind
from svodka.gui.session import Session


def test_everything_is_as_it_was_left(tmp_path):
    session = Session(tmp_path / "w.ini")
    session.language, session.theme, session.text_size = "ru", "dark", 17
    session.hidden = frozenset({LegendKind.POST, LegendKind.MONEY})
    session.set_shown("panel", False)
    session.set_state("window", QByteArray(b"abc"))
    session.save()
    again = Session(tmp_path / "w.ini")
    assert (again.language, again.theme, again.text_size) == ("ru", "dark", 17)
    assert again.hidden == {LegendKind.POST, LegendKind.MONEY}
    assert not again.shown("panel")
    assert again.shown("sidebar")
    assert again.state("window") == QByteArray(b"abc")
    assert again.state("columns") is None


@pytest.mark.parametrize(("wanted", "kept"), [(5, 13), (40, 22), (15, 15)])
def test_text_stays_readable(tmp_path, wanted, kept):
    session = Session(tmp_path / "w.ini")
    session.text_size = wanted
    assert session.text_size == kept


def test_nonsense_is_passed_over(tmp_path):
    path = tmp_path / "w.ini"
    path.write_text("[General]\ntext_size=huge\nhidden=FOO POST\n", encoding="utf-8")
    session = Session(path)
    assert session.text_size == 15
    assert session.hidden == {LegendKind.POST}
    assert session.language is None
