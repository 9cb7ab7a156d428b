"""Open a release to read it: its text, its marks, its tags, the places of the hits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from svodka.domain.errors import NotFound
from svodka.domain.excerpt import MarkedRelease
from svodka.domain.marks import Marks
from svodka.domain.ports import Cancel, Progress
from svodka.domain.release import Release
from svodka.domain.spans import Span
from svodka.domain.tags import Tag
from svodka.i18n import tr
from svodka.services.analysing import marks_of
from svodka.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """A release as the reader shows it; ``marks`` is None while it was not analysed."""

    release: Release
    marks: Marks | None
    tags: tuple[Tag, ...]
    hits: tuple[Span, ...]


def open_release(workspace: Workspace, release_id: int, query: str = "") -> Reading:
    """Return what is known of a release now, without analysing it. Raises NotFound."""
    release = workspace.library.release(release_id)
    return Reading(
        release,
        workspace.library.marks(release.revision.id),
        tags_of(workspace, release),
        tuple(workspace.index.hits(query, release.lang, release.text)) if query.strip() else (),
    )


def open_revision(workspace: Workspace, release_id: int, number: int | None) -> Release:
    """Return a release with an earlier text in place of the newest. Raises NotFound."""
    release = workspace.library.release(release_id)
    if number is None or number == release.revision.number:
        return release
    for revision in workspace.library.revisions(release_id):
        if revision.number == number:
            return replace(release, revision=revision)
    raise NotFound(what=tr("revision {number} of release {id}", number=number, id=release_id))


def marked_release(
    workspace: Workspace, release_id: int, revision: int | None = None
) -> MarkedRelease:
    """Return a release with its marks, analysing it if need be. Raises NotFound."""
    release = open_revision(workspace, release_id, revision)
    return MarkedRelease(release, marks_of(workspace, release), tags_of(workspace, release))


def marked_releases(
    workspace: Workspace, ids: Sequence[int], *, cancel: Cancel, progress: Progress
) -> list[MarkedRelease]:
    """Return releases with their marks, analysing those that have none. Raises NotFound."""
    found = []
    for release_id in ids:
        cancel.check()
        found.append(marked_release(workspace, release_id))
        progress(len(found), len(ids))
    return found


def tags_of(workspace: Workspace, release: Release) -> tuple[Tag, ...]:
    """Return the tags that a release carries."""
    carried = set(release.tags)
    return tuple(tag for tag in workspace.library.tags() if tag.id in carried)
