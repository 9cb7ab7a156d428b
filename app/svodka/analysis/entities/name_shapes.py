"""The parts of a person's name as written, told by their order and endings."""

from collections.abc import Sequence
from dataclasses import dataclass

from svodka.analysis.entities.declension import readings
from svodka.analysis.entities.words import Word
from svodka.text.morphology import grammemes

_PATRONYMICS = ("вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной")


@dataclass(frozen=True, slots=True)
class Shape:
    """The parts of a mention, as written; ``initials`` are letters without their stops."""

    given: str = ""
    patronymic: str = ""
    family: str = ""
    initials: str = ""

    @property
    def gender(self) -> str | None:
        """What the patronymic tells: ``m``, ``f``, or nothing."""
        low = self.patronymic.lower()
        if not low:
            return None
        return "f" if low.rstrip("аыеуойю").endswith("вн") else "m"


def shape_of(words: Sequence[Word]) -> Shape:
    """Tell the parts of a name by their order and endings."""
    parts = [word.text for word in words if word.text[:1].isalpha()]
    initials = "".join(part for part in parts if len(part) == 1)
    names = [part for part in parts if len(part) > 1]
    if not names:
        return Shape(family=initials)
    if len(names) == 1:
        return Shape(family=names[0], initials=initials)
    where = next((i for i, name in enumerate(names) if name.lower().endswith(_PATRONYMICS)), None)
    if where is not None and 0 < where < len(names) and len(names) == 3:
        if where == 2:
            return Shape(names[1], names[2], names[0])
        return Shape(names[0], names[1], names[2])
    if where == 1:
        return Shape(given=names[0], patronymic=names[1])
    if len(names) == 2 and _reversed(*names):
        return Shape(names[1], "", names[0])
    return Shape(" ".join(names[:-1]), "", names[-1])


def _reversed(first: str, second: str) -> bool:
    """Tell «Касымалиев Адылбек» from «Адылбек Касымалиев»."""
    return _looks_family(first) and not _looks_family(second) and _in_dictionary(second, "Name")


def _looks_family(word: str) -> bool:
    return any(
        reading.nominative.endswith(("ов", "ев", "ёв", "ова", "ева", "ский", "ская", "цкий"))
        for reading in readings(word.lower(), family=True)
        if not reading.odd
    )


def _in_dictionary(word: str, grammeme: str) -> bool:
    return any(grammeme in reading for reading in grammemes(word.lower()))
