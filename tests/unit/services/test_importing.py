from pathlib import Path

import pytest

from svodka.domain.errors import Cancelled, ImportStopped, InputEmpty, InputMissing
from svodka.domain.search import Query
from svodka.services.doctor import examine
from svodka.services.importing import import_incoming, import_paths, import_sample
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.searching import search
from svodka.services.workspace import Workspace
from tests.releases import TALKS, CancelAfter, incoming, take_in


def test_a_release_is_found_as_soon_as_it_is_in(workspace: Workspace):
    report = take_in(workspace, incoming(TALKS))
    assert report.added == 1
    found = search(workspace, Query("казахстаном"))
    assert [row.row.id for row in found.rows] == report.ids


def test_the_same_again_adds_nothing(workspace: Workspace):
    take_in(workspace, incoming(TALKS), incoming("Другой", address="https://a.example/1"))
    again = take_in(workspace, incoming(TALKS), incoming("Другой", address="https://a.example/1"))
    assert (again.added, again.revised, again.known, again.ids) == (0, 0, 2, [])
    assert workspace.library.count() == 2


def test_another_text_under_an_address_is_a_revision(workspace: Workspace):
    first = take_in(workspace, incoming("Старый текст", address="https://a.example/1"))
    second = take_in(workspace, incoming("Новый текст", address="https://a.example/1"))
    assert second.revised == 1
    assert second.ids == first.ids
    assert search(workspace, Query("старый")).total == 0
    assert search(workspace, Query("новый")).total == 1


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(workspace: Workspace, tmp_path: Path):
    (tmp_path / "good.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    paths = [str(tmp_path / name) for name in ("gone.txt", "empty.txt", "good.txt")]
    told: list[tuple[int, int | None]] = []
    report = import_paths(
        workspace,
        paths,
        cancel=UNSTOPPABLE,
        progress=lambda done, total=None: told.append((done, total)),
    )
    assert report.added == 1
    assert [type(problem) for problem in report.problems] == [InputMissing, InputEmpty]
    assert told[-1] == (3, 3)


def test_the_records_of_one_file_are_counted_as_they_come_in(workspace: Workspace, tmp_path: Path):
    lines = [f'{{"text": "Сообщение номер {number} о зерне"}}' for number in range(25)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told: list[tuple[int, int | None]] = []
    import_paths(
        workspace,
        [str(tmp_path)],
        cancel=UNSTOPPABLE,
        progress=lambda done, total=None: told.append((done, total)),
    )
    assert told == [(0, 25), (10, 25), (20, 25), (25, 25)]


def test_the_sample_is_a_library_of_32_releases_that_knows_what_it_is(workspace: Workspace):
    report = import_sample(workspace, cancel=UNSTOPPABLE, progress=unwatched)
    assert report.problems == []
    assert (report.added, report.revised) == (31, 1)
    assert workspace.library.is_sample()
    languages = [row.lang for row in workspace.library.rows(workspace.library.newest(100))]
    assert {lang: languages.count(lang) for lang in set(languages)} == {"ru": 19, "kk": 6, "en": 6}
    undated = workspace.library.rows(workspace.library.newest(100))[-1]
    assert undated.published is None


def test_what_was_taken_in_before_a_stop_stays_and_is_findable(workspace: Workspace):
    many = [incoming(f"Сообщение номер {number} о зерне") for number in range(350)]
    with pytest.raises(ImportStopped) as stopped:
        import_incoming(workspace, many, cancel=CancelAfter(250), progress=unwatched)
    kept = workspace.library.count()
    assert 0 < kept < 350
    assert stopped.value.values["kept"] == kept
    assert search(workspace, Query("зерно")).total == kept
    assert take_in(workspace, *many).added == 350 - kept


class StopAtIndexing:
    """A Cancel that comes when the library has a batch that the index has not."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def check(self) -> None:
        if self.workspace.library.last_change() > self.workspace.index.position():
            raise Cancelled


def test_a_stop_between_library_and_index_leaves_them_agreed(workspace: Workspace):
    many = [incoming(f"Сообщение номер {number} о зерне") for number in range(150)]
    with pytest.raises(ImportStopped) as stopped:
        import_incoming(workspace, many, cancel=StopAtIndexing(workspace), progress=unwatched)
    assert stopped.value.values["kept"] == workspace.library.count() == 100
    found = examine(workspace)
    assert (found.behind, found.missing, found.stray) == (0, [], [])


def test_what_could_not_be_read_before_a_stop_is_told(workspace: Workspace, tmp_path: Path):
    (tmp_path / "a.txt").write_text(" ", encoding="utf-8")
    for number in range(9):
        (tmp_path / f"b{number}.txt").write_text(f"Заметка\n\nО {number}.", encoding="utf-8")
    with pytest.raises(ImportStopped) as stopped:
        import_paths(workspace, [str(tmp_path)], cancel=CancelAfter(15), progress=unwatched)
    assert [type(problem) for problem in stopped.value.problems] == [InputEmpty]
