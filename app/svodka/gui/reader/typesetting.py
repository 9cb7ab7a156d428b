"""How a text is set: its letters, its lines, the distance between its paragraphs."""

from collections.abc import Iterable

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from svodka.gui.theme import reading_font, reading_line

_BETWEEN_PARAGRAPHS = 10
_EMPTY_LINE = 1
"""Height of a blank line between paragraphs, px: the distance between them says enough."""


def typeset(document: QTextDocument, px: int, joined: Iterable[int]) -> None:
    """Set all letters in this size; the style sheet gives a widget's own font to other text.

    ``joined`` are the units where a paragraph ends that the next one follows closely.
    """
    letters = QTextCharFormat()
    letters.setFont(reading_font(px))
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    lines = QTextBlockFormat()
    lines.setLineHeight(reading_line(px), fixed)
    lines.setBottomMargin(_BETWEEN_PARAGRAPHS)
    low = QTextBlockFormat()
    low.setLineHeight(_EMPTY_LINE, fixed)
    low.setBottomMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # laid out once, and not at every change
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(letters)
    cursor.mergeBlockFormat(lines)
    close = QTextBlockFormat()
    close.setBottomMargin(0)
    for unit in joined:
        cursor.setPosition(unit)
        cursor.mergeBlockFormat(close)
    block = document.begin()
    while block.isValid():
        if not block.text().strip("\u200b "):
            QTextCursor(block).mergeBlockFormat(low)
        block = block.next()
    cursor.endEditBlock()
