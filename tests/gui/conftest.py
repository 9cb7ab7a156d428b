"""A window over a real library, with workers in this process so that a test takes no second."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMainWindow

from svodka.domain.marks import EntityType, Marks, Mention
from svodka.domain.ports import Cancel, Progress
from svodka.domain.release import IncomingRelease, Published
from svodka.domain.spans import Span
from svodka.gui.bridge import Bridge
from svodka.gui.session import Session
from svodka.gui.theme import apply_theme
from svodka.gui.theme.tokens import SCHEMES
from svodka.gui.window.desk import Desk, DeskState
from svodka.gui.window.lasting import Lasting
from svodka.gui.window.looks import Looks
from svodka.i18n import use
from svodka.main import open_workspace
from svodka.services.importing import import_incoming
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.workspace import Workspace

_TEXTS = (
    (
        "Министры обсудили экспорт зерна",
        "Министр Ермек Сулейменов сообщил, что экспорт зерна в Кыргызстан вырос на 5,5%.\n\n"
        "Стороны договорились о встрече в Бишкеке.",
        "Министерство торговли",
        "2025-02-01",
    ),
    (
        "Встреча в Бишкеке прошла",
        "В Бишкеке обсудили взаимную торговлю Казахстана и Кыргызстана.\n\n"
        "Экспорт зерна вырос на 5,9%.",
        "Кабинет министров",
        "2025-02-01",
    ),
    (
        "Открыта железная дорога",
        "Поезда пойдут через границу трижды в неделю, сообщил Азат Жумабеков.",
        "Министерство транспорта",
        "2025-01-17",
    ),
    (
        "Grain corridor opens",
        "Exports of grain through the corridor will begin in May.",
        "Ministry of Trade",
        "2024-12-05",
    ),
    ("Заметка без даты", "О чём была эта заметка, уже никто не помнит.", "Архив", None),
)


class InProcess:
    """A worker that works here and now, in the lane that calls it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def call(
        self, task: Callable[..., Any], *args: object, cancel: Cancel, progress: Progress
    ) -> Any:
        return task(self._workspace, *args, cancel=cancel, progress=progress)

    def close(self) -> None:
        """Nothing to let go of."""


@dataclass
class PlainAnalyser:
    """Marks every «Кыргызстан», so that a test need not load a model."""

    version: str = "plain"

    def analyse(self, text: str, lang: str | None, published: str | None) -> Marks:
        stem = "Кыргызстан"
        at = [n for n in range(len(text)) if text.startswith(stem, n)]
        mentions = tuple(
            Mention(
                f"e{number}",
                EntityType.COUNTRY,
                Span(start, start + len(stem)),
                stem,
                "Кыргызская Республика",
                "country:KG",
                iso="KG",
            )
            for number, start in enumerate(at)
        )
        return Marks(lang or "ru", published, mentions)


def releases() -> list[IncomingRelease]:
    """Return what the library of a test holds."""
    return [
        IncomingRelease(
            title,
            text,
            source,
            "test",
            published=Published(date.fromisoformat(day)) if day else None,
            lang="en" if title.isascii() else "ru",
        )
        for title, text, source, day in _TEXTS
    ]


def open_plain(folder: Path) -> Workspace:
    """Open a real library with an analyser that is quick."""
    found = open_workspace(folder)
    return Workspace(
        found.folder, found.library, found.index, found.reader, PlainAnalyser(), found.compare
    )


@pytest.fixture(autouse=True)
def _look(qapp: Any) -> Iterator[None]:
    """Dress the application, and speak English unless a test wants something else."""
    apply_theme(qapp, "light")
    use("en")
    yield
    use("en")
    apply_theme(qapp, "light")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=SCHEMES)
def scheme(request: pytest.FixtureRequest) -> str:
    """Return each of the colour schemes in turn."""
    return str(request.param)


@pytest.fixture
def window(qtbot: Any) -> QMainWindow:
    """Return a window that dialogs can stand over."""
    made = QMainWindow()
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Return an empty library."""
    made = open_plain(tmp_path / "library")
    yield made
    made.library.close()


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """Return a library with a few releases."""
    import_incoming(workspace, releases(), cancel=UNSTOPPABLE, progress=unwatched)
    return workspace


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Return a memory that is the test's own."""
    return Session(tmp_path / "window.ini")


@pytest.fixture
def bridge(workspace: Workspace) -> Iterator[Bridge]:
    """Return a bridge whose workers work in this process."""
    made = Bridge(workspace, InProcess(workspace), InProcess(workspace))
    yield made
    made.close()


@pytest.fixture
def empty_desk(qtbot: Any, bridge: Bridge, session: Session, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk over the library as it is when the fixture is asked for."""
    lasting = Lasting.over(bridge, Looks(session))
    made = Desk(lasting, tmp_path / "library")
    made.resize(1440, 880)
    made.show()
    made.begin(DeskState())
    qtbot.waitUntil(lambda: not made.searching.pending and made.counting.counted)
    yield made
    made.close_desk()
    bridge.close()
    made.deleteLater()


@pytest.fixture
def desk(filled: Workspace, empty_desk: Desk, qtbot: Any) -> Desk:
    """Return a desk that shows a few releases."""
    qtbot.waitUntil(lambda: empty_desk.model.rowCount() == len(_TEXTS))
    return empty_desk
