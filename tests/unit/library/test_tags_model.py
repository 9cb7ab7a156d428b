"""Tags, whatever is done to them in whatever order, against a model in plain dictionaries."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from svodka.domain.errors import BadRequest
from svodka.library.opening import open_library
from tests.releases import incoming

RELEASES = 4
paths = st.lists(st.sampled_from("абв"), min_size=1, max_size=3).map("/".join)
ids = st.lists(st.integers(1, RELEASES), max_size=3)


class TagsAsDictionaries(RuleBasedStateMachine):
    """``carriers`` maps the path of every tag to the releases that carry it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.library = open_library(Path(self.folder.name))
        self.library.add([incoming(str(n), lang="ru") for n in range(RELEASES)])
        self.carriers: dict[str, set[int]] = {}

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    def tag_id(self, path: str) -> int:
        return next(tag.id for tag in self.library.tags() if tag.path.casefold() == path)

    def grow(self, path: str) -> None:
        names = path.split("/")
        for depth in range(1, len(names) + 1):
            self.carriers.setdefault("/".join(names[:depth]), set())

    def under(self, path: str) -> list[str]:
        return [known for known in self.carriers if f"{known}/".startswith(f"{path}/")]

    @rule(path=paths)
    def add(self, path: str) -> None:
        self.grow(path)
        assert self.library.add_tag(path.upper()).path.casefold() == path

    @precondition(lambda self: self.carriers)
    @rule(data=st.data(), target_path=paths)
    def move(self, data: st.DataObject, target_path: str) -> None:
        path = data.draw(st.sampled_from(sorted(self.carriers)))
        tag_id = self.tag_id(path)
        taken = target_path in self.carriers and target_path != path
        if taken or target_path.startswith(path + "/"):
            with pytest.raises(BadRequest):
                self.library.change_tag(tag_id, target_path, "red")
            return
        assert self.library.change_tag(tag_id, target_path, "red").id == tag_id
        moved = {known: self.carriers.pop(known) for known in self.under(path)}
        self.grow(target_path)
        for known, carried in moved.items():
            self.carriers[target_path + known[len(path) :]] = carried

    @precondition(lambda self: self.carriers)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(sorted(self.carriers)))
        self.library.delete_tag(self.tag_id(path))
        for known in self.under(path):
            del self.carriers[known]

    @precondition(lambda self: self.carriers)
    @rule(data=st.data(), chosen=ids)
    def put_on(self, data: st.DataObject, chosen: list[int]) -> None:
        path = data.draw(st.sampled_from(sorted(self.carriers)))
        new = self.library.tag(chosen, self.tag_id(path))
        assert set(new) == set(chosen) - self.carriers[path]
        self.carriers[path] |= set(chosen)

    @precondition(lambda self: self.carriers)
    @rule(data=st.data(), chosen=ids)
    def take_off(self, data: st.DataObject, chosen: list[int]) -> None:
        path = data.draw(st.sampled_from(sorted(self.carriers)))
        gone = self.library.untag(chosen, self.tag_id(path))
        assert set(gone) == set(chosen) & self.carriers[path]
        self.carriers[path] -= set(chosen)

    @invariant()
    def the_library_says_the_same(self) -> None:
        found = self.library.tags()
        folded = [tag.path.casefold() for tag in found]
        assert folded == sorted(self.carriers, key=lambda path: path.split("/"))
        by_id = {tag.id: tag for tag in found}
        carried = self.library.tagged([tag.id for tag in found])
        for tag in found:
            expected = self.carriers[tag.path.casefold()]
            assert (set(carried[tag.id]), tag.uses) == (expected, len(expected))
            assert tag.parent is None or tag.path == f"{by_id[tag.parent].path}/{tag.name}"
            below: set[int] = set().union(
                *(self.carriers[p] for p in self.under(tag.path.casefold()))
            )
            if "/" in tag.path:
                assert self.library.tagged_under(tag.path) == below


TagsAsDictionaries.TestCase.settings = settings(
    max_examples=15, stateful_step_count=15, deadline=None
)
test_tags_are_as_dictionaries_say = TagsAsDictionaries.TestCase
