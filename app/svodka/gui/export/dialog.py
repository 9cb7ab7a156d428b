"""What to export, with which marks, labelled in which language, and into which file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from svodka.domain.legend import LegendKind
from svodka.gui.export.preview import Preview
from svodka.gui.export.request import (
    WHAT_NAMES,
    ExportOffer,
    ExportRequest,
    file_name,
)
from svodka.i18n import active, catalogue, tr
from svodka.i18n.names import LEGEND_NAMES

_SIZE = (1000, 660)
_LANGUAGE_NAMES = {"en": "English", "ru": "Русский"}
_COLUMNS = 2


class ExportDialog(QDialog):
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
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self.resize(*_SIZE)
        self._offers = list(offers)
        self._folder = folder
        self._make_choices(hidden)
        self._make_file()
        self.buttons = QDialogButtonBox()
        self.save = self.buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._on_what_changed()

    @property
    def hidden(self) -> frozenset[LegendKind]:
        """The kinds of mark that are left out."""
        return frozenset(kind for kind, box in self.kinds.items() if not box.isChecked())

    def _make_choices(self, hidden: frozenset[LegendKind]) -> None:
        self.what = QComboBox()
        for offer in self._offers:
            name = tr(WHAT_NAMES[offer.what])
            self.what.addItem(f"{name} ({offer.count})" if offer.count > 1 else name)
        self.what.currentIndexChanged.connect(self._on_what_changed)
        self.language = QComboBox()
        for lang, name in _LANGUAGE_NAMES.items():
            self.language.addItem(name, lang)
        self.language.setCurrentIndex(self.language.findData(active().lang))
        self.language.currentIndexChanged.connect(self._show_preview)
        self.kinds: dict[LegendKind, QCheckBox] = {}
        for kind in LegendKind:
            box = QCheckBox(tr(LEGEND_NAMES[kind]))
            box.setChecked(kind not in hidden)
            box.toggled.connect(self._show_preview)
            self.kinds[kind] = box

    def _make_file(self) -> None:
        self.file = QLineEdit()
        self.file.setAccessibleName(tr("File"))
        self.file.textChanged.connect(self._on_file_changed)
        self.choose = QPushButton(tr("Choose…"))
        self.choose.clicked.connect(self._choose_file)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("role", "error")
        self.replace = QCheckBox(tr("Replace the file that is there"))
        self.replace.toggled.connect(self._on_file_changed)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        for words, part in ((tr("What"), self.what), (tr("Labels"), self.language)):
            left.addWidget(_caption(words))
            left.addWidget(part)
            left.addSpacing(10)
        left.addWidget(_caption(tr("Marks")))
        grid = QGridLayout()
        for place, box in enumerate(self.kinds.values()):
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        left.addLayout(grid)
        left.addStretch(1)
        left.addWidget(_caption(tr("File")))
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        left.addLayout(row)
        left.addWidget(self.said)
        left.addWidget(self.replace)
        self.preview = Preview()
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 2)
        middle.addWidget(self.preview, 3)
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 16)
        whole.setSpacing(16)
        whole.addLayout(middle, 1)
        whole.addWidget(self.buttons)

    @property
    def _offer(self) -> ExportOffer:
        return self._offers[self.what.currentIndex()]

    @property
    def _path(self) -> Path:
        return Path(self.file.text().strip()).expanduser()

    def _on_what_changed(self) -> None:
        self.file.setText(str(self._folder / file_name(self._offer.title)))
        self._show_preview()

    def _show_preview(self) -> None:
        words = catalogue(self.language.currentData())
        self.preview.show_offer(self._offer, self.hidden, words)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Export"), self.file.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("HTML file (*.html)"))
        dialog.setDefaultSuffix("html")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()

    def _on_file_changed(self) -> None:
        """Say what would go wrong with the file before it does."""
        path = self._path
        named = bool(self.file.text().strip()) and not path.is_dir()
        there, homeless = named and path.exists(), named and not path.parent.is_dir()
        self.replace.setVisible(there)
        self.said.setText(
            tr(
                "There is no folder {folder}. Make it, or choose another place for the file.",
                folder=path.parent,
            )
            if homeless
            else tr("There is already a file of this name.")
            if there
            else ""
        )
        self.said.setVisible(bool(self.said.text()))
        self.save.setEnabled(named and not homeless and (not there or self.replace.isChecked()))

    def _on_accepted(self) -> None:
        self.export_wanted.emit(
            ExportRequest(
                self._offer.what,
                self._path,
                self.hidden,
                self.language.currentData(),
                self.replace.isChecked(),
            )
        )
        self.accept()


def _caption(words: str) -> QLabel:
    made = QLabel(words)
    made.setProperty("role", "caption")
    return made
