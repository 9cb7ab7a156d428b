"""Icons: every file is a drawing, and takes the colour it is asked for."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QToolButton

from svodka.gui.theme import apply_theme, current_theme, icon, icon_pixmap, set_icon
from svodka.resources import resource

FILES = sorted(path.stem for path in Path(str(resource("icons"))).glob("*.svg"))
STROKES = [name for name in FILES if name != "svodka"]
"""The program's own sign has colours of its own."""


def inks(image) -> set[str]:
    """Return the colours that an image has where it is opaque: elsewhere they are rounded."""
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in points if colour.alpha() == 255}


@pytest.mark.parametrize("name", STROKES)
def test_a_drawing_has_one_ink_and_it_is_the_wanted_one(qapp, name):
    drawn = inks(icon_pixmap(name, QColor("#12a4c8"), 64).toImage())
    assert drawn == {"#12a4c8"}


@pytest.mark.parametrize("name", STROKES)
def test_a_drawing_keeps_to_its_square_and_its_stroke(name):
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 16 16"' in source
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", source)


def test_the_program_has_a_sign(qapp):
    assert len(inks(icon_pixmap("svodka", QColor("black"), 64).toImage())) > 3


def test_an_icon_that_was_never_drawn_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icon("dragon")


@pytest.mark.parametrize("role", ["primary", "tertiary", "on_accent", "accent", "ok", "error"])
def test_a_role_is_a_colour_of_the_theme_in_use(qapp, role):
    light = inks(icon("plus", role).pixmap(QSize(40, 40)).toImage())
    apply_theme(qapp, "dark")
    assert inks(icon("plus", role).pixmap(QSize(40, 40)).toImage()) != light


def test_a_disabled_icon_is_paler(qapp):
    paler = icon("plus", "primary").pixmap(QSize(40, 40), QIcon.Mode.Disabled).toImage()
    assert inks(paler) == {current_theme().text.disabled.name()}


def test_the_icon_of_a_button_follows_the_theme_as_long_as_the_button_lives(qapp, qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    set_icon(button, "plus", "primary")
    assert inks(button.icon().pixmap(40, 40).toImage()) == {current_theme().text.primary.name()}
    apply_theme(qapp, "dark")
    assert inks(button.icon().pixmap(40, 40).toImage()) == {current_theme().text.primary.name()}
