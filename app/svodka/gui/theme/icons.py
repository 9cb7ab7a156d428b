"""Icons: strokes in ``resources/icons``, tinted with a colour of the theme.

A file draws in ``currentColor``; every size, colour and density of pixels is rendered once.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from svodka.gui.theme.drawing import painting
from svodka.gui.theme.service import current_theme, theme_service
from svodka.gui.theme.tokens import Theme
from svodka.resources import resource

_SIZES = (14, 16, 20, 40)


def icon(name: str, role: str = "secondary") -> QIcon:
    """Return an icon in the colour of a role of the theme in use.

    A role is a colour of text (``primary``, ``secondary``, ``tertiary``, ``on_accent``), ``accent``
    or a state (``ok``, ``warning``, ``error``, ``info``). It does not change with the theme; see
    :func:`set_icon`. Raises FileNotFoundError for an icon that was never drawn.
    """
    theme = current_theme()
    return _icon(name, _colour(theme, role).name(), theme.text.disabled.name(), _densities())


def icon_pixmap(name: str, colour: QColor, size: int = 16) -> QPixmap:
    """Return an icon in any colour, for what paints itself."""
    return _pixmap(name, colour.name(), size, _densities()[-1])


def set_icon(target: QAbstractButton | QAction, name: str, role: str = "secondary") -> None:
    """Give a button or an action an icon that follows the theme."""
    _Following(target, name, role)


class _Following(QObject):
    """Lives as long as its target, and so does its connection."""

    def __init__(self, target: QAbstractButton | QAction, name: str, role: str) -> None:
        super().__init__(target)
        self._target = target
        self._name = name
        self._role = role
        theme_service().theme_changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self._target.setIcon(icon(self._name, self._role))


def _colour(theme: Theme, role: str) -> QColor:
    if role == "accent":
        return theme.accent.base
    state = getattr(theme.semantic, role, None)
    colour: QColor = state.ink if state else getattr(theme.text, role)
    return colour


def _densities() -> tuple[float, ...]:
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return tuple(sorted({1.0, *ratios}))


@cache
def _icon(name: str, colour: str, disabled: str, densities: tuple[float, ...]) -> QIcon:
    made = QIcon()
    for density in densities:
        for size in _SIZES:
            made.addPixmap(_pixmap(name, colour, size, density))
            made.addPixmap(_pixmap(name, disabled, size, density), QIcon.Mode.Disabled)
    return made


@cache
def _pixmap(name: str, colour: str, size: int, density: float) -> QPixmap:
    drawing = _renderer(name, colour)
    side = round(size * density)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    with painting(pixmap) as painter:
        drawing.render(painter, QRectF(0, 0, side, side))
    pixmap.setDevicePixelRatio(density)
    return pixmap


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
