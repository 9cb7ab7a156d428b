"""The focus ring is shown where the keyboard moved the focus, and not where the mouse did."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

PROPERTY = "keyboardFocus"
"""The property that style sheets and painting widgets ask for."""


class FocusRing(QObject):
    """Marks the widget that has the focus, if no button of the mouse was down as it came."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        by_mouse = bool(QApplication.mouseButtons().value)
        if old is not None:
            _mark(old, False)
        if new is not None:
            _mark(new, not by_mouse)


def has_focus_ring(widget: QWidget) -> bool:
    """Tell whether a widget that paints itself shall show the ring."""
    return widget.hasFocus() and bool(widget.property(PROPERTY))


def _mark(widget: QWidget, shown: bool) -> None:
    if bool(widget.property(PROPERTY)) == shown:
        return
    widget.setProperty(PROPERTY, shown)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
