import pytest

from svodka.domain.errors import NotFound
from svodka.domain.release import Published, text_hash
from svodka.library.sqlite import SqliteLibrary
from tests.releases import incoming


def test_a_release_comes_back_as_it_went_in(library: SqliteLibrary):
    item = incoming(
        "Текст\r\nс «ё» и\u00a0пробелом\n",
        title="Заголовок",
        source="МИД",
        address="https://a.example/1",
        published=Published.parse("2025-02-01T10:20:00+05:00"),
        lang="ru",
    )
    (arrived,) = library.add([item])
    kept = library.release(arrived.release_id)
    assert (kept.title, kept.text, kept.source.name) == (item.title, item.text, "МИД")
    assert (kept.address, kept.published, kept.lang) == (item.address, item.published, "ru")
    assert kept.revision.sha256 == text_hash(item.text)
    assert kept.unread


def test_newest_first_and_undated_last(library: SqliteLibrary):
    days = ["2025-02-01", None, "2025-02-01T23:00:00-05:00", "2024-12-31", None]
    library.add(
        [
            incoming(str(n), lang="ru", published=Published.parse(day) if day else None)
            for n, day in enumerate(days)
        ]
    )
    assert library.newest(10) == [3, 1, 4, 5, 2]
    assert library.newest(2, 1) == [1, 4]


def test_rows_and_texts_come_in_the_order_asked_and_leave_out_the_unknown(library: SqliteLibrary):
    library.add([incoming(str(n), lang="ru") for n in range(3)])
    assert [row.id for row in library.rows([3, 99, 1])] == [3, 1]
    assert [release.id for release in library.indexable([2, 99, 1])] == [2, 1]
    assert library.texts([1, 99]) == {1: ("ru", "0")}
    assert library.heads() == {1: 1, 2: 2, 3: 3}


def test_reading_is_remembered_and_can_be_taken_back(library: SqliteLibrary):
    library.add([incoming(str(n), lang="ru") for n in range(3)])
    library.mark_read([1, 2])
    assert library.unread() == {3}
    library.mark_read([1], read=False)
    assert library.unread() == {1, 3}
    assert [row.unread for row in library.rows([1, 2, 3])] == [True, False, True]


def test_what_is_not_there_is_said(library: SqliteLibrary):
    with pytest.raises(NotFound):
        library.release(1)
    with pytest.raises(NotFound):
        library.revisions(1)


def test_the_change_log_tells_every_text_once(library: SqliteLibrary):
    address = "https://a.example/1"
    library.add([incoming("а", address=address), incoming("б")])
    library.add([incoming("в", address=address)])
    seen = [(c.seq, c.release_id, c.revision_id) for c in library.changes(0, 10)]
    assert seen == [(1, 1, 1), (2, 2, 2), (3, 1, 3)]
    assert [c.seq for c in library.changes(1, 1)] == [2]
    assert library.last_change() == 3


def test_a_library_knows_whether_it_holds_the_sample(library: SqliteLibrary):
    assert not library.is_sample()
    library.mark_sample()
    library.mark_sample()
    assert library.is_sample()
