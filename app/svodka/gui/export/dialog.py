"""What to export, with which marks, labelled in which language, and into which file."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from svodka.domain.errors import DestinationRefused
from svodka.domain.legend import LegendKind
from svodka.export.writing import is_taken
from svodka.gui.dialogs.frame import Dialog, field, label
from svodka.gui.dialogs.segmented import Segmented
from svodka.gui.dialogs.settings import LANGUAGE_NAMES
from svodka.gui.export.preview import Preview
from svodka.gui.export.request import (
    WHAT_NAMES,
    ExportOffer,
    ExportRequest,
    ExportWhat,
    file_name,
    file_named,
)
from svodka.gui.export.sheet import counts_of, sheet_of
from svodka.gui.reader.legend import LegendButton
from svodka.i18n import active, catalogue, tr

_SIZE = (1040, 680)
_CHOICES = 376
_COLUMNS = 3


class ExportDialog(Dialog):
    """Answers with an :class:`ExportRequest`; the file is written by whoever opened it."""

    export_wanted = Signal(object)

    def __init__(
        self,
        offers: Sequence[ExportOffer],
        folder: Path,
        parent: QWidget | None = None,
        *,
        hidden: frozenset[LegendKind] = frozenset(),
    ) -> None:
        super().__init__(tr("Export"), parent, _SIZE[0] * 3 // 4)
        self.resize(*_SIZE)
        self._offers = {offer.what: offer for offer in offers}
        self._folder = folder
        self._replaces = False
        self.what = Segmented(
            [(what.value, tr(WHAT_NAMES[what])) for what in self._offers], offers[0].what.value
        )
        self.language = Segmented(list(LANGUAGE_NAMES.items()), active().lang)
        self._counted: Counter[LegendKind] = Counter()
        for offer in offers:
            self._counted |= counts_of(offer)
        self.kinds = {kind: LegendButton(kind, "") for kind in LegendKind if self._counted[kind]}
        for kind, button in self.kinds.items():
            button.setChecked(kind not in hidden)
        self._unseen = hidden - set(self.kinds)
        self.file = QLineEdit()
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.said = label("", "small", wrap=True)
        self.preview = Preview()
        self.save = QPushButton(tr("Save"))
        self._lay_out()
        self._connect()
        self._on_what_chosen()

    @property
    def hidden(self) -> frozenset[LegendKind]:
        """The kinds of mark that are left out."""
        off = {kind for kind, button in self.kinds.items() if not button.isChecked()}
        return self._unseen | off

    @property
    def offer(self) -> ExportOffer:
        """The offer that is taken."""
        return self._offers[ExportWhat(self.what.value())]

    @property
    def path(self) -> Path | None:
        """The file that is named, None if none is."""
        return file_named(self.file.text(), self._folder)

    # --- how it is put together ---------------------------------------------------------

    def _lay_out(self) -> None:
        choices = QVBoxLayout()
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(18)
        choices.addLayout(field(tr("What to export"), self.what))
        choices.addLayout(field(tr("Language of the labels"), self.language))
        if any(self._counted.values()):
            choices.addLayout(field(tr("Marks in the text"), self._legend()))
        choices.addStretch(1)
        choices.addLayout(self._place())
        left = QWidget()
        left.setFixedWidth(_CHOICES)
        left.setLayout(choices)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(left)
        middle.addWidget(self.preview, 1)
        self.body.addLayout(middle, 1)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.set_buttons(cancel, self.save)

    def _legend(self) -> QWidget:
        """The kinds of mark that any of the offers has."""
        legend = QWidget()
        grid = QGridLayout(legend)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        grid.setColumnStretch(_COLUMNS, 1)
        for place, (kind, button) in enumerate(self.kinds.items()):
            grid.addWidget(button, *divmod(place, _COLUMNS), Qt.AlignmentFlag.AlignLeft)
            button.set_count(self._counted[kind])
        return legend

    def _place(self) -> QVBoxLayout:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        place = field(tr("File"), line)
        self.file.setAccessibleName(tr("File"))
        place.addWidget(self.said)
        return place

    def _connect(self) -> None:
        self.what.chosen.connect(self._on_what_chosen)
        self.language.chosen.connect(self._show_preview)
        for button in self.kinds.values():
            button.toggled.connect(self._show_preview)
        self.file.textChanged.connect(self._on_file_changed)
        self.choose.clicked.connect(self._choose_file)
        self.save.clicked.connect(self._on_save)

    # --- what happens -------------------------------------------------------------------

    def _on_what_chosen(self) -> None:
        self.file.setText(str(self._folder / file_name(self.offer.title)))
        self._show_preview()

    def _show_preview(self) -> None:
        words = catalogue(self.language.value())
        self.preview.show_sheet(sheet_of(self.offer, words, self.hidden), words)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Export"), self.file.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("HTML file (*.html)"))
        dialog.setDefaultSuffix("html")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # the dialog itself asks
        dialog.fileSelected.connect(self.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_changed(self) -> None:
        """Say what will become of the file, before it does."""
        path = self.path
        told, refused, there = "", False, False
        if path is not None:
            try:
                there = is_taken(path)
            except DestinationRefused as error:
                told, refused = active().error(error), True
        if there:
            told = tr("There is a file of this name. It will be replaced.")
        self.said.setText(told)
        self.said.setProperty("role", "error" if refused else "small")
        self.said.style().polish(self.said)
        self._replaces = there
        self.save.setText(tr("Replace") if there else tr("Save"))
        self.save.setEnabled(path is not None and not refused)

    def _on_save(self) -> None:
        # What was said decides: a file that appeared meanwhile is not replaced unasked.
        path, lang = self.path, self.language.value()
        if path is None:
            return
        request = ExportRequest(self.offer.what, path, self.hidden, lang, self._replaces)
        self.accept()
        self.export_wanted.emit(request)
