"""A text on its way into the library: what it seems to be, to be looked over and mended."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from svodka.domain.errors import UnreadableInput
from svodka.domain.release import IncomingRelease, Published
from svodka.gui.dialogs.frame import Dialog, field, label
from svodka.gui.dialogs.segmented import Segmented
from svodka.gui.dialogs.suggestions import suggest
from svodka.i18n import active, tr

Paste = Callable[[str], IncomingRelease]

_WIDTH = 720
_HEIGHT = 660
_BY_THE_TEXT = "auto"
_REST_MS = 300
"""How long nothing is typed before the text is looked at."""


class PasteDialog(Dialog):
    """Begins with ``content``; ``paste`` tells what a text seems to be.

    A field that the user wrote in, or that a head or a page told, is left alone from then on; the
    others follow the text.
    """

    release_wanted = Signal(object)
    """The :class:`IncomingRelease` to take in."""

    def __init__(
        self, paste: Paste, sources: Sequence[str], content: str, parent: QWidget | None
    ) -> None:
        super().__init__(tr("Paste a release"), parent, _WIDTH)
        self._paste = paste
        self._found: IncomingRelease | None = None
        self._shown = ""
        self._make_fields(sources)
        self._lay_out()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.read)
        self.text.textChanged.connect(self._rest.start)
        for line in (self.title, self.source, self.date, self.address):
            line.textEdited.connect(self._on_edited)
        self._set_text(content)
        self.read()

    def _make_fields(self, sources: Sequence[str]) -> None:
        self.text = QPlainTextEdit()
        self.text.setObjectName("text")
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(tr("Paste the text here"))
        self.title = QLineEdit()
        self.source = QLineEdit()
        self.source.setPlaceholderText(tr("Pasted texts"))
        suggest(self.source, sources)
        self.date = QLineEdit()
        self.date.setPlaceholderText("2025-02-01 10:20")
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://")
        self.lang = Segmented(
            [
                (_BY_THE_TEXT, tr("By the text")),
                ("ru", tr("Russian")),
                ("kk", tr("Kazakh")),
                ("en", tr("English")),
            ],
            _BY_THE_TEXT,
        )

    def _lay_out(self) -> None:
        self.resize(_WIDTH, _HEIGHT)
        self.body.addLayout(field(tr("Text"), self.text), 1)
        self.body.addLayout(field(tr("Title"), self.title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addLayout(field(tr("Source"), self.source), 0, 0)
        grid.addLayout(field(tr("Date"), self.date), 0, 1)
        self.body.addLayout(grid)
        self.body.addLayout(field(tr("Address"), self.address))
        self.body.addLayout(field(tr("Language"), self.lang))
        self.fault = label("", "error", wrap=True)
        self.take = QPushButton(tr("Take in"))
        self.take.setObjectName("take")
        self.take.clicked.connect(self._on_take)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.set_buttons(cancel, self.take, left=self.fault)

    def read(self) -> None:
        """Look at the text and fill in what it tells."""
        content = self._content()
        try:
            found = self._paste(content)
        except UnreadableInput as error:
            self._found = None
            self._tell(active().error(error) if content.strip() else "")
            return
        self._found = found
        for line, words in (
            (self.title, found.title),
            (self.source, found.source),
            (self.date, _written(found.published)),
            (self.address, found.address or ""),
        ):
            if words and not line.isModified():
                line.setText(words)
                line.setCursorPosition(0)
                line.setModified(found.text != content)
        if found.text != content:  # a head or a page: from now on there is only its text
            self._set_text(found.text)
        if found.lang and self.lang.value() == _BY_THE_TEXT:
            self.lang.take(found.lang)
        self._on_edited()

    def _set_text(self, text: str) -> None:
        """Show a text; what the field makes of its line breaks is not what is taken in."""
        self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(False)
        self._shown, self._original = _raw(self.text), text

    def _content(self) -> str:
        """Return the text as it was given if it was not changed, else as it is in the field."""
        raw = _raw(self.text)
        return self._original if raw == self._shown else raw

    def _on_edited(self) -> None:
        """Say what is wrong with a field, and let the release in only if nothing is."""
        if self._found is None:
            return
        if self.date.text().strip() and self._published() is None:
            self._tell(tr("The date is not understood. Write it as 2025-02-01."))
        elif self.address.text().strip() and self._address() is None:
            self._tell(tr("The address is none. It begins with https:// or http://."))
        else:
            self._tell("", good=True)

    def _tell(self, sentence: str, *, good: bool = False) -> None:
        self.fault.setText(sentence)
        self.take.setEnabled(good)

    def _published(self) -> Published | None:
        found = self._line_read(self.date)
        return found.published if found else None

    def _address(self) -> str | None:
        found = self._line_read(self.address)
        return found.address if found else None

    def _line_read(self, line: QLineEdit) -> IncomingRelease | None:
        """Return what a line says, read in the way in which texts are read."""
        try:
            return self._paste(line.text())
        except UnreadableInput:
            return None

    def _on_take(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self.read()
        if self._found is None or not self.take.isEnabled():
            return
        lang = self.lang.value()
        release = replace(
            self._found,
            title=" ".join(self.title.text().split()) or self._found.title,
            source=" ".join(self.source.text().split()) or tr("Pasted texts"),
            address=self._address(),
            published=self._published(),
            lang=None if lang == _BY_THE_TEXT else lang,
        )
        self.accept()
        self.release_wanted.emit(release)


def _raw(field: QPlainTextEdit) -> str:
    """Return the text of a field with its no-break spaces, which ``toPlainText`` replaces."""
    return field.document().toRawText().replace("\u2029", "\n")


def _written(published: Published | None) -> str:
    """Return a moment in a form that can be typed, without seconds that say nothing."""
    if published is None or published.clock is None:
        return published.iso() if published else ""
    moment = datetime.combine(published.day, published.clock)
    return moment.isoformat(" ", "auto" if published.clock.second else "minutes")
