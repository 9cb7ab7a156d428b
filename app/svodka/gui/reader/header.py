"""What stands above the text: where and when it was published, its title, its tags."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from svodka.domain.release import Release
from svodka.domain.tags import Tag
from svodka.gui.dates import moment
from svodka.gui.reader.flow import FlowLayout
from svodka.gui.theme import current_theme, draw_tag_shape, font, painting, set_icon, theme_service
from svodka.i18n import tr

_LANGUAGES = {"ru": "рус", "kk": "қаз", "en": "eng", "ky": "кыр"}


class TagChip(QWidget):
    """A tag with its shape on its tint."""

    def __init__(self, tag: Tag) -> None:
        super().__init__()
        self._tag = tag
        self.setToolTip(tag.path)
        self.setAccessibleName(tr("Tag {tag}", tag=tag.path))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_service().theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(font("small")).horizontalAdvance(self._tag.name) + 30, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        colours = theme.tag[self._tag.colour]
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.tint)
            radius = theme.metrics.radius["chip"]
            painter.drawRoundedRect(self.rect(), radius, radius)
            draw_tag_shape(
                painter,
                self.rect().translated(12 - self.width() // 2, 0).center().toPointF(),
                self._tag.colour,
            )
            painter.setFont(font("small"))
            painter.setPen(colours.ink)
            painter.drawText(
                self.rect().adjusted(22, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, self._tag.name
            )


class ReaderHeader(QWidget):
    """Lies in the text's page and scrolls with it."""

    tag_wanted = Signal(QPoint)
    """Tags are to be chosen, at this place (global)."""
    address_wanted = Signal()
    revisions_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.source = QLabel()
        self.source.setProperty("role", "small")
        self.source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.link = QToolButton()
        set_icon(self.link, "link")
        self.link.clicked.connect(self.address_wanted)
        self.revisions = QPushButton()
        self.revisions.setProperty("role", "link")
        self.revisions.clicked.connect(self.revisions_wanted)
        self.title = QLabel()
        self.title.setProperty("role", "readingTitle")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tag = QPushButton(tr("+ tag"))
        self._tag.setProperty("role", "link")
        self._tag.setAccessibleName(tr("Tag…"))
        self._tag.clicked.connect(
            lambda: self.tag_wanted.emit(self._tag.mapToGlobal(QPoint(0, self._tag.height())))
        )
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.source, 1)
        above.addWidget(self.revisions)
        above.addWidget(self.link)
        self.tags = QWidget()
        self._chips = FlowLayout(self.tags)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 12)
        layout.setSpacing(6)
        layout.addLayout(above)
        layout.addWidget(self.title)
        layout.addWidget(self.tags)

    def show_release(self, release: Release, tags: tuple[Tag, ...]) -> None:
        """Show what is known of a release."""
        language = _LANGUAGES.get(release.lang, release.lang)
        self.source.setText(
            " · ".join(filter(None, (release.source.name, moment(release.published), language)))
        )
        self.title.setText(release.title)
        number = release.revision.number
        self.revisions.setVisible(number > 1)
        self.revisions.setToolTip(tr("Compare with the text before it"))
        self.revisions.setText(tr("revision {number}", number=number))
        self.link.setVisible(release.address is not None)
        self.link.setToolTip(release.address or "")
        self.link.setAccessibleName(tr("Open the address {address}", address=release.address or ""))
        self._chips.clear(keep=self._tag)
        for tag in tags:
            self._chips.addWidget(TagChip(tag))
        self._chips.addWidget(self._tag)

    def height_at(self, width: int) -> int:
        """Return the height that the head needs at a width."""
        return self._layout.heightForWidth(width)
