"""Take releases in from files, folders, a paste or the sample library.

Read, add to the library in batches, index each batch: what was taken in stays, whatever stops the
rest, and is findable within a second.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from svodka.domain.errors import Cancelled, ImportStopped, UnreadableInput
from svodka.domain.ports import Cancel, Progress
from svodka.domain.release import Arrival, IncomingRelease
from svodka.resources import seeds
from svodka.services.indexing import catch_up
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.workspace import Workspace
from svodka.text.languages import guess_language

_BATCH = 100
_TOLD_EVERY = 10


@dataclass
class ImportReport:
    """What an import did; ``ids`` are the releases added or revised, in order."""

    added: int = 0
    revised: int = 0
    known: int = 0
    ids: list[int] = field(default_factory=list)
    problems: list[UnreadableInput] = field(default_factory=list)

    def include(self, other: "ImportReport") -> None:
        """Add what another import did."""
        self.added += other.added
        self.revised += other.revised
        self.known += other.known
        self.ids += other.ids
        self.problems += other.problems


def import_paths(
    workspace: Workspace, paths: list[str], *, cancel: Cancel, progress: Progress
) -> ImportReport:
    """Import files and folders; the faults of each are listed and the rest goes on."""
    reader = workspace.reader
    expected = []
    for path in reader.files(paths):
        cancel.check()
        expected.append((path, reader.count(path)))
    total = sum(count for _, count in expected)

    def contents() -> Iterator[IncomingRelease | UnreadableInput]:
        done = 0
        for path, count in expected:
            for number, item in enumerate(reader.read(path)):
                if number % _TOLD_EVERY == 0:
                    progress(done + min(number, count), total)
                yield item
            done += count
        progress(total, total)

    return _take_in(workspace, contents(), cancel)


def import_incoming(
    workspace: Workspace,
    incoming: list[IncomingRelease],
    *,
    cancel: Cancel,
    progress: Progress,
) -> ImportReport:
    """Import releases that are already read, such as a paste."""
    report = _take_in(workspace, incoming, cancel)
    progress(len(incoming), len(incoming))
    return report


def import_sample(workspace: Workspace, *, cancel: Cancel, progress: Progress) -> ImportReport:
    """Import the sample library; the library remembers that it holds a sample."""
    report = import_paths(workspace, [str(seeds())], cancel=cancel, progress=progress)
    workspace.library.mark_sample()
    return report


def _take_in(
    workspace: Workspace,
    contents: Iterable[IncomingRelease | UnreadableInput],
    cancel: Cancel,
) -> ImportReport:
    """Raises ImportStopped; what the library holds by then is findable, and ``kept`` counts it."""
    report = ImportReport()
    try:
        _take_batches(workspace, contents, report, cancel)
    except Cancelled as stop:
        catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched)
        kept = len(set(report.ids))
        raise ImportStopped(kept=kept, problems=report.problems) from stop
    return report


def _take_batches(
    workspace: Workspace,
    contents: Iterable[IncomingRelease | UnreadableInput],
    report: ImportReport,
    cancel: Cancel,
) -> None:
    batch: list[IncomingRelease] = []
    for item in contents:
        cancel.check()
        if isinstance(item, UnreadableInput):
            report.problems.append(item)
            continue
        batch.append(item if item.lang else replace(item, lang=guess_language(item.text)))
        if len(batch) >= _BATCH:
            _commit(workspace, batch, report, cancel)
    _commit(workspace, batch, report, cancel)


def _commit(
    workspace: Workspace, batch: list[IncomingRelease], report: ImportReport, cancel: Cancel
) -> None:
    if not batch:
        return
    for arrived in workspace.library.add(batch):
        if arrived.arrival is Arrival.KNOWN:
            report.known += 1
            continue
        report.ids.append(arrived.release_id)
        if arrived.arrival is Arrival.ADDED:
            report.added += 1
        else:
            report.revised += 1
    batch.clear()
    catch_up(workspace, cancel=cancel, progress=unwatched)
