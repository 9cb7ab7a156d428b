"""The scheme in use: switched while the window is open, and followed where the system decides."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from svodka.domain.legend import LegendKind
from svodka.domain.marks import Marks, Topic
from svodka.gui.panel import PanelView
from svodka.gui.reader.legend import LegendBar
from svodka.gui.theme import apply_theme, current_theme, load_theme, theme_service
from svodka.gui.theme.stylesheet import names, stylesheet
from tests.gui.reader.conftest import reading  # noqa: F401 - a fixture


def ground(widget) -> str:
    """Return the colour of a widget's middle row at its left edge, where no letter stands."""
    image = widget.grab().toImage()
    return image.pixelColor(3, image.height() // 2).name()


@pytest.mark.parametrize("surface", ["sunken", "window", "panel", "page", "raised"])
def test_a_pane_takes_the_ground_of_the_new_scheme(qapp, qtbot, surface):
    pane = QLabel("…")
    pane.setProperty("surface", surface)
    qtbot.addWidget(pane)
    pane.show()
    for scheme in ("light", "dark", "light"):
        apply_theme(qapp, scheme)
        assert current_theme().scheme == scheme
        expected = getattr(current_theme().surface, surface).name()
        assert ground(pane) in (expected, current_theme().surface.window.name())


def test_standard_widgets_are_dressed_anew(qapp, qtbot):
    field, button = QLineEdit(), QPushButton("Import")
    button.setProperty("role", "primary")
    for widget in (field, button):
        qtbot.addWidget(widget)
        widget.resize(120, 32)
        widget.show()
    apply_theme(qapp, "dark")
    assert ground(field) == current_theme().surface.field.name()
    assert ground(button) == current_theme().accent.base.name()


def test_what_paints_itself_is_painted_anew(qapp, qtbot, reading):  # noqa: F811
    panel, legend = PanelView(), LegendBar()
    for widget in (panel, legend):
        qtbot.addWidget(widget)
        widget.show()
    panel.show_reading(reading(marks=Marks("ru", topics=(Topic("trade"),))))
    light = [widget.grab().toImage() for widget in (panel, legend)]
    apply_theme(qapp, "dark")
    dark = [widget.grab().toImage() for widget in (panel, legend)]
    assert all(before != after for before, after in zip(light, dark, strict=True))
    apply_theme(qapp, "light")
    assert [widget.grab().toImage() for widget in (panel, legend)] == light


def test_the_change_is_told_once_and_no_change_is_not_told(qapp):
    told: list[str] = []
    link = theme_service().theme_changed.connect(lambda: told.append(current_theme().scheme))
    apply_theme(qapp, "light")
    apply_theme(qapp, "dark")
    apply_theme(qapp, "dark")
    theme_service().theme_changed.disconnect(link)
    assert told == ["dark"]


def test_the_system_decides_where_it_was_asked_to_and_only_there(qapp, monkeypatch):
    service = theme_service()
    system = {"scheme": Qt.ColorScheme.Dark}
    hints = type(QGuiApplication.styleHints())
    monkeypatch.setattr(hints, "colorScheme", lambda _self: system["scheme"])
    apply_theme(qapp, "light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_theme().scheme == "light"
    service.use("system")
    assert current_theme().scheme == "dark"
    system["scheme"] = Qt.ColorScheme.Light
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current_theme().scheme == "light"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_palette_is_that_of_the_tokens(qapp, scheme):
    apply_theme(qapp, scheme)
    theme, palette = load_theme(scheme), qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == theme.surface.window
    assert palette.color(QPalette.ColorRole.Text) == theme.text.primary
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.text.disabled
    away = palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight)
    assert away == theme.surface.selected_inactive


def test_the_sheet_names_tokens_only():
    light, dark = (stylesheet(load_theme(scheme)) for scheme in ("light", "dark"))
    assert "$" not in light
    assert light != dark
    assert names(load_theme("dark"))["surface_page"] == "#1b1e23"


def test_every_kind_has_colours_and_a_line_in_both_schemes():
    for scheme in ("light", "dark"):
        theme = load_theme(scheme)
        assert set(theme.mark) == set(theme.mark_line) == set(LegendKind)
        assert set(theme.tag) == set(theme.tag_shape)
        assert theme.is_dark == (scheme == "dark")
