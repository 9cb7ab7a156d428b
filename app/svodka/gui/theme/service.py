"""Which theme is in use: a fact about the process, as the language is.

:func:`apply_theme` is called once at the start and whenever the user chooses another scheme.
Widgets that paint ask :func:`current_theme` while painting and call ``update`` on
``theme_changed``; all others are dressed by palette and style sheet.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from svodka.gui.theme.focus import FocusRing
from svodka.gui.theme.fonts import font, load_fonts
from svodka.gui.theme.palette import palette
from svodka.gui.theme.stylesheet import stylesheet
from svodka.gui.theme.tokens import SCHEMES, Theme, load_theme


class ThemeService(QObject):
    """Dresses the application and tells when it was dressed anew."""

    theme_changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._wanted = ""
        self._theme: Theme | None = None
        self._focus = FocusRing(app)
        load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(QFont(font("body")))
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme or load_theme(SCHEMES[0])

    def use(self, scheme: str) -> None:
        """Dress the application in ``light``, ``dark``, or as the ``system`` is dressed."""
        self._wanted = scheme
        self._dress(load_theme(_system_scheme() if scheme == "system" else scheme))

    def _on_system_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._wanted == "system":
            self._dress(load_theme(_system_scheme()))

    def _dress(self, theme: Theme) -> None:
        if theme is self._theme:
            return
        self._theme = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(stylesheet(theme))
        self.theme_changed.emit()


class _Active:
    service: ThemeService | None = None


def apply_theme(app: QApplication, scheme: str) -> ThemeService:
    """Dress the application; ``scheme`` is ``light``, ``dark`` or ``system``."""
    service = _Active.service
    if service is None:
        service = _Active.service = ThemeService(app)
        app.aboutToQuit.connect(_forget)
    service.use(scheme)
    return service


def theme_service() -> ThemeService:
    """Return the service, for its signal. Raises RuntimeError before :func:`apply_theme`."""
    if _Active.service is None:
        raise RuntimeError("apply_theme comes before the first widget")
    return _Active.service


def current_theme() -> Theme:
    """Return the theme in use; the light one before :func:`apply_theme`."""
    return _Active.service.theme if _Active.service else load_theme(SCHEMES[0])


def _forget() -> None:
    _Active.service = None


def _system_scheme() -> str:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
