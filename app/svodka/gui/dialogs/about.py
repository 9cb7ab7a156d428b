"""What the program is, which version, where the data lies, and whose work is in it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

import svodka
from svodka.gui.dialogs.frame import Dialog, field, label
from svodka.i18n import tr

_WIDTH = 460


class AboutDialog(Dialog):
    """``folder`` is that of the library that is open."""

    def __init__(self, folder: Path, parent: QWidget | None) -> None:
        super().__init__(tr("Svodka"), parent, _WIDTH)
        self.body.addWidget(label(tr("Version {version}", version=svodka.__version__), "secondary"))
        self.body.addWidget(
            label(
                tr(
                    "Reads what governments say, marks who and how much, and sets side by side "
                    "what the two sides told."
                ),
                wrap=True,
            )
        )
        self.body.addWidget(
            label(
                tr(
                    "Everything stays on this computer. No network is used but the sources you add."
                ),
                wrap=True,
            )
        )
        path = QLineEdit(str(folder))
        path.setObjectName("folder")
        path.setReadOnly(True)
        path.setCursorPosition(0)
        self.body.addLayout(field(tr("The library"), path))
        self.body.addWidget(
            label(
                tr(
                    "MIT licence. Set in Inter, PT Serif and JetBrains Mono. Built with Qt, "
                    "Whoosh, SQLite, lxml, trafilatura, slovnet, navec and others, each under its "
                    "own licence."
                ),
                "small",
                wrap=True,
            )
        )
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        self.set_buttons(close)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Become as high as the sentences are at this width, which is known only now."""
        super().showEvent(event)
        self.resize(self.width(), self.heightForWidth(self.width()))
