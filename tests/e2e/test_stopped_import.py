"""A real import in its worker process, stopped from the window in the middle, and done again."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from svodka.gui.app import make_application
from svodka.gui.session import Session
from svodka.gui.window.desk import Desk
from svodka.gui.window.frame import MainWindow
from svodka.gui.window.looks import Looks
from svodka.i18n import tr, use
from svodka.main import open_workspace
from svodka.services.doctor import examine

pytestmark = pytest.mark.timeout(300)
COUNT = 500
Begin = Callable[[MainWindow, Path], None]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    use("en")
    session = Session(tmp_path / "window.ini")
    make_application(session)
    made = MainWindow(open_workspace, tmp_path / "library", Looks(session))
    made.show()
    made.open_library()
    qtbot.waitUntil(lambda: made.desk is not None and made.desk.counting.counted, timeout=30_000)
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()


def text(number: int) -> str:
    return f"Министр сообщил о поставках зерна, партия {number}. Тонн в ней {number * 7}. " * 24


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "releases.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(COUNT):
            known = {"title": f"О партии {number}", "text": text(number), "source": "Вестник"}
            file.write(json.dumps(known, ensure_ascii=False) + "\n")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "releases"
    made.mkdir()
    for number in range(COUNT):
        path = made / f"{number:03}.txt"
        path.write_text(f"О партии {number}\n\n{text(number)}", encoding="utf-8")
    return made


def choose(window: MainWindow, path: Path) -> None:
    assert window.desk is not None
    window.desk.importing.take_paths([str(path)])


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, copied = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(300, 300), copied, data, button, none))


def press_cancel(qtbot: QtBot, desk: Desk, at: int) -> None:
    """Press Cancel in the strip when so many releases were read."""
    strip = desk.page.strip

    def stop() -> QToolButton | None:
        job = next((job for job in strip.running() if job.title.startswith("Import")), None)
        far = job is not None and at <= job.done < COUNT
        name = tr("Cancel: {job}", job=job.title) if job else ""
        buttons = strip.findChildren(QToolButton) if far else []
        return next((b for b in buttons if b.accessibleName() == name and b.isVisible()), None)

    qtbot.waitUntil(lambda: stop() is not None, timeout=60_000)
    button = stop()
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(words: str) -> int:
    found = re.search(r"kept: (\d+)", words)
    assert found, words
    return int(found[1])


def settled(qtbot: QtBot, desk: Desk) -> None:
    importing = desk.page.strip.running
    qtbot.waitUntil(
        lambda: not any(job.title.startswith("Import") for job in importing()), timeout=60_000
    )


@pytest.mark.parametrize(("given", "begin"), [("lines", choose), ("folder", drop)])
def test_what_came_in_before_the_stop_stays_and_the_rest_comes_later(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    given: str,
    begin: Begin,
) -> None:
    path, desk = request.getfixturevalue(given), window.desk
    assert desk is not None
    begin(window, path)
    press_cancel(qtbot, desk, at=150)
    qtbot.waitUntil(lambda: "Stopped" in desk.toast.words(), timeout=60_000)
    first = kept(desk.toast.words())
    assert 0 < first < COUNT

    looked = open_workspace(tmp_path / "library")
    try:
        found = examine(looked)
        assert found.healthy
        assert (found.releases, found.behind) == (first, 0)
        qtbot.waitUntil(lambda: desk.model.total == first)

        with qtbot.waitSignal(desk.importing.finished, timeout=120_000) as again:
            begin(window, path)
        assert (again.args[0].added, again.args[0].known) == (COUNT - first, first)
        settled(qtbot, desk)
        found = examine(looked)
        assert found.healthy
        assert (found.releases, found.behind) == (COUNT, 0)
        qtbot.waitUntil(lambda: desk.model.total == COUNT, timeout=30_000)
    finally:
        looked.library.close()
