"""The mentions of an English text: gazetteers, titles and capital letters.

A run of capitalised words with the small words that names hold («of», «for the») is one name; a
noun in it tells what it is: “Ministry of …” a body, “Memorandum of …” a document. “Minister of …”
is a post; what stands behind a post, or has the surname of one who was named before, is a person.
"""

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.english.bodies import bodies_of_countries
from svodka.analysis.entities.english.capitals import Capitals
from svodka.analysis.entities.english.people import name_people
from svodka.analysis.entities.english.phrases import adjective_drafts, known_names, phrase_at
from svodka.analysis.entities.english.shortened import shortened
from svodka.analysis.entities.english.text import EnglishText
from svodka.analysis.entities.english.titles import (
    ADDRESSES,
    Title,
    person_at,
    person_behind,
    title_at,
)


def read_english(text: str) -> list[Draft]:
    """Return what may be mentions, the surest first."""
    return _Reader(EnglishText(text)).read()


_MODIFIERS = frozenset(
    {"interim", "acting", "alternate", "caretaker", "designate", "outgoing", "new", "then", "first"}
)
"""Words between a country and a post."""


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: EnglishText) -> None:
        self._text = text
        self._titles: list[Title] = []
        self._people: list[list[int]] = []
        self._phrases: list[Draft] = []
        self._taken: set[int] = set()

    def read(self) -> list[Draft]:
        """Return people and posts, bodies and documents, then names and adjectives."""
        position = 0
        while position < len(self._text.words):
            position = self._step(position)
        capitals = Capitals(self._text, self._taken)
        named = [
            *self._phrases,
            *bodies_of_countries(self._text),
            *known_names(self._text),
            *capitals.drafts(),
        ]
        return [
            *name_people(self._text, self._titles, [*self._people, *capitals.people()]),
            *shortened(self._text, named),
            *named,
            *adjective_drafts(self._text),
        ]

    def _step(self, position: int) -> int:
        """Read what begins at a word; return where to go on."""
        word = self._text.words[position]
        if not word.capital:
            return position + 1
        if word.norm in ADDRESSES:
            return self._take_person(person_at(self._text, position), position + 1)
        title = title_at(self._text, position)
        if title is not None:
            self._titles.append(self._with_country(title))
            self._taken.update(range(position, title.last + 1))
            return self._take_person(person_behind(self._text, title), title.last + 1)
        phrase = phrase_at(self._text, position)
        if phrase is not None:
            self._phrases.append(phrase[1])
            self._taken.update(range(position, phrase[0] + 1))
            return phrase[0] + 1
        known = self._text.known(position)
        if known is None:
            return position + 1
        self._taken.update(range(position, known[0].last + 1))
        return known[0].last + 1

    def _with_country(self, title: Title) -> Title:
        """Return a title with the country of what stands before it.

        A body: “Yemeni Leadership Council President”; a post that “and” joins to it: “Israeli
        Foreign Minister and Alternate Prime Minister”; a country that a word parts from it.
        """
        if title.country:
            return title
        text, before = self._text, title.first - 1
        while text.norm(before) in _MODIFIERS:
            before -= 1
        other = self._titles[-1] if self._titles else None
        if other is not None and other.last == before - 1 and text.norm(before) == "and":
            return title._replace(country=other.country)
        phrase = self._phrases[-1] if self._phrases else None
        if phrase is not None and before >= 0 and phrase.span.end == text.words[before].end:
            return title._replace(country=phrase.country)
        return title._replace(country=text.owner(before + 1)) if before < title.first - 1 else title

    def _take_person(self, indexes: list[int] | None, otherwise: int) -> int:
        if indexes is None:
            return otherwise
        self._people.append(indexes)
        self._taken.update(indexes)
        return indexes[-1] + 1
