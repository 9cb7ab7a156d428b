"""Hands and eyes of the tour: presses keys, gives commands, and waits for what must come of it."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from svodka.domain.errors import SvodkaError
from svodka.domain.wording import msgid
from svodka.i18n import tr

PATIENCE_MS = 60_000
"""No step takes this long, not even the first marking up on a slow machine."""

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class StepFailed(SvodkaError):
    """A step did not come to what it must come to. Values: ``what``."""

    message = msgid("The tour stopped: {what} did not happen.")


def until(
    what: str, condition: Callable[[], object], signals: Iterable[Any], patience: int = PATIENCE_MS
) -> None:
    """Let the window work until a condition holds, looking whenever one of the signals comes.

    Raises StepFailed, which names ``what``, when patience ends.
    """
    if condition():
        return
    loop = QEventLoop()
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)

    def look(*_news: object) -> None:
        if condition():
            loop.quit()

    signals = list(signals)
    for signal in signals:
        signal.connect(look)
    timer.start(patience)
    loop.exec()
    for signal in signals:
        signal.disconnect(look)
    if not condition():
        raise StepFailed(what=what)


def type_into(widget: QWidget, text: str) -> None:
    """Press the keys of a text one by one, as someone does who types."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, _NO_MODIFIER, sign))
        QApplication.processEvents()


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press a key that is no letter."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, _NO_MODIFIER))
    QApplication.processEvents()


class _PaintWatch(QObject):
    """Tells when a widget is being painted."""

    painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = False
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
            self.painted.emit()
        return False


def until_painted(window: QWidget) -> None:
    """Let all that is due be laid out and deleted, and the window be painted as it is then.

    Raises StepFailed where it is not painted, as one that is not on the screen.
    """
    for _ in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    watch = _PaintWatch(window)
    until(tr("painting the window"), lambda: watch.seen, [watch.painted])
    window.removeEventFilter(watch)
