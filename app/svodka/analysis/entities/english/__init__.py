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
        """Give “Yemeni Leadership Council President” the country of the body before it."""
        before = self._phrases[-1] if self._phrases and not title.country else None
        ended = before is not None and before.span.end == self._text.words[title.first - 1].end
        return title._replace(country=before.country) if before and ended else title

    def _take_person(self, indexes: list[int] | None, otherwise: int) -> int:
        if indexes is None:
            return otherwise
        self._people.append(indexes)
        self._taken.update(indexes)
        return indexes[-1] + 1
