"""What a country has, written small: “the Kazakh government”, “the armed forces of Armenia”."""

from collections.abc import Iterator
from functools import cache

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.english.text import EnglishText, of_country
from svodka.analysis.entities.gazetteer import BASES, FORMS, rows, split, values
from svodka.analysis.entities.phrasebook import Found, Phrasebook
from svodka.domain.marks import EntityType


def bodies_of_countries(text: EnglishText) -> Iterator[Draft]:
    """Yield the bodies that stand behind a country, or before “of” and a country."""
    position = 0
    while position < len(text.words):
        found = None if text.words[position].capital else _bodies().at(text.words, position)
        if found is None:
            position += 1
            continue
        draft = _draft(text, found)
        if draft is not None:
            yield draft
        position = found.last + 1


def _draft(text: EnglishText, found: Found[str]) -> Draft | None:
    iso, first = text.country_before(found.first)
    last = found.last
    if iso is None:
        iso, last = text.country_behind(found.last)
        first = found.first
    if iso is None:
        return None
    title = text.slice(found.first, found.last)
    named = f"{title[:1].upper()}{title[1:]}"
    entity = f"org:{iso}-{found.values[0] or title}"
    span = text.span(first, last)
    return Draft(EntityType.ORG, span, f"{named} {of_country(iso)}", entity, iso)


@cache
def _bodies() -> Phrasebook[str]:
    """Return the bodies with the keys they have in other languages."""
    book: Phrasebook[str] = Phrasebook(FORMS["en"], BASES["en"])
    for row in rows("bodies_en"):
        for written in values(row["en"]):
            book.add(split(written), row["key"])
    return book
