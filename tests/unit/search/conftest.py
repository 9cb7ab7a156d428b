"""An index in a fresh folder, and releases for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from svodka.domain.release import Published, Release, Revision, Source
from svodka.domain.search import Order, Query
from svodka.search.index import WhooshIndex

MakeRelease = Callable[..., Release]
Find = Callable[..., tuple[int, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library" / "index"


@pytest.fixture
def index(folder: Path) -> WhooshIndex:
    return WhooshIndex(folder)


@pytest.fixture
def release() -> MakeRelease:
    def make(
        release_id: int,
        text: str = "",
        title: str = "",
        *,
        lang: str = "ru",
        source: str = "Вестник",
        day: str | None = None,
        revision: int | None = None,
    ) -> Release:
        written = Revision(revision or release_id * 10, release_id, 1, title, text, "", "")
        published = Published.parse(day) if day else None
        return Release(release_id, Source(1, source), lang, None, published, False, written)

    return make


@pytest.fixture
def find(index: WhooshIndex) -> Find:
    """Return what finds ids, with the tags that a library would know."""

    def ids(
        query: str,
        *,
        order: Order = Order.NEWEST,
        typing: bool = False,
        tags: dict[str, set[int]] | None = None,
    ) -> tuple[int, ...]:
        known = tags or {}
        return index.search(
            Query(query, order, typing=typing), lambda name: frozenset(known.get(name, ()))
        ).ids

    return ids
