"""The jobs under way, at the foot of the sidebar: name, count, estimate, Cancel."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from svodka.gui.jobs.wording import how_far
from svodka.gui.theme import set_icon
from svodka.i18n import tr, trn
from svodka.services.jobs import Job, JobState

_LIVE = (JobState.WAITING, JobState.RUNNING)
_QUIET_MS = 200
_TICK_MS = 1000


class JobStrip(QFrame):
    """A row a job; jobs that end within a moment are never seen."""

    problems_wanted = Signal()
    """The list of what could not be read."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("jobs")
        self._rows: dict[Job[Any], _JobRow] = {}
        self._problems = QPushButton()
        self._problems.setProperty("role", "link")
        self._problems.clicked.connect(self.problems_wanted)
        self._problems.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 4)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._problems, 0, Qt.AlignmentFlag.AlignLeft)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)

    def follow(self, job: Job[Any]) -> None:
        """Show where a job stands; it disappears at its end."""
        row = self._rows.get(job)
        if job.state not in _LIVE:
            if row is not None:
                del self._rows[job]
                row.hide()
                row.deleteLater()
        elif row is None:
            row = _JobRow(job, self)
            self._rows[job] = row
            self._layout.addWidget(row)
            QTimer.singleShot(_QUIET_MS, row, row.show)
        if row is not None:
            row.refresh()
        if self._rows:
            self._clock.start()
        else:
            self._clock.stop()

    def show_problems(self, count: int) -> None:
        """Offer the list of what could not be read; 0 takes the offer back."""
        self._problems.setVisible(count > 0)
        self._problems.setText(
            trn("{n} item could not be read…", "{n} items could not be read…", count)
        )

    def running(self) -> list[Job[Any]]:
        """Return the jobs that have not ended."""
        return list(self._rows)

    def _on_tick(self) -> None:
        for row in self._rows.values():
            row.refresh()


class _JobRow(QWidget):
    def __init__(self, job: Job[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._job = job
        title = QLabel(job.title)
        title.setProperty("role", "caption")
        self._far = QLabel()
        self._far.setProperty("role", "caption")
        stop = QToolButton()
        set_icon(stop, "close")
        stop.setToolTip(tr("Cancel"))
        stop.setAccessibleName(tr("Cancel: {job}", job=job.title))
        stop.clicked.connect(self._on_stop)
        self._stop = stop
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        line = QHBoxLayout()
        line.addWidget(title, 1)
        line.addWidget(self._far)
        line.addWidget(stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 6, 12, 6)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._bar)
        self.hide()

    def refresh(self) -> None:
        self._far.setText(how_far(self._job))
        self._bar.setRange(0, self._job.total or 0)
        self._bar.setValue(min(self._job.done, self._job.total or 0))
        self._bar.setAccessibleName(self._job.title)

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._job.cancel()
