"""Set two releases, or two revisions of one, side by side."""

from dataclasses import dataclass

from svodka.domain.comparison import Comparison
from svodka.domain.excerpt import MarkedRelease
from svodka.domain.ports import Cancel, Progress
from svodka.services.reading import marked_release
from svodka.services.workspace import Workspace

_STEPS = 3


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """Two marked releases and what comparing them gave."""

    a: MarkedRelease
    b: MarkedRelease
    comparison: Comparison


def compare_releases(
    workspace: Workspace, a: int, b: int, *, cancel: Cancel, progress: Progress
) -> ComparedPair:
    """Compare the newest texts of two releases. Raises NotFound."""
    return _compare(workspace, (a, None), (b, None), cancel, progress)


def compare_revisions(
    workspace: Workspace,
    release_id: int,
    older: int,
    newer: int,
    *,
    cancel: Cancel,
    progress: Progress,
) -> ComparedPair:
    """Compare two revisions of a release, named by their numbers. Raises NotFound."""
    return _compare(workspace, (release_id, older), (release_id, newer), cancel, progress)


def _compare(
    workspace: Workspace,
    a: tuple[int, int | None],
    b: tuple[int, int | None],
    cancel: Cancel,
    progress: Progress,
) -> ComparedPair:
    cancel.check()
    left = marked_release(workspace, *a)
    progress(1, _STEPS)
    cancel.check()
    right = marked_release(workspace, *b)
    progress(2, _STEPS)
    cancel.check()
    comparison = workspace.compare(
        left.release.text,
        left.marks,
        right.release.text,
        right.marks,
        revision=left.release.id == right.release.id,
    )
    progress(_STEPS, _STEPS)
    return ComparedPair(left, right, comparison)
