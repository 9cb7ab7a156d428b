"""Tagging and its undo, against a model that keeps a copy of the state after every step."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.domain.errors import NotFound
from svodka.domain.ports import Library
from svodka.library.opening import open_library
from svodka.services.tagging import (
    AddTag,
    ChangeTag,
    DeleteTag,
    TagReleases,
    UntagReleases,
    find_tag,
)
from svodka.services.undo import Step, UndoStack
from svodka.services.workspace import Workspace
from tests.releases import incoming, take_in

PATHS = ["a", "a/b", "a/b/c", "d", "d/e"]


def state(library: Library) -> dict[tuple[int, str, str], list[int]]:
    tags = library.tags()
    carriers = library.tagged([tag.id for tag in tags])
    return {(tag.id, tag.path, tag.colour): sorted(carriers.get(tag.id, [])) for tag in tags}


def test_tags_are_found_by_their_path(workspace: Workspace):
    AddTag("вода/реки").apply(workspace.library)
    assert find_tag(workspace.library, "вода/реки").name == "реки"
    with pytest.raises(NotFound):
        find_tag(workspace.library, "реки")


def test_a_deleted_tag_comes_back_to_one_of_its_name_made_meanwhile(workspace: Workspace):
    library = workspace.library
    (release,) = take_in(workspace, incoming("a")).ids
    AddTag("вода").apply(library)
    old = find_tag(library, "вода")
    library.tag([release], old.id)
    step = DeleteTag(old)
    step.apply(library)
    AddTag("хлеб").apply(library)
    AddTag("вода").apply(library)
    step.revert(library)
    found = find_tag(library, "вода")
    assert library.tagged([found.id]) == {found.id: [release]}


def test_every_step_says_what_it_does(workspace: Workspace):
    stack = UndoStack(workspace.library)
    assert (stack.next_undo(), stack.undo(), stack.next_redo(), stack.redo()) == (None,) * 4
    stack.do(AddTag("вода"))
    assert "вода" in (stack.next_undo() or "")
    stack.undo()
    assert stack.next_undo() is None
    assert "вода" in (stack.next_redo() or "")
    stack.do(AddTag("зерно"))
    assert stack.next_redo() is None


def test_a_step_that_fails_is_not_remembered(workspace: Workspace):
    stack = UndoStack(workspace.library)
    tag = workspace.library.add_tag("вода")
    workspace.library.delete_tag(tag.id)
    with pytest.raises(NotFound):
        stack.do(ChangeTag(tag, "реки", "blue"))
    assert stack.next_undo() is None


def test_undoing_leaves_what_was_so_before(workspace: Workspace):
    a, b = take_in(workspace, incoming("Первый"), incoming("Второй")).ids
    library = workspace.library
    TagReleases((a,), "вода").apply(library)
    stack = UndoStack(library)
    stack.do(TagReleases((a, b), "вода"))
    stack.undo()
    assert library.tagged([find_tag(library, "вода").id]) == {find_tag(library, "вода").id: [a]}


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_undo_and_redo_walk_through_the_very_same_states(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
):
    folder: Path = tmp_path_factory.mktemp("library")
    with closing(open_library(folder)) as library:
        ids = [
            arrived.release_id
            for arrived in library.add([incoming(str(n), lang="ru") for n in range(3)])
        ]
        stack = UndoStack(library)
        states = [state(library)]
        for _ in range(data.draw(st.integers(1, 7))):
            stack.do(data.draw(steps(library, ids)))
            states.append(state(library))
        for before in reversed(states[:-1]):
            assert stack.undo() is not None
            assert state(library) == before
        for after in states[1:]:
            assert stack.redo() is not None
            assert state(library) == after


def steps(library: Library, ids: list[int]) -> st.SearchStrategy[Step]:
    some = st.lists(st.sampled_from(ids), min_size=1, unique=True).map(tuple)
    path = st.sampled_from(PATHS)
    kinds: list[st.SearchStrategy[Step]] = [
        st.builds(TagReleases, some, path),
        st.builds(AddTag, path, st.sampled_from(["red", None])),
    ]
    known = library.tags()
    if known:
        tag = st.sampled_from(known)
        kinds += [
            st.builds(UntagReleases, some, tag),
            st.builds(DeleteTag, tag),
            tag.map(lambda tag: ChangeTag(tag, f"{tag.path}-{tag.id}", "teal")),
        ]
    return st.one_of(kinds)
