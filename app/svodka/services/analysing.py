"""Have texts read by the analyser and keep the marks; a newer analyser reads everything again."""

from svodka.domain.marks import Marks
from svodka.domain.ports import Cancel, Progress
from svodka.domain.release import Release
from svodka.services.workspace import Workspace

_BATCH = 8
"""Releases between two writes: half a second's work, so that marks appear and a stop is prompt."""


def marks_of(workspace: Workspace, release: Release) -> Marks:
    """Return the marks of a release's newest text, analysing and keeping them if there are none."""
    known = workspace.library.marks(release.revision.id)
    if known is not None:
        return known
    marks = _analyse(workspace, release)
    workspace.library.put_marks(workspace.analyser.version, [(release.revision.id, marks)])
    return marks


def analyse_release(
    workspace: Workspace, release_id: int, *, cancel: Cancel, progress: Progress
) -> Marks:
    """Analyse one release, now, and keep its marks: what the reader asks for when it has none."""
    cancel.check()
    marks = marks_of(workspace, workspace.library.release(release_id))
    progress(1, 1)
    return marks


def analyse_pending(workspace: Workspace, *, cancel: Cancel, progress: Progress) -> int:
    """Analyse every release that this analyser has not read, newest first; return how many.

    Marks are kept batch by batch: whatever stops it, the next call goes on from there.
    """
    library, version = workspace.library, workspace.analyser.version
    total = library.count_unanalysed(version)
    done = 0
    progress(done, total)
    while batch := library.unanalysed(version, _BATCH):
        marks = []
        for release in batch:
            cancel.check()
            marks.append((release.revision.id, _analyse(workspace, release)))
        library.put_marks(version, marks)
        done += len(batch)
        progress(done, max(total, done))
    return done


def _analyse(workspace: Workspace, release: Release) -> Marks:
    published = release.published.day.isoformat() if release.published else None
    return workspace.analyser.analyse(release.text, release.lang, published)
