import errno
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage

from svodka.domain.errors import DiskFull, LibraryBusy, LibraryReadOnly, LibraryUnreachable
from svodka.domain.search import Query
from svodka.search.index import WhooshIndex
from svodka.search.seal import latest_seal
from svodka.search.writing import _SealingWriter


def ids(index: WhooshIndex, query: str) -> set[int]:
    return set(index.search(Query(query, limit=10_000), lambda _: frozenset()).ids)


def test_what_is_written_is_held(index, release) -> None:
    index.write([release(1), release(2, revision=21)], [], 5)
    assert index.holds() == {1: 10, 2: 21}
    assert index.position() == 5


def test_a_release_is_replaced_and_another_goes(index, release) -> None:
    index.write([release(1, "газ"), release(2, "газ"), release(3, "газ")], [], 1)
    index.write([release(1, "нефть", revision=11)], [2, 99], 2)
    assert ids(index, "газ") == {3}
    assert ids(index, "нефть") == {1}
    assert index.holds() == {1: 11, 3: 30}


def test_the_last_of_one_release_in_a_batch_counts(index, release) -> None:
    index.write([release(1, "газ"), release(1, "нефть", revision=11)], [], 1)
    assert index.holds() == {1: 11}
    assert ids(index, "газ") == set()


def test_a_batch_without_releases_moves_the_position(index) -> None:
    index.write([], [], 3)
    assert index.position() == 3
    index.write([], [7], 4)
    assert index.position() == 4
    assert index.holds() == {}


def test_clearing(index, release, folder: Path) -> None:
    index.write([release(1, "газ")], [], 3)
    (folder / "MAIN.tmp").mkdir()
    (folder / "MAIN.tmp" / "left.run").write_bytes(b"x")
    index.clear()
    assert index.position() == 0
    assert ids(index, "газ") == set()
    index.write([release(2, "газ")], [], 1)
    assert ids(index, "газ") == {2}


def test_another_index_on_the_folder_sees_commits(index, release, folder: Path) -> None:
    other = WhooshIndex(folder)
    assert ids(other, "газ") == set()
    index.write([release(1, "газ")], [], 1)
    assert ids(other, "газ") == {1}
    index.clear()
    assert ids(other, "газ") == set()


def test_many_small_commits_agree_with_one_large(index, release, tmp_path: Path) -> None:
    """Merges, deletions on top of merges and small commits on top of both change no answer."""
    chance = random.Random(5)
    words = ["газ", "нефть", "вода", "торговля", "рост", "подписал", "подписали"]
    now: dict[int, str] = {}
    for step in range(150):
        number = chance.randint(1, 60)
        text = " ".join(chance.choices(words, k=8))
        gone = [chance.randint(1, 60)] if step % 3 == 0 else []
        gone = [other for other in gone if other != number]
        now[number] = text
        for other in gone:
            now.pop(other, None)
        index.write([release(number, text)], gone, step)
    whole = WhooshIndex(tmp_path / "whole")
    whole.write([release(number, text) for number, text in now.items()], [], 1)
    assert index.holds() == whole.holds()
    for query in [
        *words,
        "нефть газ",
        '"газ нефть"',
        '"вода рост газ"',
        "п*",
        "-газ",
        "газ OR рост",
    ]:
        assert ids(index, query) == ids(whole, query), query
    segments = {name.partition(".")[0] for name in latest_seal(index._folder).files}
    assert len(segments) < 20


def test_only_what_is_sealed_lies_in_the_folder(index, release, folder: Path) -> None:
    for number in range(1, 30):
        index.write([release(number, "газ")], [number - 1], number)
    sealed = latest_seal(folder)
    present = {path.name for path in folder.iterdir() if path.is_file()}
    assert present == {*sealed.files, "MAIN_WRITELOCK", f"sealed_{sealed.generation}.json"}


@pytest.mark.parametrize("step", ["write of the table of contents", "sealing"])
def test_a_commit_that_was_cut_short_did_not_happen(
    index, release, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    index.write([release(1, "газ")], [], 1)
    names = {"write of the table of contents": "TOC.write", "sealing": "put_seal"}

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(f"svodka.search.writing.{names[step]}", die)
        with pytest.raises(KeyboardInterrupt):
            index.write([release(2, "газ")], [1], 2)
    assert index.position() == 1
    assert ids(index, "газ") == {1}
    again = WhooshIndex(folder)
    again.write([release(2, "газ")], [1], 2)
    assert ids(again, "газ") == ids(index, "газ") == {2}
    assert again.position() == 2


def test_a_process_killed_while_writing_loses_nothing(index, release, folder: Path) -> None:
    index.write([release(1, "газ")], [], 1)
    code = f"""
import os
from pathlib import Path
import svodka.search.writing as writing
from svodka.domain.release import Release, Revision, Source
from svodka.search.index import WhooshIndex
writing.clean_files = lambda *_: os._exit(9)
text = Revision(20, 2, 1, "", "газ", "", "")
release = Release(2, Source(1, "s"), "ru", None, None, False, text)
WhooshIndex(Path({str(folder)!r})).write([release], [], 2)
"""
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == 9
    assert ids(index, "газ") == {1, 2}  # sealed, though not tidied up after
    index.write([release(3, "газ")], [], 3)
    assert ids(index, "газ") == {1, 2, 3}


def test_another_writer_is_told_of(index, release, folder: Path) -> None:
    index.write([release(1)], [], 1)
    lock = FileStorage(str(folder)).lock("MAIN_WRITELOCK")
    assert lock.acquire()
    try:
        with pytest.raises(LibraryBusy):
            index.write([release(2)], [], 2)
        with pytest.raises(LibraryBusy):
            index.clear()
    finally:
        lock.release()
    index.write([release(2)], [], 2)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EACCES, LibraryReadOnly),
        (errno.EROFS, LibraryReadOnly),
        (errno.EIO, LibraryUnreachable),
    ],
)
@pytest.mark.parametrize("place", ["FileStorage.create_file", "put_seal", "FileStorage.lock"])
def test_the_systems_refusals_are_told(
    index, release, monkeypatch: pytest.MonkeyPatch, code: int, told: type, place: str
) -> None:
    index.write([release(1, "газ")], [], 1)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, "no")

    with monkeypatch.context() as patched:
        patched.setattr(f"svodka.search.writing.{place}", refuse)
        with pytest.raises(told) as caught:
            index.write([release(2, "газ")], [1], 2)
    assert type(caught.value) is told
    assert index.position() == 1
    assert ids(index, "газ") == {1}
    index.write([release(2, "газ")], [], 2)
    assert ids(index, "газ") == {1, 2}


def test_a_folder_that_cannot_be_made(tmp_path: Path, release) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryReadOnly):
        WhooshIndex(tmp_path / "file" / "index").write([release(1)], [], 1)


def test_a_full_disk_while_postings_are_written(index, release, monkeypatch) -> None:
    index.write([release(1, "газ")], [], 1)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(_SealingWriter, "_flush_segment", full)
        with pytest.raises(DiskFull):
            index.write([release(2, "газ")], [], 2)
    index.write([release(2, "газ")], [], 2)
    assert ids(index, "газ") == {1, 2}


def test_searching_while_another_thread_writes(index, release) -> None:
    """Every answer is that of one commit: release n comes with commit n and takes n-5 away."""
    index.write([release(1, "газ")], [], 1)
    problems: list[object] = []
    finished = threading.Event()

    def search() -> None:
        last = 0
        while not finished.is_set():
            found = sorted(ids(index, "газ OR г*"))
            if not found or found != list(range(found[0], found[-1] + 1)) or found[-1] < last:
                problems.append(found)
            last = found[-1]

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(2, 40):
        index.write([release(number, "газ")], [number - 5], number)
    finished.set()
    for thread in threads:
        thread.join()
    assert problems == []


def test_titles_longer_than_any_headline(index, release) -> None:
    index.write([release(1, "конец", "слово " * 1000)], [], 1)
    assert ids(index, "title:слово") == {1}
    assert ids(index, '"слово конец"') == set()
    assert ids(index, "title:конец") == set()
