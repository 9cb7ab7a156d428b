"""What the use cases need from below, as protocols: one fake each in the tests.

Every method may raise the errors named; nothing else of an implementation's shows through.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from svodka.domain.comparison import Comparison
from svodka.domain.errors import UnreadableInput
from svodka.domain.marks import Marks
from svodka.domain.release import (
    Arrived,
    Change,
    IncomingRelease,
    Release,
    ReleaseRow,
    Revision,
    Source,
)
from svodka.domain.search import Answer, Query, Snippet
from svodka.domain.spans import Span
from svodka.domain.tags import Tag


class Cancel(Protocol):
    """Asked between two steps of a job."""

    def check(self) -> None:
        """Raise :class:`~svodka.domain.errors.Cancelled` if the user stopped the job."""
        ...


class Progress(Protocol):
    """Told how far a job has come."""

    def __call__(self, done: int, total: int | None = None) -> None:
        """``done`` of ``total`` steps are finished; ``total`` is None where it is not known."""
        ...


class Library(Protocol):
    """The truth on disk. Raises :class:`~svodka.domain.errors.LibraryError` and its kin.

    Methods may be called from any thread; every call that writes is one transaction.
    """

    def add(self, incoming: Sequence[IncomingRelease]) -> list[Arrived]:
        """Take releases in, all or none; one answer each, in order.

        An address that is known with another text makes a revision; with the same text, or without
        an address a text that is known, nothing is added.
        """
        ...

    def count(self) -> int:
        """Return the number of releases."""
        ...

    def release(self, release_id: int) -> Release:
        """Return a release with its newest text. Raises NotFound."""
        ...

    def revisions(self, release_id: int) -> list[Revision]:
        """Return all texts of a release, oldest first. Raises NotFound."""
        ...

    def rows(self, ids: Sequence[int]) -> list[ReleaseRow]:
        """Return the list rows of releases in the order of ``ids``; unknown ids are left out."""
        ...

    def newest(self, limit: int, offset: int = 0) -> list[int]:
        """Return release ids, newest first, undated last (the newest arrivals first among them)."""
        ...

    def texts(self, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
        """Return language and newest text by release id."""
        ...

    def sources(self) -> list[tuple[Source, int]]:
        """Return the sources with the number of their releases, by name."""
        ...

    def unread(self) -> frozenset[int]:
        """Return the ids of the releases that were not read."""
        ...

    def mark_read(self, ids: Sequence[int], read: bool = True) -> None:
        """Set the read state."""
        ...

    def mark_sample(self) -> None:
        """Remember that the library holds the sample."""
        ...

    def is_sample(self) -> bool:
        """Tell whether the library holds the sample."""
        ...

    def changes(self, after: int, limit: int) -> list[Change]:
        """Return rows of the change log with a higher ``seq``, oldest first."""
        ...

    def last_change(self) -> int:
        """Return the highest ``seq``, 0 if there is none."""
        ...

    def indexable(self, ids: Sequence[int]) -> list[Release]:
        """Return releases with their newest texts, for the index; unknown ids are left out."""
        ...

    def heads(self) -> dict[int, int]:
        """Return the id of the newest revision by release id: what the index must hold."""
        ...

    def marks(self, revision_id: int) -> Marks | None:
        """Return the marks of a revision, None if it was not analysed yet."""
        ...

    def put_marks(self, version: str, marks: Sequence[tuple[int, Marks]]) -> None:
        """Keep the marks of revisions, replacing earlier ones."""
        ...

    def unanalysed(self, version: str, limit: int) -> list[Release]:
        """Return releases whose newest text has no marks of this version, newest first."""
        ...

    def count_unanalysed(self, version: str) -> int:
        """Return how many such releases there are."""
        ...

    def tags(self) -> list[Tag]:
        """Return all tags, parents before their children, siblings by name."""
        ...

    def add_tag(self, path: str, colour: str | None = None, tag_id: int | None = None) -> Tag:
        """Return the tag of this path, making it and its parents where they are missing.

        ``colour`` None takes the parent's, or the least used one; ``tag_id`` brings a tag back
        under the id it had. Raises BadRequest for an empty or over-long name.
        """
        ...

    def change_tag(self, tag_id: int, path: str, colour: str) -> Tag:
        """Rename, move or recolour a tag. Raises NotFound, BadRequest (name taken, own child)."""
        ...

    def delete_tag(self, tag_id: int) -> None:
        """Delete a tag with its children; releases lose it. Raises NotFound."""
        ...

    def tag(self, ids: Sequence[int], tag_id: int) -> list[int]:
        """Put a tag on releases; return those that did not carry it before."""
        ...

    def untag(self, ids: Sequence[int], tag_id: int) -> list[int]:
        """Take a tag off; return those that carried it."""
        ...

    def tagged(self, tag_ids: Sequence[int]) -> dict[int, list[int]]:
        """Return by tag the ids of the releases that carry it."""
        ...

    def tagged_under(self, name: str) -> frozenset[int]:
        """Return the ids of the releases under a tag or any tag nested in it, for ``tag:``.

        ``name`` is a path or the last part of one; case, ё and е do not matter.
        """
        ...

    def check(self) -> list[str]:
        """Return what SQLite finds wrong with its file; empty if all is well."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class SearchIndex(Protocol):
    """The index, which can be thrown away. Searching reads a snapshot and is safe in any thread."""

    def search(self, query: Query, tagged: Callable[[str], frozenset[int]]) -> Answer:
        """Answer a query; ``tagged`` gives the release ids behind a ``tag:`` condition.

        Raises SearchIndexDamaged.
        """
        ...

    def snippets(
        self, query: str, texts: Sequence[tuple[str, str]], width: int = 160
    ) -> list[Snippet]:
        """Return the passage with the most hits of each (language, text)."""
        ...

    def hits(self, query: str, lang: str, text: str) -> list[Span]:
        """Return every place in a text that the query matches, in order."""
        ...

    def position(self) -> int:
        """Return the ``seq`` of the last change the index holds."""
        ...

    def holds(self) -> dict[int, int]:
        """Return the revision id by release id that the index holds."""
        ...

    def write(self, releases: Sequence[Release], gone: Sequence[int], position: int) -> None:
        """Index releases anew, drop ``gone``, remember ``position``: one commit.

        Raises LibraryBusy if another process writes, DiskFull, LibraryReadOnly, LibraryUnreachable.
        """
        ...

    def clear(self) -> None:
        """Throw the index away and start an empty one."""
        ...


class Analyser(Protocol):
    """Reads marks in a text. ``version`` changes whenever its readings may."""

    version: str

    def analyse(self, text: str, lang: str | None, published: str | None) -> Marks:
        """Return the marks; ``lang`` None is guessed, ``published`` is an ISO day or None."""
        ...


class Comparer(Protocol):
    """Sets two marked texts side by side."""

    def __call__(
        self, text_a: str, marks_a: Marks, text_b: str, marks_b: Marks, *, revision: bool = False
    ) -> Comparison:
        """Compare; ``revision`` says that they are two texts of one release."""
        ...


class ReleaseReader(Protocol):
    """Reads files into releases."""

    def files(self, paths: Sequence[str]) -> list[str]:
        """Return the files to read, folders walked through, in a stable order."""
        ...

    def read(self, path: str) -> Iterator[IncomingRelease | UnreadableInput]:
        """Yield what a file holds; a fault of it or of a record is yielded, not raised."""
        ...

    def count(self, path: str) -> int:
        """Return how many releases and faults to expect of a file, at least 1; never raises."""
        ...

    def paste(self, content: str) -> IncomingRelease:
        """Return what a pasted text or HTML source seems to be. Raises UnreadableInput.

        ``source`` is empty where the content does not name it.
        """
        ...
