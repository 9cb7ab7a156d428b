"""The window, measured from outside: its start, its answers to keys, its stalls, its memory."""

import resource
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from svodka.gui.app import make_application
from svodka.gui.session import Session
from svodka.gui.tour.driver import type_into
from svodka.gui.window.frame import MainWindow
from svodka.gui.window.looks import Looks
from svodka.main import open_workspace
from tests.bench.measure import Measure, percentile

TYPED = (
    "казахстан",
    "президент россии",
    "товарооборот",
    "нефть газ",
    "secretary of state",
    "source:rt сирия",
    "2017",
)
_PATIENCE = 120.0
_HEARTBEAT_MS = 1


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times += 1
        return super().eventFilter(watched, event)


class Heart:
    """Beats as often as the event loop lets it; remembers the longest pauses, in ms."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(_HEARTBEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.pauses.append((now - self._last) * 1e3)
        self._last = now


def until(condition: Callable[[], object]) -> None:
    """Let the window work until a condition holds."""
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.0002)


def open_window(library: Path, settings: Path) -> MainWindow:
    """Show the window and wait until the list is filled and painted."""
    session = Session(settings / "window.ini")
    make_application(session)
    window = MainWindow(open_workspace, library, Looks(session))
    window.show()
    window.open_library()
    until(lambda: window.desk is not None and window.desk.model.rowCount())
    desk = window.desk
    assert desk is not None
    painted = Painted(desk.results.view.viewport())
    desk.results.view.viewport().update()
    until(lambda: painted.times)
    return window


def start(library: Path, settings: Path, began: float) -> list[Measure]:
    """Measure from the start of the process to a window that can be used."""
    window = open_window(library, settings)
    took = time.time() - began
    window.close()
    return [Measure("Start to a usable window", took, "s", 1.0)]


def keys(library: Path, settings: Path) -> list[Measure]:
    """Measure from each key to the painted answer."""
    window = open_window(library, settings)
    desk = window.desk
    assert desk is not None
    took = []
    for query in TYPED:
        desk.field.set_text("")
        for letter in query:
            began = time.perf_counter()
            type_into(desk.field.line, letter)
            until(lambda: not desk.searching.pending)
            QApplication.processEvents()  # paints what the answer changed, if it changed anything
            took.append((time.perf_counter() - began) * 1e3)
    memory = peak_memory([process.pid for process in (window._lasting.bridge.analyst,)])  # type: ignore[union-attr]
    window.close()
    return [
        Measure("Key to painted results, median", percentile(took, 0.5), "ms"),
        Measure(
            "Key to painted results, 95th percentile",
            percentile(took, 0.95),
            "ms",
            50.0,
            f"{len(took)} keys, the analysis running beside",
        ),
        *memory,
    ]


def stall(library: Path, settings: Path, files: Path) -> list[Measure]:
    """Import ``files`` and measure the longest pause of the event loop meanwhile."""
    window = open_window(library, settings)
    desk = window.desk
    assert desk is not None
    reports: list[object] = []
    desk.importing.finished.connect(reports.append)
    heart = Heart()
    began = time.perf_counter()
    desk.importing.take_paths([str(files)])
    until(lambda: reports)
    took = time.perf_counter() - began
    window.close()
    worst = sorted(heart.pauses)[-3:]
    others = ", ".join(f"{pause:.0f}" for pause in worst[:-1])
    return [
        Measure(
            "Longest stall while 2,000 releases are imported",
            worst[-1],
            "ms",
            50.0,
            f"the next longest: {others} ms; the import took {took:.1f} s",
        )
    ]


def peak_memory(children: list[int | None]) -> list[Measure]:
    """Return the peak of this process, and of its workers where the system tells it."""
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    found = [Measure("Peak memory of the window", ours, "MB")]
    for child in children:
        with suppress(OSError):
            status = Path(f"/proc/{child}/status").read_text(encoding="ascii")
            peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
            found.append(
                Measure("Peak memory of the analysing process", int(peak.split()[1]) / 1e3, "MB")
            )
    return found
