"""English words that tell what a name beside them is, and given names."""

from functools import cache

from svodka.analysis.entities.gazetteer import rows, values, vocabulary
from svodka.analysis.entities.people import given_names
from svodka.analysis.entities.romanised import name_key


@cache
def cue(name: str) -> frozenset[str]:
    """Return the words of a cue of ``cues_en.tsv``."""
    found = next((row["words"] for row in rows("cues_en") if row["cue"] == name), "")
    return frozenset(values(found))


def is_given_name(word: str) -> bool:
    """Tell whether a lower-case word is a given name; of “Anne-Marie” the first part."""
    first = word.partition("-")[0]
    return first in vocabulary("given_names_en") or name_key(word) in _central_asian()


@cache
def _central_asian() -> frozenset[str]:
    return frozenset(name_key(name) for name in given_names())
