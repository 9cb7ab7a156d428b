"""The index as it was at one commit: what a search reads, whatever is written meanwhile.

Documents of all segments are numbered through. What is known of every document lies in one array;
occurrences are read when a query asks for them. Files have one reading position, so a segment is
read by one thread at a time, which costs nothing beside the interpreter's own lock.
"""

import threading
import weakref
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from svodka.domain.errors import SearchIndexDamaged
from svodka.search.ast import Term
from svodka.search.codec import FACTS, POSITION_BITS, Occurrences, PackedCodec, schema
from svodka.search.seal import FileCheck, Seal, latest_seal

INDEX_NAME = "MAIN"
"""Whoosh's name of the index, with which its files begin."""

Mask = npt.NDArray[np.bool_]

_NOTHING: Occurrences = np.empty(0, np.uint64)


class _Segment:
    """A segment, open for reading as long as a snapshot uses it."""

    def __init__(self, folder: Path, storage: FileStorage, segment: Any) -> None:
        codec = PackedCodec()
        column = folder / codec.column_filename(segment, "facts")
        self.facts = np.frombuffer(column.read_bytes(), FACTS)
        self._terms = codec.terms_reader(storage, segment)
        self._lock = threading.Lock()
        weakref.finalize(self, self._terms.close)

    def occurrences(self, field: str, term: Term) -> list[Occurrences]:
        """Return the occurrences of the forms of a term, and those of its prefix in no order."""
        with self._lock:
            found = [self._terms.occurrences(field, form) for form in term.forms]
            if term.prefix is not None:
                found.append(self._terms.prefix_occurrences(field, term.prefix))
        return [keys for keys in found if len(keys)]


class Snapshot:
    """All segments of one commit. ``facts``, ``alive`` and ``newest`` go by document number."""

    def __init__(self, segments: Sequence[_Segment], deleted: Sequence[Iterable[int]]) -> None:
        self._segments = segments
        self._bases = [0]
        for segment in segments:
            self._bases.append(self._bases[-1] + len(segment.facts))
        parts = [segment.facts for segment in segments]
        self.facts = np.concatenate(parts) if parts else np.empty(0, FACTS)
        self.alive: Mask = np.ones(len(self.facts), np.bool_)
        for base, documents in zip(self._bases, deleted, strict=False):
            self.alive[[base + document for document in documents]] = False
        self.newest = np.lexsort((-self.facts["id"], -self.facts["moment"]))
        words = self.facts["words"][self.alive]
        self.usual_words = float(words.mean()) if len(words) else 1.0

    def occurrences(self, field: str, term: Term) -> Occurrences:
        """Return where a term occurs, each place once and in order unless it has a prefix.

        Putting the many words of a short prefix in order takes longer than all the rest, and only
        phrases need it: see :func:`in_order`.
        """
        found = []
        for base, segment in zip(self._bases, self._segments, strict=False):
            shift = np.uint64(base << POSITION_BITS)
            parts = [keys + shift for keys in segment.occurrences(field, term)]
            if len(parts) > 1 and term.prefix is None:
                parts = [in_order(np.concatenate(parts))]
            found += parts
        return np.concatenate(found) if found else _NOTHING

    def documents(self, ids: Iterable[int]) -> Mask:
        """Tell which documents are the releases of these ids."""
        return np.isin(self.facts["id"], np.fromiter(ids, np.int64))


def in_order(places: Occurrences) -> Occurrences:
    """Return occurrences in order, each once."""
    return np.unique(places)


class Snapshots:
    """Gives the newest snapshot of a folder, opening what is new and checking what it reads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._storage = FileStorage(str(folder))
        self._check = FileCheck(folder)
        self._lock = threading.Lock()
        self._segments: dict[str, _Segment] = {}
        self._seal: Seal | None = None
        self._snapshot = Snapshot((), ())

    def current(self) -> Snapshot:
        """Return the newest snapshot. Raises SearchIndexDamaged."""
        with self._lock:
            seal = latest_seal(self._folder)
            while True:
                try:
                    return self._of(seal)
                except FileNotFoundError as error:
                    newer = latest_seal(self._folder)
                    if newer == seal:
                        raise SearchIndexDamaged(path=self._folder) from error
                    seal = newer  # a writer has just cleared away what this one names
                except OSError as error:
                    raise SearchIndexDamaged(path=self._folder) from error

    def _of(self, seal: Seal | None) -> Snapshot:
        if seal is not None:
            self._check.check(seal)
        if seal != self._seal:
            self._snapshot = self._open(seal)
            self._seal = seal
        return self._snapshot

    def _open(self, seal: Seal | None) -> Snapshot:
        if seal is None:
            self._segments = {}
            return Snapshot((), ())
        toc = TOC.read(self._storage, INDEX_NAME, gen=seal.generation, schema=schema())
        self._segments = {
            segment.segment_id(): self._segments.get(segment.segment_id())
            or _Segment(self._folder, self._storage, segment)
            for segment in toc.segments
        }
        deleted = [tuple(segment.deleted_docs()) for segment in toc.segments]
        return Snapshot(tuple(self._segments.values()), deleted)
