"""What the palette offers, and which of it fits what was typed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """Something to choose. ``detail`` stands behind the title; ``group`` is its heading."""

    group: str
    title: str
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""
    icon: str = ""
    colour: str = ""
    """The colour of a tag, which has a dot in place of an icon."""
    always: bool = False
    """Whether it fits whatever was typed."""


def fitting(entries: Iterable[Entry], typed: str, most: int) -> list[Entry]:
    """Return the entries in which every word typed begins a word, groups kept together.

    Within a group those whose title begins with what was typed come first.
    """
    words = _fold(typed).split()
    found = [entry for entry in entries if entry.always or _fits(entry, words)]
    groups = list(dict.fromkeys(entry.group for entry in found))
    found.sort(key=lambda entry: (groups.index(entry.group), _late(entry, words)))
    return found[:most]


def matches(title: str, typed: str) -> list[tuple[int, int]]:
    """Return the places in a title that the words typed account for, in order."""
    folded, found = _fold(title), []
    for word in _fold(typed).split():
        for start in _word_starts(folded):
            if folded.startswith(word, start):
                found.append((start, start + len(word)))
                break
    return sorted(found)


def _fits(entry: Entry, words: Sequence[str]) -> bool:
    text = _fold(f"{entry.title} {entry.detail}")
    starts = _word_starts(text)
    return all(any(text.startswith(word, start) for start in starts) for word in words)


def _late(entry: Entry, words: Sequence[str]) -> bool:
    return bool(words) and not _fold(entry.title).startswith(words[0])


def _word_starts(text: str) -> list[int]:
    return [
        at
        for at, sign in enumerate(text)
        if sign.isalnum() and (not at or not text[at - 1].isalnum())
    ]


def _fold(text: str) -> str:
    """Make case, and ё and е, one; lengths stay, so that places hold."""
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text).replace(
        "ё", "е"
    )
