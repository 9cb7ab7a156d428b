"""Russian words: the case forms of names by rules on their endings, common words by a dictionary.

A gazetteer holds names in the nominative, texts hold them in any case. Generating the forms once
and looking words up is faster than analysing every word, and unlike a dictionary it knows
«Таш-Кумыре» and «Кызылорде». The rules give more forms than the language has (a masculine and a
feminine soft sign alike); an impossible form costs nothing, for no text holds it.
"""

from functools import cache, lru_cache
from typing import Any, NamedTuple


class _Rule(NamedTuple):
    """A nominative ending, and the endings that stand in its place in the other cases."""

    ending: str
    forms: tuple[str, ...]


def _rule(ending: str, forms: str) -> _Rule:
    return _Rule(ending, tuple(forms.split()))


_MASCULINE = "а у ом ем е"

_RULES = (
    # adjectives
    _rule("ый", "ого ому ым ом"),
    _rule("ий", "ого его ому ему им ом ем ия ию ием ии ья ью ьем ье"),
    _rule("ой", "ого ому ым им ом"),
    _rule("ая", "ой ую ою ей"),
    _rule("яя", "ей юю ею"),
    _rule("ое", "ого ому ым им ом"),
    _rule("ее", "его ему им ем"),
    _rule("ье", "ья ью ьем"),
    _rule("ые", "ых ым ыми"),
    _rule("ие", "их им ими ия ию ием ии"),
    # nouns
    _rule("ия", "ии ию ией"),
    _rule("а", "ы и е у ой ою ей"),
    _rule("я", "и е ю ей ею"),
    _rule("ец", "ца цу цем цом це"),
    _rule("ь", "и ью я ю ем е"),
    _rule("й", "я ю ем е и"),
    _rule("о", "а у ом е"),
    _rule("е", "а я у ю ем и"),
    _rule("ы", "ов ам ами ах"),
)
"""The first rule whose ending fits is the one; the others are invariable or end in a consonant."""

_IRREGULAR = {"посол": ("посла", "послу", "послом")}
"""Words that lose a vowel; the locative is left out that is also a preposition: «после»."""

_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


@cache
def case_forms(word: str) -> frozenset[str]:
    """Return the forms of a lower-case nominative, itself among them; of «а-б» only б changes."""
    if word in _IRREGULAR:
        return frozenset((word, *_IRREGULAR[word]))
    for ending, forms in _RULES:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            return frozenset((word, *(stem + form for form in forms)))
    if len(word) > 1 and word[-1] in _CONSONANTS:
        return frozenset((word, *(word + form for form in _MASCULINE.split())))
    return frozenset((word,))


@cache
def _dictionary() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=20_000)
def grammemes(word: str) -> tuple[frozenset[str], ...]:
    """Return the OpenCorpora grammemes of every reading of a word, likely readings first.

    Readings that hold less than a twentieth of the uses are left out. Reliable for common words;
    what it says of names needs a second witness.
    """
    readings = _dictionary().parse(word)
    return tuple(
        frozenset(map(str, reading.tag.grammemes)) for reading in readings if reading.score >= _RARE
    )


_RARE = 0.05


def may_be(word: str, *wanted: str) -> bool:
    """Tell whether some reading of a word has all these grammemes."""
    return any(reading.issuperset(wanted) for reading in grammemes(word))


@lru_cache(maxsize=4_000)
def is_known(word: str) -> bool:
    """Tell whether the dictionary holds a word and does not only guess."""
    return bool(_dictionary().word_is_known(word))


@lru_cache(maxsize=4_000)
def nominative(word: str, gender: str | None = None) -> str:
    """Return a common noun or an adjective in the nominative singular; ``word`` where unknown.

    ``gender`` (``masc``, ``femn``, ``neut``) is that of the noun an adjective belongs to.
    """
    for reading in _dictionary().parse(word):
        wanted = {"nomn", "sing"} | ({gender} if gender and "ADJF" in reading.tag else set())
        form = reading.inflect(wanted) if reading.tag.POS in {"NOUN", "ADJF", "PRTF"} else None
        if form is not None:
            return str(form.word)
    return word


@lru_cache(maxsize=1_000)
def gender_of(noun: str) -> str | None:
    """Return the gender of a noun in the nominative: ``masc``, ``femn`` or ``neut``."""
    for reading in _dictionary().parse(noun):
        if "NOUN" in reading.tag and reading.tag.gender:
            return str(reading.tag.gender)
    return None
