"""How the window looks: its language, its colours, the size of the text that is read.

A change is seen at once, so there is nothing to confirm.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from svodka.gui.dialogs.frame import Dialog, field, label
from svodka.gui.dialogs.segmented import Segmented
from svodka.gui.theme import reading_font, reading_line, typography
from svodka.i18n import tr

LANGUAGE_NAMES = {"ru": "Русский", "en": "English"}
"""Each language in its own words, so that it is found by those who speak no other."""

_WIDTH = 460


class SettingsDialog(Dialog):
    """Shows the values in use and tells of each change."""

    language_wanted = Signal(str)
    theme_wanted = Signal(str)
    text_size_wanted = Signal(int)

    def __init__(self, language: str, theme: str, text_size: int, parent: QWidget | None) -> None:
        super().__init__(tr("Settings"), parent, _WIDTH)
        self.language = Segmented(list(LANGUAGE_NAMES.items()), language)
        self.language.chosen.connect(self.language_wanted)
        self.theme = Segmented(
            [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))], theme
        )
        self.theme.chosen.connect(self.theme_wanted)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(*typography().reading_range)
        self.slider.setPageStep(1)
        self.slider.setValue(text_size)
        self.slider.setAccessibleName(tr("Text of releases"))
        self.slider.valueChanged.connect(self._on_size_changed)
        self._pixels = label("", "secondary")
        self._specimen = label(
            tr("Trade between the two countries grew by 5.5%, to 313.6 million dollars."), wrap=True
        )
        self._specimen.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._show_size(text_size)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        self.set_buttons(close)
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self._pixels)
        size = field(tr("Text of releases"), line)
        size.addWidget(self._specimen)
        largest = typography().reading_range[1]
        self._specimen.setFixedHeight(2 * reading_line(largest))
        self.body.addLayout(field(tr("Language"), self.language))
        self.body.addLayout(field(tr("Colours"), self.theme))
        self.body.addLayout(size)

    def _on_size_changed(self, size: int) -> None:
        self._show_size(size)
        self.text_size_wanted.emit(size)

    def _show_size(self, size: int) -> None:
        self._pixels.setText(tr("{size} px", size=size))
        family = ", ".join(f'"{name}"' for name in reading_font(size).families())
        self._specimen.setStyleSheet(f"font: {size}px {family};")
