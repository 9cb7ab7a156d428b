"""Bring the index up to the library: it follows the change log and can always be built anew."""

import time

from svodka.domain.errors import LibraryBusy, SearchIndexDamaged
from svodka.domain.ports import Cancel, Progress
from svodka.domain.release import Release
from svodka.services.workspace import Workspace

_BATCH = 500
_PATIENCE_SECONDS = 60.0
_PAUSE_SECONDS = 0.2


def catch_up(workspace: Workspace, *, cancel: Cancel, progress: Progress) -> int:
    """Index what the change log holds and the index does not; return how many releases.

    A damaged index, or one that is ahead of the library (which was put back from a backup), is
    thrown away and built again. Every batch is one commit that remembers how far it came.
    """
    position = _sound_position(workspace)
    last = workspace.library.last_change()
    first = position
    indexed = 0
    while position < last:
        cancel.check()
        changes = workspace.library.changes(position, _BATCH)
        if not changes:
            break
        ids = dict.fromkeys(change.release_id for change in changes)
        releases = workspace.library.indexable(list(ids))
        gone = [release_id for release_id in ids if release_id not in {r.id for r in releases}]
        position = changes[-1].seq
        _write(workspace, releases, gone, position, cancel)
        indexed += len(releases)
        progress(position - first, last - first)
    return indexed


def rebuild(workspace: Workspace, *, cancel: Cancel, progress: Progress) -> int:
    """Throw the index away and build it from the library."""
    workspace.index.clear()
    return catch_up(workspace, cancel=cancel, progress=progress)


def _sound_position(workspace: Workspace) -> int:
    try:
        position = workspace.index.position()
    except SearchIndexDamaged:
        workspace.index.clear()
        return 0
    if position > workspace.library.last_change():
        workspace.index.clear()
        return 0
    return position


def _write(
    workspace: Workspace, releases: list[Release], gone: list[int], position: int, cancel: Cancel
) -> None:
    """Write a batch, waiting while another process writes the index."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            workspace.index.write(releases, gone, position)
        except LibraryBusy:
            if time.monotonic() > deadline:
                raise
            cancel.check()
            time.sleep(_PAUSE_SECONDS)
        else:
            return
