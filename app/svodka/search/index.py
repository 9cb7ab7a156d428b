"""The port :class:`~svodka.domain.ports.SearchIndex`, kept in a folder by Whoosh.

Whoosh and numpy are imported when the first query or batch comes, not when the window opens.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from svodka.domain.release import Release
from svodka.domain.search import Answer, Query, Snippet
from svodka.domain.spans import Span
from svodka.search.highlighting import Highlighter
from svodka.search.seal import latest_seal
from svodka.search.snippets import snippet

if TYPE_CHECKING:
    from svodka.search.snapshot import Snapshots

_BEGINNING = 8_000
"""Code points; most releases are shorter."""


class WhooshIndex:
    """An index in ``folder``, which is made by the first batch and may be thrown away."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._opened: Snapshots | None = None

    def search(self, query: Query, tagged: Callable[[str], frozenset[int]]) -> Answer:
        """Answer a query. Raises SearchIndexDamaged."""
        from svodka.search.evaluation import answer

        return answer(query, self._snapshots().current(), tagged)

    def snippets(
        self, query: str, texts: Sequence[tuple[str, str]], width: int = 160
    ) -> list[Snippet]:
        """Return the passage with the most hits of each (language, text).

        Of a long text it is the best of the beginning, if that has any: the rest is not read.
        """
        highlighter = Highlighter(query)
        return [
            snippet(
                text,
                highlighter.hits(lang, text[:_BEGINNING]) or highlighter.hits(lang, text),
                width,
            )
            for lang, text in texts
        ]

    def hits(self, query: str, lang: str, text: str) -> list[Span]:
        """Return every place in a text that the query matches, in order."""
        return Highlighter(query).hits(lang, text)

    def position(self) -> int:
        """Return the ``seq`` of the last change the index holds. Raises SearchIndexDamaged."""
        seal = latest_seal(self._folder)
        return seal.position if seal else 0

    def holds(self) -> dict[int, int]:
        """Return the revision id by release id. Raises SearchIndexDamaged."""
        snapshot = self._snapshots().current()
        facts = snapshot.facts[snapshot.alive]
        return dict(zip(facts["id"].tolist(), facts["revision"].tolist(), strict=True))

    def write(self, releases: Sequence[Release], gone: Sequence[int], position: int) -> None:
        """Index releases anew, drop ``gone``, remember ``position``: one commit.

        Raises LibraryBusy, DiskFull, LibraryReadOnly, LibraryUnreachable, SearchIndexDamaged.
        """
        from svodka.search.writing import write

        write(self._folder, self._snapshots(), releases, gone, position)

    def clear(self) -> None:
        """Throw the index away. Raises LibraryBusy, LibraryReadOnly, LibraryUnreachable."""
        from svodka.search.writing import clear

        clear(self._folder)

    def _snapshots(self) -> "Snapshots":
        with self._lock:
            if self._opened is None:
                from svodka.search.snapshot import Snapshots

                self._opened = Snapshots(self._folder)
            return self._opened
