"""Every key in one place, drawn from the same commands as the menus."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from svodka.gui.actions import Actions
from svodka.gui.dialogs.frame import Dialog, label
from svodka.i18n import tr

_WIDTH = 520
_HEIGHT = 560
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class KeysDialog(Dialog):
    """What can be done and the key for it, in the order and under the names of the menus."""

    def __init__(self, actions: Actions, parent: QWidget | None) -> None:
        super().__init__(tr("Keys"), parent, _WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("Keys"))
        scroll.setWidget(_sheet(actions))
        self.body.addWidget(scroll, 1)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        self.set_buttons(close)
        scroll.setFocus()


def keys_by_menu(actions: Actions) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return titles with their keys under the name of their menu; what has no key is left out."""
    listed = [
        (command.menu or tr("Everywhere"), _plain(command.title), actions.keys(command.id))
        for command, _action in actions
        if actions.keys(command.id)
    ]
    menus = list(dict.fromkeys(menu for menu, _, _ in listed))
    listed.sort(key=lambda row: menus.index(row[0]))
    return [
        (menu, [(title, keys) for _, title, keys in rows])
        for menu, rows in groupby(listed, key=lambda row: row[0])
    ]


def _sheet(actions: Actions) -> QWidget:
    sheet = QWidget()
    sheet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    line = 0
    for menu, rows in keys_by_menu(actions):
        heading = label(_plain(menu), "caption")
        heading.setContentsMargins(0, 12 if line else 0, 0, 2)
        grid.addWidget(heading, line, 0, 1, 2)
        for at, (title, keys) in enumerate(rows, line + 1):
            grid.addWidget(label(title, wrap=True), at, 0)
            grid.addWidget(_caps(keys), at, 1, _RIGHT)
        line += len(rows) + 1
    grid.setRowStretch(line, 1)
    return sheet


def _caps(keys: str) -> QWidget:
    """Return each key of a combination in a frame of its own."""
    caps = QWidget()
    caps.setAccessibleName(keys)
    line = QHBoxLayout(caps)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for key in keys.replace("++", "+Plus").split("+"):
        line.addWidget(label(key.replace("Plus", "+"), "iso"))
    return caps


def _plain(title: str) -> str:
    return title.replace("&", "").rstrip("…")
