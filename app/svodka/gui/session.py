"""What the window remembers from one run to the next: how it looks, and nothing about the data.

It lies in an ini file in the platform's folder for settings, so that it can be read, copied and
thrown away by hand.
"""

from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from svodka.domain.legend import LegendKind

_TEXT_SIZES = range(13, 23)
_TEXT_SIZE = 15


def settings_file() -> Path:
    """Return the file that is used unless a test brings its own."""
    return Path(platformdirs.user_config_dir("svodka", appauthor=False)) / "window.ini"


class Session:
    """The remembered state; every change is kept at once."""

    def __init__(self, path: Path | None = None) -> None:
        self._settings = QSettings(str(path or settings_file()), QSettings.Format.IniFormat)

    @property
    def language(self) -> str | None:
        """The language that was chosen, None while the system's is used."""
        return str(self._settings.value("language", "")) or None

    @language.setter
    def language(self, lang: str) -> None:
        self._settings.setValue("language", lang)

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return str(self._settings.value("theme", "system"))

    @theme.setter
    def theme(self, name: str) -> None:
        self._settings.setValue("theme", name)

    @property
    def text_size(self) -> int:
        """The size of the reader's text in pixels."""
        size = str(self._settings.value("text_size", _TEXT_SIZE))
        return int(size) if size.isdecimal() and int(size) in _TEXT_SIZES else _TEXT_SIZE

    @text_size.setter
    def text_size(self, size: int) -> None:
        self._settings.setValue("text_size", min(max(size, _TEXT_SIZES[0]), _TEXT_SIZES[-1]))

    @property
    def hidden(self) -> frozenset[LegendKind]:
        """The kinds of mark that are switched off."""
        names = str(self._settings.value("hidden", "")).split()
        return frozenset(kind for kind in LegendKind if kind.value in names)

    @hidden.setter
    def hidden(self, kinds: frozenset[LegendKind]) -> None:
        self._settings.setValue("hidden", " ".join(sorted(kind.value for kind in kinds)))

    def shown(self, part: str) -> bool:
        """Tell whether a part of the window is wanted (``sidebar``, ``panel``)."""
        return str(self._settings.value(f"shown/{part}", "true")) == "true"

    def set_shown(self, part: str, shown: bool) -> None:
        """Remember whether a part of the window is wanted."""
        self._settings.setValue(f"shown/{part}", "true" if shown else "false")

    def state(self, name: str) -> QByteArray | None:
        """Return what Qt saved of a window or splitter under this name."""
        value = self._settings.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_state(self, name: str, state: QByteArray) -> None:
        """Keep what Qt saved."""
        self._settings.setValue(f"state/{name}", state)

    def save(self) -> None:
        """Write the file now."""
        self._settings.sync()
