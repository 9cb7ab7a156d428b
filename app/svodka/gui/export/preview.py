"""The beginning of the file to be, as a sheet of paper that can be scrolled."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from svodka.domain.spans import Span
from svodka.gui.dialogs.frame import hairline, label
from svodka.gui.export.sheet import Block, Passage, Sheet
from svodka.gui.reader.text import MarkedText
from svodka.i18n import Catalogue

_MARGIN = 32
_AROUND = 28
_WIDEST = 640
_ONE, _BESIDE = 14, 12
"""Size of letters of a passage alone and of one beside another, px."""


class PassageText(MarkedText):
    """A passage as high as its text: the sheet scrolls, the passage does not."""

    def __init__(self, passage: Passage, size: int) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.set_size(size)
        unbroken: list[Span] = [mark.span for mark in passage.marks if mark.is_figure]
        self.set_text(passage.text, unbroken)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedHeight(ceil(self.document().size().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Preview(QScrollArea):
    """Shows one sheet; the same texts keep their place, with the marks of now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.passages: list[PassageText] = []
        self._sheet: Sheet | None = None
        self._lang = ""

    def show_sheet(self, sheet: Sheet, words: Catalogue) -> None:
        """Show the beginning of a file whose labels are in the language of ``words``."""
        if self._sheet is None or words.lang != self._lang or _texts(sheet) != _texts(self._sheet):
            self._build(sheet, words)
        self._sheet, self._lang = sheet, words.lang
        shown = (passage for block in sheet.blocks for passage in block.passages if passage)
        for widget, passage in zip(self.passages, shown, strict=True):
            widget.set_marks(list(passage.marks))

    def _build(self, sheet: Sheet, words: Catalogue) -> None:
        self.passages = []
        paper = QWidget()
        paper.setProperty("surface", "page")
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        paper.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(paper)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(4)
        column.addWidget(label(sheet.title, "readingTitle", wrap=True))
        if sheet.about:
            column.addWidget(label(sheet.about, "small", wrap=True))
        for block in sheet.blocks:
            column.addSpacing(10)
            self._add_block(column, block)
        if sheet.left_out:
            column.addSpacing(10)
            column.addWidget(hairline())
            more = words.trn("and {n} more passage", "and {n} more passages", sheet.left_out)
            column.addWidget(label(more, "caption"))
        column.addStretch(1)
        ground = QWidget()
        ground.setProperty("surface", "sunken")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        around = QHBoxLayout(ground)
        around.setContentsMargins(_AROUND, _AROUND, _AROUND, 0)
        around.addWidget(paper)
        self.setWidget(ground)

    def _add_block(self, column: QVBoxLayout, block: Block) -> None:
        if block.above:
            column.addWidget(label(block.above, "strong", wrap=True))
        beside = len(block.passages) > 1
        row = QHBoxLayout()
        row.setSpacing(20)
        for passage in block.passages:
            side: QWidget = QLabel()
            if passage is not None:
                side = PassageText(passage, _BESIDE if beside else _ONE)
                self.passages.append(side)
            row.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        if block.below:
            column.addWidget(label(block.below, "mono", wrap=True))


def _texts(sheet: Sheet) -> tuple[object, ...]:
    """Return all of a sheet but its marks."""
    passages = tuple(
        passage.text if passage else None for block in sheet.blocks for passage in block.passages
    )
    return (sheet.title, sheet.about, passages)
