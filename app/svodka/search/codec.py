"""How a segment is kept on disk: Whoosh's codec with postings as one packed array.

Whoosh keeps postings in pickled, compressed blocks that are decoded one by one in Python. Here
every occurrence of a term is one 64-bit number, ``document << 32 | position``, and the numbers of
all terms lie in one file in the order of the terms. One term is a slice of it and so are all terms
that begin alike: a prefix costs no more than a word. Everything else (terms, columns, segments,
table of contents, merging) is Whoosh's own.
"""

from array import array
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3TermsReader
from whoosh.matching import ListMatcher

Occurrences = npt.NDArray[np.uint64]
"""Occurrences in order, each ``document << 32 | position``."""

POSITION_BITS = 32
_KEY = np.dtype("<u8")
_POSITIONS = np.dtype("=u4")

FACTS = np.dtype(
    [("id", "<i8"), ("revision", "<i8"), ("moment", "<i8"), ("day", "<i4"), ("words", "<i4")]
)
"""What is known of a document: ``moment`` sorts by time (0: undated), ``day`` is its ordinal."""


class OccurrenceField(fields.FieldType):  # type: ignore[misc]
    """A field whose value is already analysed: positions by normal form."""

    def __init__(self) -> None:
        self.format = formats.Positions()
        self.analyzer = None
        self.scorable = False
        self.stored = False
        self.unique = False
        self.vector = None
        self.column_type = None

    def index(
        self, value: dict[str, "array[int]"], **_: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield (term, frequency, weight, positions) as Whoosh's writer wants them."""
        for form, positions in value.items():
            yield form.encode(), len(positions), 1.0, positions.tobytes()


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

    def postings_writer(self, dbfile: Any, **_: Any) -> "PackedPostingsWriter":
        """Return what writes the postings of a field."""
        return PackedPostingsWriter(dbfile)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, **_: Any
    ) -> ListMatcher:
        """Return the postings of a term in Whoosh's form, which merging reads."""
        ids, values = [], []
        keys = _read(dbfile, *_extent(terminfo))
        documents = keys >> np.uint64(POSITION_BITS)
        starts = np.append(0, np.flatnonzero(np.diff(documents)) + 1)
        for document, positions in zip(
            documents[starts].tolist(), np.split(keys.astype(_POSITIONS), starts[1:]), strict=True
        ):
            ids.append(document)
            values.append(positions.tobytes())
        return ListMatcher(ids, [1.0] * len(ids), values, format_, term=term, terminfo=terminfo)

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
        self._documents: list[int] = []
        self._positions: list[bytes] = []

    def add_posting(
        self, id_: int, _weight: float, vbytes: bytes, _length: int | None = None
    ) -> None:
        """Take the positions of the term in one document."""
        self._documents.append(id_)
        self._positions.append(vbytes)

    def finish_postings(self) -> Any:
        """Write the term and return what Whoosh keeps of it: here, where it lies."""
        counts = [len(vbytes) // _POSITIONS.itemsize for vbytes in self._positions]
        keys = np.repeat(np.array(self._documents, _KEY) << np.uint64(POSITION_BITS), counts)
        keys |= np.frombuffer(b"".join(self._positions), _POSITIONS)
        self._terminfo.set_extent(self._file.tell(), keys.nbytes)
        self._file.write(keys.tobytes())
        return self._terminfo


class PackedTermsReader(W3TermsReader):  # type: ignore[misc]
    """Whoosh's term dictionary, giving occurrences whole."""

    def occurrences(self, field: str, form: str) -> Occurrences:
        """Return the occurrences of a term, none if there is no such term."""
        term = form.encode()
        if (field, term) not in self:
            return np.empty(0, _KEY)
        return _read(self._postfile, *_extent(self.term_info(field, term)))

    def prefix_occurrences(self, field: str, prefix: str) -> Occurrences:
        """Return the occurrences of all terms that begin with ``prefix``, sorted."""
        begin = self._place_from(field, prefix.encode())
        end = self._place_from(field, prefix.encode() + b"\xff")  # greater than any UTF-8
        keys = _read(self._postfile, begin, end - begin)
        return np.sort(keys)

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
    return np.frombuffer(dbfile.get(offset, length), _KEY)
