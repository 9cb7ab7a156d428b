import re
from pathlib import Path

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import svodka.gui
from svodka.gui.theme import painting


class Faulty(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.used: list[QPainter] = []

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            self.used.append(painter)
            raise LookupError


def test_an_error_while_painting_leaves_no_widget_being_painted(qtbot: QtBot) -> None:
    widget = Faulty()
    qtbot.addWidget(widget)
    with qtbot.captureExceptions() as caught:
        widget.show()
        qtbot.waitUntil(lambda: bool(widget.used))
    assert {kind for kind, _, _ in caught} == {LookupError}
    assert not any(painter.isActive() for painter in widget.used)


def test_a_picture_is_painted_on(qtbot: QtBot) -> None:
    picture = QPixmap(2, 2)
    picture.fill("white")
    with painting(picture) as painter:
        painter.fillRect(0, 0, 1, 1, "black")
    assert not painter.isActive()
    assert [picture.toImage().pixelColor(x, 0).name() for x in (0, 1)] == ["#000000", "#ffffff"]


def test_nothing_paints_in_another_way() -> None:
    gui = Path(svodka.gui.__file__).parent
    makers = {
        str(path.relative_to(gui))
        for path in gui.rglob("*.py")
        if re.search(r"\bQPainter\(", path.read_text(encoding="utf-8"))
    }
    assert makers == {"theme/drawing.py"}
