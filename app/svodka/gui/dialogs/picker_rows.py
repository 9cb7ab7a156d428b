"""What the tag picker lists for what was typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from svodka.domain.tags import Tag
from svodka.gui.dialogs.tag import clean_path


class Carried(Enum):
    """How many of the selected releases carry a tag."""

    NONE = auto()
    SOME = auto()
    ALL = auto()


@dataclass(frozen=True)
class PickerRow:
    """A line of the picker; ``tag`` is None for the offer to make one of this ``path``."""

    path: str
    carried: Carried
    tag: Tag | None = None


def picker_rows(
    tags: Sequence[Tag], carried: Mapping[int, int], total: int, typed: str
) -> list[PickerRow]:
    """Return the tags that fit, in the order of the tree, then the offer to make a new one.

    A tag fits if every word typed is found in its path; those whose own name begins with what was
    typed come first. е and ё are the same, and so are small and capital letters.
    """
    path = clean_path(typed)
    words = _folded(path).split()
    fitting = [tag for tag in tags if all(word in _folded(tag.path) for word in words)]
    fitting.sort(key=lambda tag: bool(path) and not _folded(tag.name).startswith(_folded(path)))
    rows = [PickerRow(tag.path, _carried(carried.get(tag.id, 0), total), tag) for tag in fitting]
    if path and all(tag.path.casefold() != path.casefold() for tag in tags):
        rows.append(PickerRow(path, Carried.NONE))
    return rows


def _carried(count: int, total: int) -> Carried:
    if not count:
        return Carried.NONE
    return Carried.ALL if count >= total else Carried.SOME


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")
