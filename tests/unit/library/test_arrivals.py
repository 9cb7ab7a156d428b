"""What is new, what is another text, what is known: against a model in plain dictionaries."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from svodka.domain.release import Arrival, IncomingRelease, Published, SourceKind
from svodka.library.opening import open_library
from svodka.library.sqlite import SqliteLibrary
from tests.releases import incoming


@contextmanager
def new_library() -> Iterator[SqliteLibrary]:
    with TemporaryDirectory() as folder:
        library = open_library(Path(folder))
        try:
            yield library
        finally:
            library.close()


arriving = st.builds(
    lambda text, address: incoming(text, address=address, lang="ru"),
    st.sampled_from(["а", "б", "в", "а ", "A"]),
    st.sampled_from([None, None, "https://a.example/1", "https://a.example/2"]),
)


class Model:
    """The rule as the port words it, as plainly as it can be put."""

    def __init__(self) -> None:
        self.texts: list[list[str]] = []
        self.addresses: dict[str, int] = {}

    def take(self, item: IncomingRelease) -> tuple[Arrival, int]:
        if item.address is None:
            for number, texts in enumerate(self.texts, 1):
                if item.text in texts:
                    return Arrival.KNOWN, number
        elif item.address in self.addresses:
            number = self.addresses[item.address]
            texts = self.texts[number - 1]
            if item.text in texts:
                return Arrival.KNOWN, number
            texts.append(item.text)
            return Arrival.REVISED, number
        self.texts.append([item.text])
        if item.address is not None:
            self.addresses[item.address] = len(self.texts)
        return Arrival.ADDED, len(self.texts)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(arriving, max_size=6), max_size=4))
def test_releases_arrive_as_the_rule_says(batches: list[list[IncomingRelease]]):
    model = Model()
    with new_library() as library:
        for batch in batches:
            answers = [(a.arrival, a.release_id) for a in library.add(batch)]
            expected = [model.take(item) for item in batch]
            by_first_text = [  # without an address any release that holds the text will do
                (kind, number) if batch[i].address else (kind, answers[i][1])
                for i, (kind, number) in enumerate(expected)
            ]
            assert answers == by_first_text
            for (kind, number), item in zip(answers, batch, strict=True):
                if kind is Arrival.KNOWN:
                    assert item.text in model.texts[number - 1]
        for number, texts in enumerate(model.texts, 1):
            assert [revision.text for revision in library.revisions(number)] == texts
            assert library.release(number).text == texts[-1]
        assert library.count() == len(model.texts)
        assert library.last_change() == sum(map(len, model.texts))
        for batch in batches:
            assert {a.arrival for a in library.add(batch)} <= {Arrival.KNOWN}


def test_a_revision_is_unread_and_keeps_its_date_if_it_brings_none(library: SqliteLibrary):
    address = "https://a.example/1"
    (first,) = library.add([incoming("старый", address=address)])
    library.mark_read([first.release_id])
    library.add([incoming("новый", address=address, published=None)])
    kept = library.release(first.release_id)
    assert kept.unread
    assert kept.published == Published.parse("2025-02-01")
    assert (kept.revision.number, kept.text) == (2, "новый")


def test_what_is_newly_known_of_a_source_is_kept(library: SqliteLibrary):
    library.add([incoming("а", source="МИД")])
    library.add([incoming("б", source="МИД", source_kind=SourceKind.MINISTRY, source_country="KZ")])
    library.add([incoming("в", source="МИД")])
    ((source, count),) = library.sources()
    assert (source.name, source.kind, source.country, count) == (
        "МИД",
        SourceKind.MINISTRY,
        "KZ",
        3,
    )


def test_nothing_of_a_batch_is_kept_if_any_of_it_fails(library: SqliteLibrary):
    broken = incoming("b", lang="ru")
    object.__setattr__(broken, "title", object())
    with pytest.raises(DBAPIError):  # our mistake, not told as damage
        library.add([incoming("а", lang="ru"), broken])
    assert library.count() == 0
    assert library.last_change() == 0


def test_threads_that_add_at_once_lose_and_double_nothing(library: SqliteLibrary):
    batches = [
        [incoming(f"{n}", lang="ru") for n in range(start, start + 30)]
        for start in range(0, 200, 20)
    ]
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(library.add, batches))
    assert library.count() == 210
    assert library.last_change() == 210
    assert library.check() == []


def test_a_large_batch_is_taken(library: SqliteLibrary):
    many = [incoming(f"{n}", lang="ru", address=f"https://a.example/{n}") for n in range(1700)]
    assert {a.arrival for a in library.add(many)} == {Arrival.ADDED}
    assert {a.arrival for a in library.add(many)} == {Arrival.KNOWN}
