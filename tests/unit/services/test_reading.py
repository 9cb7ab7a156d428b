import pytest

from svodka.domain.errors import NotFound
from svodka.domain.search import Order, Query
from svodka.services.analysing import analyse_pending, analyse_release
from svodka.services.comparing import compare_releases, compare_revisions
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.reading import marked_release, open_release, open_revision
from svodka.services.searching import all_ids, search
from svodka.services.tagging import TagReleases
from svodka.services.workspace import Workspace
from tests.releases import TALKS, incoming, take_in


def test_a_release_opens_with_hits_and_without_waiting_for_its_marks(workspace: Workspace):
    (release_id,) = take_in(workspace, incoming(TALKS)).ids
    reading = open_release(workspace, release_id, "товарооборота OR 5,5")
    assert reading.marks is None
    assert [hit.of(TALKS) for hit in reading.hits] == ["Товарооборот", "5,5"]
    assert open_release(workspace, release_id).hits == ()


def test_marks_are_read_once_and_kept(workspace: Workspace):
    (release_id,) = take_in(workspace, incoming(TALKS)).ids
    marks = analyse_release(workspace, release_id, cancel=UNSTOPPABLE, progress=unwatched)
    assert {"KZ"} <= {mention.iso for mention in marks.entities}
    assert [figure.unit for figure in marks.figures] == ["%", "USD"]
    assert open_release(workspace, release_id).marks == marks
    assert marked_release(workspace, release_id).marks == marks


def test_everything_that_waits_is_analysed(workspace: Workspace):
    take_in(workspace, *(incoming(f"{TALKS} Выпуск {number}.") for number in range(10)))
    told: list[tuple[int, int | None]] = []
    done = analyse_pending(
        workspace,
        cancel=UNSTOPPABLE,
        progress=lambda done, total=None: told.append((done, total)),
    )
    assert done == 10
    assert (told[0], told[-1]) == ((0, 10), (10, 10))
    assert workspace.library.count_unanalysed(workspace.analyser.version) == 0


def test_an_earlier_text_can_be_read(workspace: Workspace):
    address = "https://a.example/1"
    take_in(workspace, incoming("Старый текст", address=address))
    (release_id,) = take_in(workspace, incoming("Новый текст", address=address)).ids
    assert open_revision(workspace, release_id, 1).text == "Старый текст"
    assert open_revision(workspace, release_id, None).text == "Новый текст"
    with pytest.raises(NotFound):
        open_revision(workspace, release_id, 3)


def test_tags_come_with_a_release(workspace: Workspace):
    (release_id,) = take_in(workspace, incoming(TALKS)).ids
    TagReleases((release_id,), "экономика/торговля").apply(workspace.library)
    assert [tag.path for tag in open_release(workspace, release_id).tags] == ["экономика/торговля"]
    assert search(workspace, Query("tag:экономика")).total == 1
    assert search(workspace, Query("tag:торговля казахстан")).total == 1
    assert search(workspace, Query("NOT tag:торговля")).total == 0


def test_an_empty_query_lists_the_library_and_needs_no_index(workspace: Workspace):
    ids = take_in(
        workspace,
        incoming("Без даты", published=None),
        incoming("С датой"),
    ).ids
    found = search(workspace, Query("  "))
    assert [row.row.id for row in found.rows] == [ids[1], ids[0]]
    assert all_ids(workspace, "") == (ids[1], ids[0])
    assert all_ids(workspace, "дата", Order.BEST) != ()


def test_pages_of_an_answer_make_the_whole(workspace: Workspace):
    take_in(workspace, *(incoming(f"О зерне, выпуск {number}") for number in range(7)))
    whole = [row.row.id for row in search(workspace, Query("зерно", limit=10)).rows]
    parts = [
        row.row.id
        for offset in (0, 3, 6)
        for row in search(workspace, Query("зерно", limit=3, offset=offset)).rows
    ]
    assert parts == whole
    assert len(whole) == 7


def test_two_releases_are_compared(workspace: Workspace):
    other = TALKS.replace("5,5%", "7%")
    a, b = take_in(workspace, incoming(TALKS), incoming(other)).ids
    pair = compare_releases(workspace, a, b, cancel=UNSTOPPABLE, progress=unwatched)
    assert (pair.a.release.id, pair.b.release.id) == (a, b)
    assert len(pair.comparison.figures) == 2


def test_two_revisions_are_compared_as_such(workspace: Workspace):
    address = "https://a.example/1"
    take_in(workspace, incoming(TALKS, address=address))
    (release_id,) = take_in(
        workspace, incoming(TALKS + " Добавлено предложение.", address=address)
    ).ids
    pair = compare_revisions(workspace, release_id, 1, 2, cancel=UNSTOPPABLE, progress=unwatched)
    assert pair.comparison.kind.value == "revision"
    assert pair.b.release.text.endswith("предложение.")
