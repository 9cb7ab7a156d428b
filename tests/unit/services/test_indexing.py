import threading
from pathlib import Path

import pytest

from svodka.domain.errors import LibraryBusy
from svodka.domain.search import Query
from svodka.services import indexing
from svodka.services.doctor import examine, mend
from svodka.services.indexing import catch_up, rebuild
from svodka.services.places import index_folder
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.searching import search
from svodka.services.workspace import Workspace
from tests.releases import TALKS, incoming, take_in


def garble(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"garbage" * 20)


def test_a_library_and_its_index_agree_after_an_import(workspace: Workspace):
    take_in(workspace, incoming(TALKS))
    found = examine(workspace)
    assert found.healthy
    assert (found.releases, found.behind, found.unanalysed) == (1, 0, 1)


def test_the_index_takes_up_where_it_was(workspace: Workspace):
    workspace.library.add([incoming(f"Текст {number}", lang="ru") for number in range(3)])
    found = examine(workspace)
    assert (len(found.missing), found.behind) == (3, 3)
    assert catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched) == 3
    assert catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched) == 0
    assert examine(workspace).index_agrees


def test_a_damaged_index_is_found_and_built_anew(workspace: Workspace):
    take_in(workspace, incoming(TALKS))
    garble(index_folder(workspace.folder))
    assert examine(workspace).index_damaged
    assert mend(workspace, cancel=UNSTOPPABLE, progress=unwatched).healthy
    assert search(workspace, Query("товарооборот")).total == 1


def test_catching_up_mends_a_damaged_index_by_itself(workspace: Workspace):
    take_in(workspace, incoming(TALKS))
    garble(index_folder(workspace.folder))
    catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched)
    assert search(workspace, Query("товарооборот")).total == 1


def test_an_index_that_is_ahead_of_the_library_is_built_anew(workspace: Workspace):
    take_in(workspace, incoming(TALKS))
    stray = workspace.library.indexable(workspace.library.newest(1))
    workspace.index.write(stray, [], workspace.library.last_change() + 5)
    assert catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched) == 1
    assert examine(workspace).index_agrees


def test_an_index_that_lost_a_release_is_mended(workspace: Workspace):
    report = take_in(workspace, incoming(TALKS), incoming("Второй текст"))
    workspace.index.write([], report.ids[:1], workspace.library.last_change())
    assert examine(workspace).missing == report.ids[:1]
    assert mend(workspace, cancel=UNSTOPPABLE, progress=unwatched).index_agrees


def test_rebuilding_keeps_what_is_found(workspace: Workspace):
    take_in(workspace, incoming(TALKS), incoming("О зерне и муке"))
    assert rebuild(workspace, cancel=UNSTOPPABLE, progress=unwatched) == 2
    assert search(workspace, Query("мука")).total == 1


def test_writing_waits_while_another_process_writes(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    workspace.library.add([incoming(TALKS, lang="ru")])
    write, held = workspace.index.write, threading.Event()

    def busy_once(*what: object) -> None:
        if not held.is_set():
            held.set()
            raise LibraryBusy(path=workspace.folder)
        write(*what)

    monkeypatch.setattr(workspace.index, "write", busy_once)
    monkeypatch.setattr(indexing, "_PAUSE_SECONDS", 0.01)
    assert catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched) == 1
    assert held.is_set()


def test_patience_with_another_process_ends(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    workspace.library.add([incoming(TALKS, lang="ru")])

    def busy(*_what: object) -> None:
        raise LibraryBusy(path=workspace.folder)

    monkeypatch.setattr(workspace.index, "write", busy)
    monkeypatch.setattr(indexing, "_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(indexing, "_PATIENCE_SECONDS", 0.05)
    with pytest.raises(LibraryBusy):
        catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched)
