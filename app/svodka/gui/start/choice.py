"""A large button with an icon, what it does, and a word about it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from svodka.gui.theme import current_theme, font, has_focus_ring, icon_pixmap, line_height, painting

_PADDING = 14
_ICON = 16
_GAP = 12


class Choice(QAbstractButton):
    """``primary`` is the one that most will take."""

    def __init__(self, icon: str, words: str, detail: str, *, primary: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self._detail = detail
        self._primary = primary
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(detail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.heightForWidth(max(self.width(), 140)))

    def heightForWidth(self, width: int) -> int:
        return self._words_height(width) + self._detail_height(width) + 2 * _PADDING

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does: this screen has no button that Enter would mean instead."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground, edge = self._ground()
            ring = has_focus_ring(self)
            painter.setPen(QPen(theme.accent.focus_ring if ring else edge, 2 if ring else 1))
            painter.setBrush(ground)
            radius = theme.metrics.radius["control"]
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
            ink = theme.text.on_accent if self._primary else theme.text.primary
            paler = theme.text.on_accent if self._primary else theme.text.secondary
            place = QPointF(_PADDING, _PADDING + (line_height("body") - _ICON) / 2)
            painter.drawPixmap(place, icon_pixmap(self._icon, paler, _ICON))
            box = self._box(self.width())
            painter.setFont(font("body_strong"))
            painter.setPen(ink)
            wrap = Qt.TextFlag.TextWordWrap
            painter.drawText(box, wrap, self.text())
            painter.setFont(font("small"))
            painter.setPen(paler)
            painter.drawText(
                box.adjusted(0, self._words_height(self.width()), 0, 0), wrap, self._detail
            )

    def _ground(self) -> tuple[QColor, QColor]:
        theme = current_theme()
        if self._primary:
            accent = theme.accent
            if self.isDown():
                return accent.pressed, accent.pressed
            return (accent.hover,) * 2 if self.underMouse() else (accent.base,) * 2
        if self.isDown():
            return theme.surface.selected_inactive, theme.line.divider
        return (
            theme.surface.hover if self.underMouse() else theme.surface.raised
        ), theme.line.divider

    def _box(self, width: int) -> QRect:
        left = _PADDING + _ICON + _GAP
        return QRect(left, _PADDING, width - left - _PADDING, 10_000)

    def _words_height(self, width: int) -> int:
        return max(line_height("body"), self._height("body_strong", self.text(), width))

    def _detail_height(self, width: int) -> int:
        return self._height("small", self._detail, width) if self._detail else 0

    def _height(self, style: str, words: str, width: int) -> int:
        wrap = Qt.TextFlag.TextWordWrap
        return QFontMetrics(font(style)).boundingRect(self._box(width), wrap, words).height()
