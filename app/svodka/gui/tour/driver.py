"""Hands and eyes of the tour: presses keys, gives commands, and waits for what must come of it."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from svodka.domain.errors import SvodkaError
from svodka.domain.wording import msgid

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


def let_paint() -> None:
    """Let everything that is due be laid out and painted."""
    for _ in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
