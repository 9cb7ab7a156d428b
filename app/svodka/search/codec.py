"""How a segment is kept on disk: Whoosh's codec with postings as one packed array.

Whoosh keeps postings in pickled, compressed blocks that are decoded one by one in Python. Here
every occurrence of a term is one 64-bit number, ``document << 32 | position``, and the numbers of
all terms lie in one file in the order of the terms. One term is a slice of it and so are all terms
that begin alike: a prefix costs no more than a word. Everything else (terms, columns, segments,
table of contents, merging) is Whoosh's own.
"""

import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3TermsReader

Occurrences = npt.NDArray[np.uint64]
"""Occurrences in order, each ``document << 32 | position``.

They are kept in the byte order of the machine, which Whoosh checks when it opens an index.
"""

POSITION_BITS = 32
FACTS = np.dtype(
    [("id", "<i8"), ("revision", "<i8"), ("moment", "<i8"), ("day", "<i4"), ("words", "<i4")]
)
"""What is known of a document: ``moment`` sorts by time (0: undated), ``day`` is its ordinal."""


class OccurrenceField(fields.FieldType):  # type: ignore[misc]
    """A field whose occurrences the writer hands over by itself, past Whoosh's analysis."""

    def __init__(self) -> None:
        self.format = formats.Positions()
        self.analyzer = None
        self.scorable = False
        self.stored = False
        self.unique = False
        self.vector = None
        self.column_type = None


def schema() -> fields.Schema:
    """Return the fields: words of title and text, names of sources, languages, and the facts."""
    return fields.Schema(
        words=OccurrenceField(),
        source=OccurrenceField(),
        lang=OccurrenceField(),
        facts=fields.COLUMN(columns.FixedBytesColumn(FACTS.itemsize)),
    )


class PackedCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's third codec but for the postings."""

    length_stats = False  # the facts have the lengths; Whoosh would ask for one at every posting

    def postings_writer(self, dbfile: Any, **_: Any) -> "PackedPostingsWriter":
        """Return what writes the postings of a field."""
        return PackedPostingsWriter(dbfile)

    def terms_reader(self, storage: Any, segment: Any) -> "PackedTermsReader":
        """Return the reader of terms and of their occurrences."""
        name = segment.make_filename(self.TERMS_EXT)
        postings = segment.open_file(storage, self.POSTS_EXT)
        return PackedTermsReader(self, storage.open_file(name), storage.file_length(name), postings)


class PackedPostingsWriter:
    """Takes the postings of one term after another, documents in order."""

    def __init__(self, dbfile: Any) -> None:
        self._file = dbfile

    def start_postings(self, _format: Any, terminfo: Any) -> None:
        """Begin a term."""
        self._terminfo = terminfo
        self._packed: list[bytes] = []

    def add_posting(self, _id: int, _weight: float, vbytes: bytes, _length: int) -> None:
        """Take occurrences of the term, which may be of many documents."""
        self._packed.append(vbytes)

    def finish_postings(self) -> Any:
        """Write the term and return what Whoosh keeps of it: here, where it lies."""
        packed = b"".join(self._packed)
        self._terminfo.set_extent(self._file.tell(), len(packed))
        self._file.write(packed)
        return self._terminfo


class PackedTermsReader(W3TermsReader):  # type: ignore[misc]
    """Whoosh's term dictionary, giving occurrences whole."""

    def occurrences(self, field: str, form: str) -> Occurrences:
        """Return the occurrences of a term, none if there is no such term."""
        term = form.encode()
        if (field, term) not in self:
            return np.empty(0, np.uint64)
        return _read(self._postfile, *_extent(self.term_info(field, term)))

    def prefix_occurrences(self, field: str, prefix: str) -> Occurrences:
        """Return the occurrences of all terms that begin with ``prefix``, term by term."""
        begin = self._place_from(field, prefix.encode())
        end = self._place_from(field, prefix.encode() + b"\xff")  # greater than any UTF-8
        return _read(self._postfile, begin, end - begin)

    def moved(self, numbers: npt.NDArray[np.int64]) -> Iterator[tuple[str, bytes, int, bytes]]:
        """Yield (field, term, first document, occurrences) with documents numbered anew.

        ``numbers`` has the new number of each document, -1 for one that is left out; they grow.
        """
        self._postfile.seek(0)
        keys = np.frombuffer(self._postfile.read(), np.uint64)
        documents = numbers[(keys >> np.uint64(POSITION_BITS)).astype(np.intp)]
        stays = documents >= 0
        renumbered = documents[stays].astype(np.uint64) << np.uint64(POSITION_BITS)
        packed = (renumbered | keys[stays] & np.uint64(2**POSITION_BITS - 1)).tobytes()
        places = np.append(0, np.cumsum(stays)) * keys.itemsize
        for (field, term), terminfo in self.items():
            offset, length = _extent(terminfo)
            begin, end = places[offset // keys.itemsize], places[(offset + length) // keys.itemsize]
            if begin < end:
                first = int.from_bytes(packed[begin : begin + keys.itemsize], sys.byteorder)
                yield field, term, first >> POSITION_BITS, packed[begin:end]

    def _place_from(self, field: str, term: bytes) -> int:
        """Return where the postings of the first term not less than ``term`` lie."""
        for _, terminfo in self.items_from(field, term):
            return _extent(terminfo)[0]
        self._postfile.seek(0, 2)
        return int(self._postfile.tell())


def _extent(terminfo: Any) -> tuple[int, int]:
    """Return where the postings of a term lie and their length, which Whoosh reads as a tuple."""
    offset, length = terminfo.extent()
    return offset, length[0] if isinstance(length, tuple) else length


def _read(dbfile: Any, offset: int, length: int) -> Occurrences:
    return np.frombuffer(dbfile.get(offset, length), np.uint64)
