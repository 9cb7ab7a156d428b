"""What a field proposes while one types in it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

_POPUP = """
QListView { border: 1px solid palette(mid); }
QListView::item { padding: 4px 6px; }
"""


def suggest(line: QLineEdit, words: Iterable[str]) -> None:
    """Propose those of ``words`` that hold what was typed into ``line``, wherever in them."""
    completer = QCompleter(sorted(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = QListView()
    popup.setProperty("surface", "raised")
    popup.setStyleSheet(_POPUP)
    completer.setPopup(popup)
    line.setCompleter(completer)
