"""Say whether library, index and marks agree, and mend what can be made anew."""

from dataclasses import dataclass, field

from svodka.domain.errors import SearchIndexDamaged
from svodka.domain.ports import Cancel, Progress
from svodka.services.indexing import catch_up, rebuild
from svodka.services.workspace import Workspace


@dataclass
class Diagnosis:
    """What was found. ``faults`` are sentences about the library itself, which we do not touch.

    ``missing``, ``stale`` and ``stray`` are ids of releases that the index lacks, holds in an older
    text, or holds though the library does not.
    """

    releases: int = 0
    faults: list[str] = field(default_factory=list)
    index_damaged: bool = False
    behind: int = 0
    missing: list[int] = field(default_factory=list)
    stale: list[int] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    unanalysed: int = 0

    @property
    def index_agrees(self) -> bool:
        """Whether the index holds exactly the library's newest texts."""
        return not (self.index_damaged or self.missing or self.stale or self.stray)

    @property
    def healthy(self) -> bool:
        """Whether nothing is wrong; releases that wait for analysis are no fault."""
        return self.index_agrees and not self.faults


def examine(workspace: Workspace) -> Diagnosis:
    """Look without touching."""
    library = workspace.library
    found = Diagnosis(
        releases=library.count(),
        faults=library.check(),
        unanalysed=library.count_unanalysed(workspace.analyser.version),
    )
    heads = library.heads()
    try:
        holds = workspace.index.holds()
        found.behind = max(0, library.last_change() - workspace.index.position())
    except SearchIndexDamaged:
        found.index_damaged = True
        return found
    found.missing = sorted(heads.keys() - holds.keys())
    found.stray = sorted(holds.keys() - heads.keys())
    found.stale = sorted(
        release_id
        for release_id in heads.keys() & holds.keys()
        if heads[release_id] != holds[release_id]
    )
    return found


def mend(workspace: Workspace, *, cancel: Cancel, progress: Progress) -> Diagnosis:
    """Bring the index to agree with the library, by catching up if that does, else anew."""
    found = examine(workspace)
    if not found.index_agrees and found.behind and not found.index_damaged:
        catch_up(workspace, cancel=cancel, progress=progress)
        found = examine(workspace)
    if not found.index_agrees:
        rebuild(workspace, cancel=cancel, progress=progress)
        found = examine(workspace)
    return found
