from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.tags import Tag
from svodka.gui.dialogs.picker_rows import Carried, picker_rows

TAGS = (
    Tag(1, "экономика", "экономика", "green"),
    Tag(2, "торговля", "экономика/торговля", "teal", parent=1),
    Tag(3, "учёт торговли", "учёт торговли", "amber"),
)


def paths(typed: str) -> list[str]:
    return [row.path for row in picker_rows(TAGS, {}, 1, typed) if row.tag]


def test_all_tags_are_listed_in_the_order_of_the_tree() -> None:
    assert paths("") == ["экономика", "экономика/торговля", "учёт торговли"]


def test_words_are_found_anywhere_and_names_that_begin_so_come_first() -> None:
    assert paths("торг") == ["экономика/торговля", "учёт торговли"]
    assert paths("торг учет") == ["учёт торговли"]
    assert paths("ЭКОН") == ["экономика", "экономика/торговля"]
    assert paths("вода") == []


def test_a_new_tag_is_offered_unless_there_is_one_of_that_path() -> None:
    rows = picker_rows(TAGS, {}, 1, " экономика / вода ")
    assert (rows[-1].path, rows[-1].tag) == ("экономика/вода", None)
    assert all(row.tag for row in picker_rows(TAGS, {}, 1, "ЭКОНОМИКА/торговля"))
    assert all(row.tag for row in picker_rows(TAGS, {}, 1, " / "))


def test_a_tag_is_on_all_on_some_or_on_none() -> None:
    rows = picker_rows(TAGS, {1: 3, 2: 1}, 3, "")
    assert [row.carried for row in rows] == [Carried.ALL, Carried.SOME, Carried.NONE]


@given(st.text(max_size=12))
def test_whatever_is_typed_each_tag_is_listed_at_most_once(typed: str) -> None:
    rows = picker_rows(TAGS, {}, 1, typed)
    assert len({row.path for row in rows}) == len(rows)
    assert sum(row.tag is None for row in rows) <= 1
