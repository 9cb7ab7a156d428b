import pytest

from svodka.domain.errors import BadRequest, NotFound
from svodka.domain.tags import TAG_COLOURS
from svodka.library.sqlite import SqliteLibrary
from tests.releases import incoming


def paths(library: SqliteLibrary) -> list[str]:
    return [tag.path for tag in library.tags()]


def test_parents_are_made_and_come_before_their_children(library: SqliteLibrary):
    leaf = library.add_tag("экономика/торговля/зерно", "green")
    library.add_tag("вода")
    assert paths(library) == ["вода", "экономика", "экономика/торговля", "экономика/торговля/зерно"]
    assert (leaf.name, leaf.colour) == ("зерно", "green")
    assert library.add_tag("ЭКОНОМИКА / Торговля/зерно").id == leaf.id


def test_a_child_takes_its_parents_colour_and_roots_take_turns(library: SqliteLibrary):
    parent = library.add_tag("а", "teal")
    assert library.add_tag("а/б").colour == "teal"
    colours = [library.add_tag(f"корень {n}").colour for n in range(9)]
    assert sorted([*colours, parent.colour]) == sorted(TAG_COLOURS)


@pytest.mark.parametrize("path", ["", " ", "/", "а//б", "а/ ", "x" * 101])
def test_a_tag_needs_a_name(library: SqliteLibrary, path: str):
    with pytest.raises(BadRequest):
        library.add_tag(path)
    assert paths(library) == []


def test_a_colour_is_one_of_those_that_are_drawn(library: SqliteLibrary):
    with pytest.raises(BadRequest, match="mauve"):
        library.add_tag("а", "mauve")


def test_a_tag_is_renamed_moved_and_recoloured(library: SqliteLibrary):
    tag = library.add_tag("а/б", "red")
    library.add_tag("а/б/в")
    moved = library.change_tag(tag.id, "г/д", "blue")
    assert (moved.id, moved.path, moved.colour) == (tag.id, "г/д", "blue")
    assert paths(library) == ["а", "г", "г/д", "г/д/в"]
    assert library.change_tag(tag.id, "Д", "blue").path == "Д"


def test_a_tag_takes_no_taken_name_and_does_not_go_into_itself(library: SqliteLibrary):
    tag = library.add_tag("а")
    library.add_tag("б")
    for path in ("б", "Б", "а/в"):
        with pytest.raises(BadRequest):
            library.change_tag(tag.id, path, "red")
    with pytest.raises(NotFound):
        library.change_tag(99, "в", "red")
    assert paths(library) == ["а", "б"]


def test_putting_on_and_taking_off_tell_what_changed(library: SqliteLibrary):
    library.add([incoming(str(n), lang="ru") for n in range(3)])
    tag = library.add_tag("вода")
    assert library.tag([1, 2, 1], tag.id) == [1, 2]
    assert library.tag([2, 3], tag.id) == [3]
    assert library.untag([1, 9], tag.id) == [1]
    assert library.tagged([tag.id]) == {tag.id: [2, 3]}
    assert library.rows([2])[0].tags == (tag.id,)
    assert library.tags()[0].uses == 2


def test_what_is_nested_counts_and_case_and_yo_do_not(library: SqliteLibrary):
    library.add([incoming(str(n), lang="ru") for n in range(4)])
    for number, path in enumerate(["Учёт", "Учёт/Зерно", "Учёт/Зерно/рожь", "зерновые"], 1):
        library.tag([number], library.add_tag(path).id)
    assert library.tagged_under("учет") == {1, 2, 3}
    assert library.tagged_under("зерно") == {2, 3}
    assert library.tagged_under("УЧЕТ/зерно") == {2, 3}
    assert library.tagged_under("рожь") == {3}
    assert library.tagged_under(" учёт /  зерно ") == {2, 3}
    assert library.tagged_under("пшеница") == frozenset()


def test_deleting_takes_what_is_nested_and_leaves_the_releases(library: SqliteLibrary):
    library.add([incoming("а", lang="ru")])
    parent, child = library.add_tag("вода"), library.add_tag("вода/реки")
    library.tag([1], child.id)
    library.delete_tag(parent.id)
    assert paths(library) == []
    assert library.rows([1])[0].tags == ()
    with pytest.raises(NotFound):
        library.delete_tag(parent.id)


def test_a_tag_comes_back_under_its_id(library: SqliteLibrary):
    tag = library.add_tag("вода", "blue")
    library.delete_tag(tag.id)
    assert library.add_tag("другая").id != tag.id
    assert library.add_tag("вода", "blue", tag_id=tag.id) == tag


def test_what_is_not_there_is_not_tagged(library: SqliteLibrary):
    library.add([incoming("а", lang="ru")])
    tag = library.add_tag("вода")
    assert library.tag([9, 1], tag.id) == [1]
    with pytest.raises(NotFound):
        library.tag([1], 99)
    assert library.untag([1], 99) == []
    assert library.check() == []
