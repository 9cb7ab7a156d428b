"""Countries as adjectives: «кыргызская сторона», «казахстанско-кыргызский», “Kazakh”."""

from collections.abc import Iterator, Sequence
from functools import cache

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.gazetteer import rows, values
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span

_ENDINGS = frozenset(
    {"ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими", "о"}
)

_MONEY = ("рубл", "тенге", "сом", "долл", "юан", "лир", "манат", "фунт", "крон", "валют", "язык")
"""What a currency or a language is named by: no word of a country there."""


def adjectives(words: Sequence[Word]) -> Iterator[Draft]:
    """Yield the adjectives of countries in a Russian text, each part of a compound for itself."""
    for index, word in enumerate(words):
        following = words[index + 1].norm if index + 1 < len(words) else ""
        if "ск" not in word.norm and "цк" not in word.norm:
            continue
        if following.startswith(_MONEY):
            continue
        start = word.start
        for piece in word.norm.split("-"):
            country = country_of_adjective(piece)
            if country is not None:
                iso, name = country
                span = Span(start, start + len(piece))
                yield Draft(EntityType.COUNTRY, span, name, f"country:{iso}", iso=iso)
            start += len(piece) + 1


def country_of_adjective(adjective: str) -> tuple[str, str] | None:
    """Return code and name of the country that a lower-case adjective is of."""
    for length in (1, 2, 3):
        if adjective[-length:] in _ENDINGS:
            found = _stems().get(adjective[:-length])
            if found is not None:
                return found
    return None


@cache
def _stems() -> dict[str, tuple[str, str]]:
    return {
        stem: (row["iso"], values(row["ru"])[0])
        for row in rows("countries")
        for stem in values(row["ru_adjective"])
    }
