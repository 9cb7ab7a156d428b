from svodka.domain.marks import Marks
from svodka.library.sqlite import SqliteLibrary
from tests.releases import incoming


def marks(lang: str) -> Marks:
    return Marks(lang=lang, published="2025-02-01")


def test_marks_are_kept_and_replaced(library: SqliteLibrary):
    library.add([incoming("а", lang="ru")])
    assert library.marks(1) is None
    library.put_marks("1", [(1, marks("ru"))])
    library.put_marks("2", [(1, marks("kk"))])
    assert library.marks(1) == marks("kk")
    library.put_marks("2", [])


def test_a_newer_analyser_and_a_newer_text_are_waited_for(library: SqliteLibrary):
    address = "https://a.example/1"
    library.add([incoming("а", lang="ru", address=address), incoming("б", lang="ru")])
    library.put_marks("1", [(1, marks("ru")), (2, marks("ru"))])
    assert library.count_unanalysed("1") == 0
    assert [release.id for release in library.unanalysed("2", 1)] == [2]
    library.add([incoming("в", lang="ru", address=address)])
    assert [release.id for release in library.unanalysed("1", 9)] == [1]
    assert library.count_unanalysed("1") == 1
