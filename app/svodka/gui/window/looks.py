"""How the window looks: theme, language, size of the text. All of it changes at once."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from svodka.domain.legend import LegendKind
from svodka.gui.session import Session
from svodka.gui.theme import apply_theme
from svodka.i18n import active, use


class Looks(QObject):
    """Outlives the views: a change of language builds them anew."""

    language_changed = Signal()
    text_size_changed = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    @property
    def session(self) -> Session:
        """What is remembered."""
        return self._session

    def use_theme(self, name: str) -> None:
        """Dress the window ``light``, ``dark`` or as the ``system`` is."""
        self._session.theme = name
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, name)

    def use_language(self, lang: str) -> None:
        """Speak another language."""
        self._session.language = lang
        if active().lang != lang:
            use(lang)
            self.language_changed.emit()

    def change_text_size(self, by: int) -> None:
        """Make the text of the reader larger or smaller."""
        self.set_text_size(self._session.text_size + by)

    def set_text_size(self, size: int) -> None:
        """Show the text of the reader in this size, or the nearest that is readable."""
        self._session.text_size = size
        self.text_size_changed.emit(self._session.text_size)

    def set_hidden(self, kinds: frozenset[LegendKind]) -> None:
        """Remember which kinds of mark are switched off."""
        self._session.hidden = kinds
