"""The case forms of Russian names, by rules on their endings.

A gazetteer holds names in the nominative, texts hold them in any case. Generating the forms once
and looking words up is faster than analysing every word, and unlike a dictionary it knows
«Таш-Кумыре» and «Кызылорде». The rules give more forms than the language has (a masculine and a
feminine soft sign alike); an impossible form costs nothing, for no text holds it.
"""

from functools import cache
from typing import NamedTuple


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
    _rule("ы", "ов ам ами ах"),
)
"""The first rule whose ending fits is the one; the others are invariable or end in a consonant."""

_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


@cache
def case_forms(word: str) -> frozenset[str]:
    """Return the forms of a lower-case nominative, itself among them; of «а-б» only б changes."""
    for ending, forms in _RULES:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            return frozenset((word, *(stem + form for form in forms)))
    if len(word) > 1 and word[-1] in _CONSONANTS:
        return frozenset((word, *(word + form for form in _MASCULINE.split())))
    return frozenset((word,))
