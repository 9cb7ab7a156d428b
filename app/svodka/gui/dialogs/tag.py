"""Makes a tag, or renames, moves and recolours one."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from svodka.domain.tags import TAG_COLOURS, Tag
from svodka.gui.dialogs.frame import Dialog, field, label
from svodka.gui.dialogs.suggestions import suggest
from svodka.gui.dialogs.swatches import Swatches
from svodka.gui.theme import current_theme, draw_tag_shape, font, painting
from svodka.i18n import tr

_WIDTH = 440


class TagDialog(Dialog):
    """``tag`` is the one to change; without it a new one is made, whose path begins with ``path``.

    Emits path and colour, and only ones that differ from all other tags.
    """

    tag_wanted = Signal(str, str)

    def __init__(
        self, tags: Sequence[Tag], parent: QWidget | None, *, tag: Tag | None = None, path: str = ""
    ) -> None:
        super().__init__(tr("Change tag") if tag else tr("New tag"), parent, _WIDTH)
        self._taken = {clean_path(other.path).casefold() for other in tags if other != tag}
        self._line = QLineEdit(tag.path if tag else path)
        self._line.setObjectName("path")
        self._line.setPlaceholderText(tr("economy/trade"))
        suggest(self._line, [other.path for other in tags])
        self._line.textChanged.connect(self._look)
        self._hint = label("", "small", wrap=True)
        self._hint.setMinimumHeight(2 * QFontMetrics(font("small")).lineSpacing())
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._swatches = Swatches(tag.colour if tag else colour_for(path, tags))
        self._swatches.changed.connect(self._look)
        self._chip = TagChip()
        self._save = QPushButton(tr("Save") if tag else tr("Create"))
        self._save.clicked.connect(self._on_save)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        name = field(tr("Name"), self._line)
        name.addWidget(self._hint)
        self.body.addLayout(name)
        self.body.addLayout(field(tr("Colour"), self._swatches))
        self.set_buttons(cancel, self._save, left=self._chip)
        self._look()
        if tag:
            self._line.selectAll()

    def _look(self) -> None:
        """Show what the tag would look like, or why it cannot be."""
        path = clean_path(self._line.text())
        taken = path.casefold() in self._taken
        self._hint.setText(
            tr("There is such a tag already.")
            if taken
            else tr("A slash puts a tag inside another one: economy/trade.")
        )
        self._hint.setProperty("role", "error" if taken else "small")
        self._hint.style().polish(self._hint)
        self._save.setEnabled(bool(path) and not taken)
        self._chip.show_tag(path.rpartition("/")[2], self._swatches.colour())

    def _on_save(self) -> None:
        path, colour = clean_path(self._line.text()), self._swatches.colour()
        self.accept()
        self.tag_wanted.emit(path, colour)


class TagChip(QWidget):
    """A tag as the window shows it on a release."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._colour = "", ""

    def show_tag(self, name: str, colour: str) -> None:
        """Show this name in this colour; nothing without a name."""
        self._name, self._colour = name, colour
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font("body")).horizontalAdvance(self._name) + 34
        return QSize(min(width, 200), 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._name:
            return
        theme = current_theme()
        colours = theme.tag[self._colour]
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.tint)
            radius = theme.metrics.radius["chip"]
            box = QRectF(0, (self.height() - 22) / 2, self.width(), 22)
            painter.drawRoundedRect(box, radius, radius)
            draw_tag_shape(painter, QPointF(12, box.center().y()), self._colour)
            painter.setFont(font("body"))
            painter.setPen(colours.ink)
            name = QFontMetrics(font("body")).elidedText(
                self._name, Qt.TextElideMode.ElideMiddle, self.width() - 30
            )
            painter.drawText(box.adjusted(22, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, name)


def clean_path(typed: str) -> str:
    """Return a path without blanks around its names and without empty ones."""
    names = (" ".join(name.split()) for name in typed.split("/"))
    return "/".join(name for name in names if name)


def colour_for(path: str, tags: Sequence[Tag]) -> str:
    """Return the colour that a new tag begins with: its parent's, else the least used one."""
    parent = clean_path(path)
    for tag in tags:
        if tag.path == parent:
            return tag.colour
    used = [tag.colour for tag in tags]
    return min(TAG_COLOURS, key=used.count)
