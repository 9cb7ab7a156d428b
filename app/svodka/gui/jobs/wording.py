"""How far a job has come, in words."""

from typing import Any

from svodka.gui.dates import number
from svodka.i18n import tr
from svodka.services.jobs import Job, JobState

_MINUTE = 60


def how_far(job: Job[Any]) -> str:
    """Return count and estimate, such as «212 of 340 · 2 min»; empty while nothing is known."""
    if job.state is JobState.WAITING:
        return tr("waits")
    if not job.total:
        return number(job.done) if job.done else ""
    count = tr("{done} of {total}", done=number(job.done), total=number(job.total))
    left = job.remaining()
    return count if left is None or left < 2 else f"{count} · {_duration(left)}"


def _duration(seconds: float) -> str:
    if seconds < _MINUTE:
        return tr("{n} s", n=max(1, round(seconds)))
    return tr("{n} min", n=round(seconds / _MINUTE) or 1)
