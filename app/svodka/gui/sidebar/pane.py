"""The sidebar as a whole: the library's name, the places, and at the foot what is under way."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from svodka.gui.sidebar.view import SidebarView
from svodka.gui.theme import current_theme, font, painting, set_icon
from svodka.i18n import tr


class SidebarPane(QWidget):
    """A column of a fixed width."""

    library_menu_wanted = Signal(QPoint)
    """Where on the screen the menu of the library is to open."""

    def __init__(self, name: str, foot: QWidget) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        widths = current_theme().metrics.width
        self.setMinimumWidth(180)
        self.setMaximumWidth(widths["sidebar"] + 100)
        self.view = SidebarView()
        self._note = QLabel(tr("This is the sample library: most people in it are made up."))
        self._note.setProperty("role", "caption")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(18, 8, 12, 8)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head(name))
        layout.addWidget(self.view, 1)
        layout.addWidget(self._note)
        layout.addWidget(foot)

    def show_sample(self, sample: bool) -> None:
        """Say, or stop saying, that the library is the sample."""
        self._note.setVisible(sample)

    def _head(self, name: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 8, 12)
        head.setSpacing(10)
        badge = _Badge()
        title = QLabel(name)
        title.setProperty("role", "strong")
        more = QToolButton()
        more.setObjectName("libraryMenu")
        set_icon(more, "chevron-down")
        more.setToolTip(tr("Library"))
        more.setAccessibleName(tr("Library"))
        more.clicked.connect(
            lambda: self.library_menu_wanted.emit(more.mapToGlobal(more.rect().bottomLeft()))
        )
        head.addWidget(badge)
        head.addWidget(title, 1)
        head.addWidget(more)
        return head


class _Badge(QWidget):
    """The program's sign: its first letter on the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(22, 22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent.base)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            painter.setFont(font("body_strong"))
            painter.setPen(theme.text.on_accent)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Svodka")[:1])
