"""Both texts to scale beside the passages, with the visible part framed; a click goes there."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from svodka.gui.compare.drawing import colours_of
from svodka.gui.compare.passages import PassagesView
from svodka.gui.theme import current_theme, painting, theme_service

_BAR = 12.0
_GAP = 5.0
_TOP = 8.0


class Overview(QWidget):
    """A strip that has no keys of its own: the list beside it has them."""

    place_chosen = Signal(float)
    """How far down the texts, 0 to 1."""

    def __init__(self, passages: PassagesView) -> None:
        super().__init__()
        self._passages = passages
        self._bars: QPixmap | None = None
        self.setFixedWidth(current_theme().metrics.width["overview"])
        bar = passages.verticalScrollBar()
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self.refresh)
        theme_service().theme_changed.connect(self.refresh)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 100)

    def refresh(self) -> None:
        """Draw the texts anew: there are other rows, or other heights, or other colours."""
        self._bars = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._bars is None:
            self._bars = self._drawn_bars()
        bar = self._passages.verticalScrollBar()
        with painting(self) as painter:
            painter.drawPixmap(0, 0, self._bars)
            if bar.maximum() > 0:
                scale, whole = self._scale()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(current_theme().line.control, 1.25))
                top = _TOP + bar.value() * scale
                seen = min(bar.pageStep() * scale, whole - bar.value() * scale)
                left = (self.width() - 2 * _BAR - _GAP) / 2
                frame = QRectF(left - 4.5, top - 2, 2 * _BAR + _GAP + 9, seen + 2)
                painter.drawRoundedRect(frame, 4, 4)

    def _drawn_bars(self) -> QPixmap:
        """Return both texts to scale, drawn once and not at every step of scrolling."""
        theme, density = current_theme(), self.devicePixelRatioF()
        bars = QPixmap(self.size() * density)
        bars.setDevicePixelRatio(density)
        bars.fill(theme.surface.page)
        scale, _ = self._scale()
        left = (self.width() - 2 * _BAR - _GAP) / 2
        at = _TOP
        with painting(bars) as painter:
            painter.fillRect(0, 0, 1, self.height(), theme.line.hairline)
            painter.setOpacity(0.65)
            rows = self._passages.rows
            for row, full in zip(rows, self._passages.heights(), strict=True):
                height = full * scale
                box = QRectF(left, at, _BAR, max(height - 1, 1))
                colour = colours_of(row.look).line
                if row.passage.a:
                    painter.fillRect(box, colour)
                if row.passage.b:
                    painter.fillRect(box.translated(_BAR + _GAP, 0), colour)
                at += height
        return bars

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        _, whole = self._scale()
        self.place_chosen.emit(min(max((event.position().y() - _TOP) / max(whole, 1), 0.0), 1.0))

    def _scale(self) -> tuple[float, float]:
        """Return how many px a px of the list is here, and how long the whole is."""
        bar = self._passages.verticalScrollBar()
        total = bar.maximum() + bar.pageStep()
        scale = min((self.height() - 2 * _TOP) / max(total, 1), 0.25)
        return scale, total * scale
