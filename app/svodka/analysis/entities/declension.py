"""What nominative an inflected Russian name may stand for: names of people, in any case.

A dictionary reads «Садыра Жапарова» as a woman; the endings alone allow a woman in the nominative
and a man in the genitive. All readings of each word are listed here; :mod:`.people` chooses those
that agree with each other and with the context.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})


class Reading(NamedTuple):
    """A word as a form of a nominative; ``gender`` is ``m`` or ``f``; ``odd`` ones come last."""

    nominative: str
    gender: str
    cases: frozenset[str]
    odd: bool = False


class _Paradigm(NamedTuple):
    """Endings of one kind of name: nominative ending, gender, then ending → cases."""

    nominative: str
    gender: str
    endings: dict[str, frozenset[str]]


def _paradigm(nominative: str, gender: str, table: str) -> _Paradigm:
    """Read ``gen+acc а, dat у``: what follows the cases is the ending; ``-`` is none."""
    endings = {nominative: frozenset({"nom"})}
    for entry in table.split(", "):
        cases, ending = entry.split()
        ending = "" if ending == "-" else ending
        endings[ending] = endings.get(ending, frozenset()) | frozenset(cases.split("+"))
    return _Paradigm(nominative, gender, endings)


_FAMILY = (
    *(
        _paradigm(end, "m", f"gen+acc {end}а, dat {end}у, ins {end}ым, loc {end}е")
        for end in ("ов", "ев", "ёв", "ин", "ын")
    ),
    *(
        _paradigm(f"{end}а", "f", f"gen+dat+ins+loc {end}ой, acc {end}у")
        for end in ("ов", "ев", "ёв", "ин", "ын")
    ),
    *(
        _paradigm(f"{end}ий", "m", f"gen+acc {end}ого, dat {end}ому, ins {end}им, loc {end}ом")
        for end in ("ск", "цк")
    ),
    *(_paradigm(f"{end}ая", "f", f"gen+dat+ins+loc {end}ой, acc {end}ую") for end in ("ск", "цк")),
    _paradigm("ый", "m", "gen+acc ого, dat ому, ins ым, loc ом"),
    _paradigm("ой", "m", "gen+acc ого, dat ому, ins ым, loc ом"),
)
"""Surnames that are declined as adjectives, in whole or in part."""

_COMMON = (
    _paradigm("й", "m", "gen+acc я, dat ю, ins ем, loc е"),
    _paradigm("ий", "m", "gen+acc ия, dat ию, ins ием, loc ии"),
    _paradigm("ь", "m", "gen+acc я, dat ю, ins ем, loc е"),
    *(_paradigm("ия", g, "gen+dat+loc ии, acc ию, ins ией") for g in ("f", "m")),
    *(_paradigm("а", g, "gen ы, dat+loc е, acc у, ins ой") for g in ("f", "m")),
    *(_paradigm("я", g, "gen и, dat+loc е, acc ю, ins ей") for g in ("f", "m")),
    _paradigm("ь", "f", "gen+dat+loc и, ins ью"),
)
_HARD = _paradigm("", "m", "gen+acc а, dat у, ins ом, loc е")
_HUSHING = _paradigm("", "m", "gen+acc а, dat у, ins ем, loc е")
_AFTER_VELAR = tuple(_paradigm("а", g, "gen и, dat+loc е, acc у, ins ой") for g in ("f", "m"))

_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщһғқң")
_VOWELS = frozenset("аеёиоуыэюяіүұөә")
_VELAR = frozenset("гкхжшчщ")
_HUSHED = frozenset("жшчщц")
_INVARIABLE = (
    "улы",
    "уулу",
    "оглы",
    "оглу",
    "кызы",
    "кизи",
    "ұлы",
    "қызы",
    "заде",
    "ко",
    "их",
    "ых",
)


@lru_cache(maxsize=4_000)
def readings(word: str, family: bool) -> tuple[Reading, ...]:
    """Return what nominatives a lower-case name may be a form of, its gender and case."""
    found = list(_readings(word, family))
    proper = [reading for reading in found if not reading.odd]
    return tuple(proper + [reading for reading in found if reading.odd])


def _readings(word: str, family: bool) -> Iterator[Reading]:
    if word.endswith(_INVARIABLE) or word[-1:] in "оэ" or _is_arabic(word):
        yield from _invariable(word, odd=False)
        return
    own = (
        [reading for paradigm in _FAMILY for reading in _fitting(word, paradigm)] if family else []
    )
    yield from own
    for reading in _common(word):
        masculine_in_a = reading.gender == "m" and reading.nominative[-1] in "ая" and not family
        yield reading._replace(odd=bool(own) or masculine_in_a)
    yield from _invariable(word, odd=True)


def _is_arabic(word: str) -> bool:
    """Tell «аль-Темими», which is the same in all cases, from «аль-Малика», which is not."""
    return word[-1:] == "и" and word.startswith(("аль-", "эль-", "ас-", "ат-", "ад-", "аз-", "ан-"))


def _common(word: str) -> Iterator[Reading]:
    """Yield the readings of a name that is declined as a noun."""
    for paradigm in _COMMON:
        for reading in _fitting(word, paradigm):
            if _is_possible(reading.nominative):
                yield reading
    for paradigm in _AFTER_VELAR:
        yield from (r for r in _fitting(word, paradigm) if r.nominative[-2] in _VELAR)
    for reading in _fitting(word, _HARD):
        if reading.nominative[-1] in _CONSONANTS:
            yield reading
    for reading in _fitting(word, _HUSHING):
        if reading.nominative[-1] in _HUSHED and "ins" in reading.cases:
            yield reading


def _is_possible(nominative: str) -> bool:
    """Tell whether a name may end so: «-ай» and «-на», but neither «-нй» nor «-кя»."""
    before, last = nominative[-2], nominative[-1]
    if last == "й":
        return before in _VOWELS
    return last not in "ая" or before not in _VELAR


def _fitting(word: str, paradigm: _Paradigm) -> Iterator[Reading]:
    for ending, cases in paradigm.endings.items():
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= 2:
            yield Reading(stem + paradigm.nominative, paradigm.gender, cases)


def _invariable(word: str, odd: bool) -> Iterator[Reading]:
    for gender in ("m", "f"):
        yield Reading(word, gender, CASES, odd)
