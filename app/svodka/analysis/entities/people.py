"""Who a name names: the nominative of each mention, and one person for all mentions of a text.

A mention is read in its shape first (given, patronymic and family name, initials, one word alone).
Full names are put into the nominative by the readings of their words that agree in gender and case
and that the context, the dictionary and other mentions speak for. Short mentions then go to the
full name that they can be a form of.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from svodka.analysis.entities.declension import CASES, Reading, readings
from svodka.analysis.entities.name_shapes import Shape, shape_of
from svodka.analysis.entities.romanised import name_key
from svodka.analysis.entities.words import Word
from svodka.resources import resource
from svodka.text.morphology import grammemes, is_known, may_be

_CASES = {
    "nomn": "nom",
    "gent": "gen",
    "datv": "dat",
    "accs": "acc",
    "ablt": "ins",
    "loct": "loc",
}
_GENDERS = {"m": "masc", "f": "femn"}

_PREPOSITIONS = {
    "с": {"ins"},
    "со": {"ins"},
    "между": {"ins"},
    "к": {"dat"},
    "ко": {"dat"},
    "от": {"gen"},
    "у": {"gen"},
    "для": {"gen"},
    "до": {"gen"},
    "без": {"gen"},
    "о": {"loc"},
    "об": {"loc"},
    "при": {"loc"},
    "через": {"acc"},
    "про": {"acc"},
}


@dataclass(frozen=True, slots=True)
class Written:
    """A mention of a person as it stands in the text.

    ``before`` is the word that its case follows; ``coordinated``: «и» joins it to the one before.
    """

    words: Sequence[Word]
    before: Word | None = None
    coordinated: bool = False


@dataclass(slots=True)
class Person:
    """A person of the text: ``name`` in the nominative, ``given`` and ``family`` of it."""

    name: str
    given: str
    family: str
    gender: str | None = None

    @property
    def entity(self) -> str:
        """The id, the same in every language."""
        return f"person:{name_key(f'{self.given} {self.family}') or self.name}"


@dataclass(slots=True)
class People:
    """The persons of a text as they become known. ``declined``: names take Russian endings."""

    declined: bool
    full: dict[tuple[str, str], Person] = field(default_factory=dict)
    by_family: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    seen: set[str] = field(default_factory=set)
    cases: frozenset[str] = frozenset()

    def resolve(self, mentions: Sequence[Written]) -> list[Person]:
        """Return the person of each mention, in order of the text."""
        shapes = [shape_of([w for w in mention.words if w.text != "."]) for mention in mentions]
        self.seen.update(part.lower() for shape in shapes for part in (shape.given, shape.family))
        found: list[Person | None] = [None] * len(shapes)
        order = sorted(range(len(shapes)), key=lambda i: (not shapes[i].given, i))
        for i in order:
            asked = self.cases if mentions[i].coordinated else _case_asked(mentions[i].before)
            found[i] = self._person(shapes[i], asked)
        return [person for person in found if person is not None]

    def _person(self, shape: Shape, asked: frozenset[str]) -> Person:
        if shape.given and shape.family:
            return self._full(shape, asked)
        return self._short(shape) or self._alone(shape, asked)

    def _full(self, shape: Shape, asked: frozenset[str]) -> Person:
        given, family, gender = shape.given, shape.family, None
        if self.declined:
            given, family, gender = self._nominative(shape, asked)
        known = self.full.get((given, family))
        if known is None:
            known = self.full[given, family] = Person(f"{given} {family}", given, family, gender)
            self._remember(known)
        return known

    def _remember(self, person: Person) -> None:
        self.by_family[person.family.lower()].append(person)
        self.by_given[person.given.lower()].append(person)

    def _nominative(self, shape: Shape, asked: frozenset[str]) -> tuple[str, str, str | None]:
        """Choose the readings of given and family name that agree and are spoken for."""
        patronymic = shape.gender
        best: tuple[float, str, str, str | None] | None = None
        self.cases = frozenset()
        for given, family in product(
            _given_readings(shape.given.lower()), readings(shape.family.lower(), family=True)
        ):
            cases = given.cases & family.cases
            if given.gender != family.gender or not cases:
                continue
            if patronymic and given.gender != patronymic:
                continue
            score = _likeliness(given, family, cases, asked)
            score += 0.75 * self._is_seen(family, shape.family)
            score += 0.5 * self._is_seen(given, shape.given)
            if best is None or score > best[0]:
                names = (
                    _cased(shape.given, given.nominative),
                    _cased(shape.family, family.nominative),
                )
                best = (score, *names, given.gender)
                self.cases = cases & asked or cases
        return best[1:] if best else (shape.given, shape.family, None)

    def _is_seen(self, reading: Reading, written: str) -> bool:
        """Tell whether the text has the nominative elsewhere, in another form than here."""
        return reading.nominative in self.seen and reading.nominative != written.lower()

    def _short(self, shape: Shape) -> Person | None:
        """Return the known person whom a surname, or a given name alone, may mean."""
        part, family = (shape.family, True) if shape.family else (shape.given, False)
        nominatives = self._nominatives(part, family)
        initial = shape.initials[:1].lower()
        ways = [self.by_family, self.by_given] if family and not initial else [self.by_family]
        for known in ways if family else [self.by_given]:
            fitting = [
                person
                for nominative in nominatives
                for person in known.get(nominative, ())
                if person.name.lower().startswith(initial)
            ]
            if fitting:
                return fitting[-1]
        return None

    def _nominatives(self, part: str, family: bool) -> list[str]:
        if not self.declined:
            return [part.lower()]
        found = (reading.nominative for reading in readings(part.lower(), family))
        return list(dict.fromkeys((*found, part.lower())))

    def _alone(self, shape: Shape, asked: frozenset[str]) -> Person:
        """Take a surname for a person of its own."""
        written = shape.family or shape.given
        family = written
        if self.declined:
            wanted = asked or frozenset({"nom"})
            fitting = [r for r in readings(written.lower(), family=True) if r.cases & wanted]
            seen = [r for r in fitting if r.nominative in self.seen and not r.odd]
            choice = next(iter(seen or fitting), None)
            family = _cased(written, choice.nominative) if choice else written
        initials = "".join(f"{letter}. " for letter in shape.initials)
        person = Person(f"{initials}{family}", initials.strip(), family)
        self._remember(person)
        return person


def _given_readings(given: str) -> Iterator[Reading]:
    """Yield the readings of a given name; of several words each is declined like the last."""
    *front, last = given.split()
    for reading in readings(last, family=False):
        before = (
            next((r.nominative for r in readings(word, family=False) if _agree(r, reading)), word)
            for word in front
        )
        yield reading._replace(nominative=" ".join([*before, reading.nominative]))


def _agree(one: Reading, other: Reading) -> bool:
    return one.gender == other.gender and bool(one.cases & other.cases) and not one.odd


def _likeliness(
    given: Reading, family: Reading, cases: frozenset[str], asked: frozenset[str]
) -> float:
    """Weigh one way of reading a given and a family name together."""
    score = -2.0 * (given.odd + family.odd)
    if asked:
        score += 2.0 if cases & asked else -1.0
    elif "nom" in cases:
        score += 0.75
    score += 2.0 * _is_given_name(given)
    return score


def _is_given_name(reading: Reading) -> bool:
    """Tell whether it is known as a given name of this gender; of «Касым-Жомарт» the last part."""
    if len(reading.cases) == len(CASES):
        return False
    name = reading.nominative.rpartition("-")[2]
    return name in _given_names()[reading.gender] or (
        is_known(name) and may_be(name, "Name", "nomn", _GENDERS[reading.gender])
    )


def given_names() -> frozenset[str]:
    """Return all names of ``given_names.txt``, in Russian and Kazakh spelling."""
    return frozenset().union(*_given_names().values())


@cache
def _given_names() -> dict[str, frozenset[str]]:
    """Return the names of ``given_names.txt`` by gender."""
    path = resource("gazetteers", "given_names.txt")
    found: dict[str, set[str]] = {gender: set() for gender in _GENDERS}
    for line in path.read_text(encoding="utf-8").splitlines():
        gender, *names = line.split() or ["#"]
        found.get(gender, set()).update(names)
    return {gender: frozenset(names) for gender, names in found.items()}


def _case_asked(before: Word | None) -> frozenset[str]:
    """Return the cases that the noun or the preposition before a name speaks for."""
    if before is None:
        return frozenset()
    word = before.norm
    if word in _PREPOSITIONS:
        return frozenset(_PREPOSITIONS[word])
    nouns = [reading for reading in grammemes(word) if "NOUN" in reading]
    if nouns and not any("anim" in reading for reading in nouns) and before.norm == before.text:
        return frozenset({"gen"})  # «встреча Олжаса Бектенова»
    return frozenset(
        _CASES[case] for noun in nouns if "anim" in noun for case in noun if case in _CASES
    )


def _cased(model: str, word: str) -> str:
    """Write a lower-case name with the capitals of ``model``."""
    written, new = _PIECES.split(model), _PIECES.split(word)
    if len(written) != len(new):
        return word.title()
    return "".join(
        piece[:1].upper() + piece[1:] if old[:1].isupper() else piece
        for old, piece in zip(written, new, strict=True)
    )


_PIECES = re.compile(r"([-\s])")
