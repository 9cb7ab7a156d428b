"""What stands above the passages: which release each column is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from svodka.domain.excerpt import MarkedRelease
from svodka.gui.compare.columns import columns
from svodka.gui.dates import moment
from svodka.gui.theme import current_theme, font, painting, theme_service
from svodka.i18n import tr

_HEIGHT = 54
_LETTER = 24.0
_FLAG = Qt.AlignmentFlag


class Heads(QWidget):
    """Letter, title, source and time of both sides, each over its column."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self._sides: tuple[tuple[str, str, str], ...] = ()
        self._margin = 0
        theme_service().theme_changed.connect(self.update)

    def show_sides(self, a: MarkedRelease, b: MarkedRelease, *, revisions: bool) -> None:
        """Show these two releases, or these two revisions of one."""
        self._sides = (
            (tr("A"), a.release.title, _about(a, revisions=revisions)),
            (tr("B"), b.release.title, _about(b, revisions=revisions)),
        )
        told = [f"{letter}: {title}, {about}" for letter, title, about in self._sides]
        self.setAccessibleName("; ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._sides = ()
        self.update()

    def set_margin(self, margin: int) -> None:
        """Leave what stands to the right of the columns out of their width."""
        self._margin = margin

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme.surface.page)
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line.hairline)
            place = columns(self.width() - self._margin)
            for side, (letter, title, about) in enumerate(self._sides):
                left = place.left(side)
                box = QRectF(left - _LETTER - 10, 11, _LETTER, _LETTER)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.surface.sunken)
                painter.drawRoundedRect(box, 4, 4)
                self._write(painter, box, letter, "body_strong", _FLAG.AlignHCenter)
                line = QRectF(left, 8, place.width, 20)
                self._write(painter, line, title, "body_strong", _FLAG.AlignLeft)
                self._write(painter, line.translated(0, 19), about, "small", _FLAG.AlignLeft)

    def _write(
        self, painter: QPainter, box: QRectF, words: str, style: str, side: Qt.AlignmentFlag
    ) -> None:
        text = current_theme().text
        painter.setPen(text.secondary if style == "small" else text.primary)
        painter.setFont(font(style))
        metrics = QFontMetricsF(font(style))
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | _FLAG.AlignVCenter, short)


def _about(side: MarkedRelease, *, revisions: bool) -> str:
    release = side.release
    told = [release.source.name, moment(release.published)]
    if revisions:
        told.append(tr("revision {n}", n=release.revision.number))
    return " · ".join(told)
