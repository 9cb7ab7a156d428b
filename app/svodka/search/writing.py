"""Writes the index: one commit per batch, sealed, by one process at a time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex, clean_files
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from svodka.domain.errors import LibraryBusy
from svodka.domain.refusals import refused
from svodka.domain.release import Release
from svodka.search.codec import FACTS, POSITION_BITS, Occurrences, PackedCodec, schema
from svodka.search.inverting import Inverter
from svodka.search.merging import segments_to_merge
from svodka.search.seal import drop_older_seals, latest_seal, put_seal
from svodka.search.snapshot import INDEX_NAME, Snapshots
from svodka.text.stems import query_forms
from svodka.text.words import spelling, word_texts

TEXT_START = 256
"""Position of the first word of a text; the words of its title have the positions below."""

TITLE_WORDS = TEXT_START - 16
"""So many words of a title are indexed; the gap keeps phrases from reaching into the text."""

WHOLE_NAME = "="
"""Stands before the whole name of a source, which no word begins with."""

_LOCK = f"{INDEX_NAME}_WRITELOCK"


def write(
    folder: Path,
    snapshots: Snapshots,
    releases: Sequence[Release],
    gone: Sequence[int],
    position: int,
) -> None:
    """Index releases anew and drop those that are gone, in one commit."""
    with _alone(folder) as storage:
        sealed = latest_seal(folder)
        if sealed is None:
            _wipe(folder)
            FileIndex.create(storage, schema(), INDEX_NAME)
        else:
            _drop_unsealed(storage, sealed.generation)
        snapshot = snapshots.current()
        writer = _SealingWriter(FileIndex(storage, schema(), INDEX_NAME), folder, position)
        with _abandoned_on_failure(writer):
            stale = snapshot.documents([release.id for release in releases] + list(gone))
            for document in np.flatnonzero(stale & snapshot.alive):
                writer.delete_document(int(document))
            for release in {release.id: release for release in releases}.values():
                writer.add_release(release)
            writer.commit(mergetype=_merge)


def clear(folder: Path) -> None:
    """Throw everything away, readable or not."""
    with _alone(folder):
        _wipe(folder)


class _SealingWriter(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer, whose commit counts only when it is sealed."""

    def __init__(self, index: FileIndex, folder: Path, position: int) -> None:
        super().__init__(index, _lk=False, codec=PackedCodec(), compound=False)
        self._folder = folder
        self._position = position
        self._words = Inverter()
        self._plain: dict[tuple[str, str], list[int]] = defaultdict(list)

    def add_release(self, release: Release) -> None:
        """Add a release as a document."""
        document = self.docnum
        title, text = word_texts(release.title), word_texts(release.text)
        self.add_document(facts=_facts(release, len(text)))
        self._words.add(document, 0, title[:TITLE_WORDS], release.lang)
        self._words.add(document, TEXT_START, text, release.lang)
        first = document << POSITION_BITS
        self._plain["lang", release.lang].append(first)
        name = release.source.name
        self._plain["source", WHOLE_NAME + spelling(name)].append(first)
        for position, word in enumerate(word_texts(name)):
            for form in query_forms(word):  # a name is in no particular language
                self._plain["source", form].append(first + position)

    def commit(self, mergetype: Any) -> None:
        """Hand over what was collected, and finish."""
        for form, keys in self._words.occurrences():
            self._pool("words", form, keys)
        for (field, form), places in self._plain.items():
            self._pool(field, form, np.array(places, np.uint64))
        super().commit(mergetype=mergetype)

    def _pool(self, field: str, form: str, keys: Occurrences) -> None:
        document = int(keys[0]) >> POSITION_BITS
        self.pool.add((field, form.encode(), document, 1.0, keys.tobytes()))

    def add_postings_to_pool(
        self, reader: SegmentReader, startdoc: int, docmap: dict[int, int] | None
    ) -> None:
        """Take over the terms of a segment, each with all its documents at once."""
        numbers = np.full(reader.doc_count_all(), -1)
        if docmap is None:
            numbers = startdoc + np.arange(reader.doc_count_all())
        elif docmap:
            numbers[list(docmap)] = list(docmap.values())
        terms = self.codec.terms_reader(self.storage, reader.segment())
        for field, term, document, occurrences in terms.moved(numbers):
            self.pool.add((field, term, document, 1.0, occurrences))
        terms.close()

    def _commit_toc(self, segments: list[Any]) -> None:
        TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)
        kept = {segment.segment_id() for segment in segments}
        names = [name for name in self.storage.list() if name.partition(".")[0] in kept]
        names.append(_toc_name(self.generation))
        put_seal(self._folder, self.generation, self._position, names)
        clean_files(self.storage, self.indexname, self.generation, segments)
        drop_older_seals(self._folder, self.generation)


def _merge(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
    """Merge some segments into the one being written; return the others."""
    sizes = [segment.doc_count_all() - segment.deleted_count() for segment in segments]
    chosen = segments_to_merge(sizes, writer.doc_count())
    for index in chosen:
        if sizes[index]:
            reader = SegmentReader(writer.storage, writer.schema, segments[index])
            writer.add_reader(reader)
            reader.close()
    return [segment for index, segment in enumerate(segments) if index not in chosen]


def _facts(release: Release, words: int) -> bytes:
    when = release.published
    facts = (
        release.id,
        release.revision.id,
        int("".join(filter(str.isdigit, when.sort_key()))) if when else 0,
        when.day.toordinal() if when else 0,
        words,
    )
    return np.array(facts, FACTS).tobytes()


@contextmanager
def _alone(folder: Path) -> Iterator[FileStorage]:
    """Hold the write lock of a folder, and say what the system says in our words."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        storage = FileStorage(str(folder))
        lock = storage.lock(_LOCK)
        if not lock.acquire():
            raise LibraryBusy(path=folder.parent)
        try:
            yield storage
        finally:
            lock.release()
    except OSError as error:
        raise refused(error, folder.parent) from error


@contextmanager
def _abandoned_on_failure(writer: SegmentWriter) -> Iterator[None]:
    """Close what a writer has open if it fails; what it wrote is cleared away by the next one."""
    try:
        yield
    except BaseException:
        with suppress(OSError, ValueError):
            writer.cancel()
        raise


def _drop_unsealed(storage: FileStorage, generation: int) -> None:
    """Remove the tables of contents of commits that were cut short."""
    newest = TOC._latest_generation(storage, INDEX_NAME)
    for unsealed in range(generation + 1, newest + 1):
        with suppress(FileNotFoundError):
            storage.delete_file(_toc_name(unsealed))


def _wipe(folder: Path) -> None:
    """Remove all files but the lock, the seals first."""
    paths = sorted(folder.iterdir(), key=lambda path: path.suffix != ".json")
    for path in paths:
        if path.is_dir():
            _wipe(path)
            path.rmdir()
        elif path.name != _LOCK:
            path.unlink()


def _toc_name(generation: int) -> str:
    return str(TOC._filename(INDEX_NAME, generation))
