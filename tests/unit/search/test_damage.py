"""Whatever happens to whichever file, it is noticed, told and mended by building anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from svodka.domain.errors import SearchIndexDamaged
from svodka.domain.search import Query
from svodka.search.index import WhooshIndex

HARMLESS = {"MAIN_WRITELOCK"}


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garble(path: Path) -> None:
    path.write_bytes(bytes(byte ^ 0x55 for byte in path.read_bytes()))


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) * 2 // 3] ^= 1
    path.write_bytes(content)


def search(index: WhooshIndex) -> set[int]:
    return set(index.search(Query("газ"), lambda _: frozenset()).ids)


@pytest.fixture
def filled(index: WhooshIndex, release) -> WhooshIndex:
    index.write([release(1, "газ"), release(2, "нефть")], [], 1)
    index.write([release(3, "газ")], [2], 2)
    return index


def files(folder: Path) -> list[Path]:
    found = [path for path in folder.iterdir() if path.is_file() and path.name not in HARMLESS]
    return sorted(path for path in found if path.stat().st_size)


@pytest.mark.parametrize("harm", [truncate, empty, garble, lengthen, flip_a_bit, Path.unlink])
@pytest.mark.parametrize("fresh", [True, False], ids=["on opening", "while open"])
def test_every_file_in_turn(
    filled: WhooshIndex, release, folder: Path, harm: Callable[[Path], None], fresh: bool
) -> None:
    assert search(filled) == {1, 3}
    sound = {path: path.read_bytes() for path in files(folder)}
    assert len(sound) >= 6
    for path, content in sound.items():
        harm(path)
        index = WhooshIndex(folder) if fresh else filled
        if path.suffix == ".json" and harm is Path.unlink:
            assert index.position() == 0  # as if it had never been: built from the beginning
        else:
            with pytest.raises(SearchIndexDamaged):
                search(index)
            with pytest.raises(SearchIndexDamaged):
                index.holds()
            with pytest.raises(SearchIndexDamaged):
                index.write([release(4, "газ")], [], 3)
        path.write_bytes(content)
        assert search(WhooshIndex(folder)) == {1, 3}


@pytest.mark.parametrize("harm", [truncate, empty, garble])
def test_a_damaged_index_is_cleared_and_built_again(
    filled: WhooshIndex, release, folder: Path, harm: Callable[[Path], None]
) -> None:
    for path in files(folder):
        harm(path)
    with pytest.raises(SearchIndexDamaged):
        filled.position()
    filled.clear()
    filled.write([release(1, "газ")], [], 1)
    assert search(filled) == search(WhooshIndex(folder)) == {1}


def test_files_without_a_seal_are_no_index(filled: WhooshIndex, release, folder: Path) -> None:
    for path in folder.glob("sealed_*"):
        path.unlink()
    assert search(filled) == set()
    filled.write([release(5, "газ")], [], 1)
    assert search(filled) == {5}


def test_an_index_of_an_earlier_form_is_rebuilt(
    filled: WhooshIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("svodka.search.seal.FORM", 99)
    with pytest.raises(SearchIndexDamaged):
        filled.position()


def test_a_file_where_the_folder_should_be(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("")
    with pytest.raises(SearchIndexDamaged):
        WhooshIndex(folder).position()
