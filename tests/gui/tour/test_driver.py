"""The tour waits for what must come, and names what did not."""

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from svodka.domain.errors import DestinationRefused
from svodka.gui.tour.album import Album
from svodka.gui.tour.driver import StepFailed, until, until_painted


class Bell(QObject):
    rang = Signal()


def test_it_goes_on_when_the_condition_holds(qapp):
    bell, rings = Bell(), []
    bell.rang.connect(lambda: rings.append(1))
    QTimer.singleShot(0, bell.rang.emit)
    QTimer.singleShot(1, bell.rang.emit)
    until("two rings", lambda: len(rings) == 2, [bell.rang])
    assert len(rings) == 2


def test_it_names_what_did_not_come(qapp):
    bell = Bell()
    with pytest.raises(StepFailed, match="a ring did not happen"):
        until("a ring", lambda: False, [bell.rang], patience=1)


def test_a_picture_waits_until_all_of_the_window_is_painted(qtbot):
    painted = []

    class Part(QWidget):
        def paintEvent(self, _event):
            painted.append(self)

    window, part = QWidget(), Part()
    part.setMinimumSize(20, 20)
    QVBoxLayout(window).addWidget(part)
    qtbot.addWidget(window)
    window.show()
    until_painted(window)
    before = len(painted)
    assert before
    window.repaint()
    until_painted(window)
    assert len(painted) > before


def test_a_window_that_is_not_shown_is_not_painted(qtbot, monkeypatch):
    hidden = QWidget()
    qtbot.addWidget(hidden)
    monkeypatch.setattr("svodka.gui.tour.driver.until.__defaults__", (1,))
    with pytest.raises(StepFailed, match="painting the window"):
        until_painted(hidden)


def test_pictures_are_numbered_and_shown_on_a_page(qtbot, tmp_path):
    label = QLabel("Hello")
    qtbot.addWidget(label)
    label.show()
    album = Album(tmp_path)
    album.take(label, "one", "The <first>")
    album.take(label, "two", "The second")
    page = album.finish().read_text(encoding="utf-8")
    assert [path.name for path, _ in album.pictures] == ["01-one.png", "02-two.png"]
    assert "The &lt;first&gt;" in page
    with pytest.raises(DestinationRefused):
        Album(tmp_path / "nowhere").take(label, "one", "x")
    with pytest.raises(DestinationRefused):
        Album(tmp_path / "nowhere").finish()
