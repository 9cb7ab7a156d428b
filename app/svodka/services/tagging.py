"""Steps that tag: each can be taken back."""

from dataclasses import dataclass, field

from svodka.domain.errors import NotFound
from svodka.domain.ports import Library
from svodka.domain.tags import Tag
from svodka.i18n import tr, trn


def find_tag(library: Library, path: str) -> Tag:
    """Return the tag of this path. Raises NotFound."""
    for tag in library.tags():
        if tag.path == path:
            return tag
    raise NotFound(what=tr("tag “{path}”", path=path))


@dataclass
class TagReleases:
    """Put a tag on releases, making it if it is new."""

    ids: tuple[int, ...]
    path: str
    _made: list[Tag] = field(default_factory=list)
    _changed: list[int] = field(default_factory=list)

    def name(self) -> str:
        """Return what was done."""
        return trn(
            "tag {n} release “{tag}”", "tag {n} releases “{tag}”", len(self.ids), tag=self.path
        )

    def apply(self, library: Library) -> None:
        """Tag them; only those that did not carry the tag are remembered."""
        before = {tag.id for tag in library.tags()}
        for old in self._made:  # done again: the same tags under the same ids
            library.add_tag(old.path, old.colour, tag_id=old.id)
        tag = library.add_tag(self.path)
        self._made = [made for made in library.tags() if made.id not in before]
        self._changed = library.tag(self.ids, tag.id)

    def revert(self, library: Library) -> None:
        """Untag them, and remove the tags that this step made."""
        tag = find_tag(library, self.path)
        library.untag(self._changed, tag.id)
        for made in reversed(self._made):
            library.delete_tag(made.id)


@dataclass
class UntagReleases:
    """Take a tag off releases."""

    ids: tuple[int, ...]
    tag: Tag
    _changed: list[int] = field(default_factory=list)

    def name(self) -> str:
        """Return what was done."""
        return trn(
            "take “{tag}” off {n} release",
            "take “{tag}” off {n} releases",
            len(self.ids),
            tag=self.tag.path,
        )

    def apply(self, library: Library) -> None:
        """Untag them; only those that carried the tag are remembered."""
        self._changed = library.untag(self.ids, self.tag.id)

    def revert(self, library: Library) -> None:
        """Put it back."""
        library.tag(self._changed, self.tag.id)


@dataclass
class AddTag:
    """Make a tag that nothing carries yet."""

    path: str
    colour: str | None = None
    _made: list[Tag] = field(default_factory=list)

    def name(self) -> str:
        """Return what was done."""
        return tr("new tag “{tag}”", tag=self.path)

    def apply(self, library: Library) -> None:
        """Make it and its parents; those that were there already are left alone."""
        before = {tag.id for tag in library.tags()}
        for old in self._made:
            library.add_tag(old.path, old.colour, tag_id=old.id)
        library.add_tag(self.path, self.colour)
        self._made = [made for made in library.tags() if made.id not in before]

    def revert(self, library: Library) -> None:
        """Remove what was made."""
        for made in reversed(self._made):
            library.delete_tag(made.id)


@dataclass
class ChangeTag:
    """Rename, move or recolour a tag."""

    tag: Tag
    path: str
    colour: str

    def name(self) -> str:
        """Return what was done."""
        return tr("change tag “{tag}”", tag=self.tag.path)

    def apply(self, library: Library) -> None:
        """Change it."""
        library.change_tag(self.tag.id, self.path, self.colour)

    def revert(self, library: Library) -> None:
        """Give it its old path and colour."""
        library.change_tag(self.tag.id, self.tag.path, self.tag.colour)


@dataclass
class DeleteTag:
    """Delete a tag with those nested in it."""

    tag: Tag
    _gone: list[Tag] = field(default_factory=list)
    _carriers: dict[int, list[int]] = field(default_factory=dict)

    def name(self) -> str:
        """Return what was done."""
        return tr("delete tag “{tag}”", tag=self.tag.path)

    def apply(self, library: Library) -> None:
        """Delete them, remembering which releases carried which."""
        nested = self.tag.path + "/"
        self._gone = [
            tag for tag in library.tags() if tag.id == self.tag.id or tag.path.startswith(nested)
        ]
        self._carriers = library.tagged([tag.id for tag in self._gone])
        library.delete_tag(self.tag.id)

    def revert(self, library: Library) -> None:
        """Bring them back, parents first, and put them on again.

        They come under their old ids, unless a tag of the same path was made meanwhile.
        """
        for tag in self._gone:
            back = library.add_tag(tag.path, tag.colour, tag_id=tag.id)
            library.tag(self._carriers.get(tag.id, []), back.id)
