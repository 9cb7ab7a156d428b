"""The mentions of a Kazakh or Kyrgyz text: gazetteers, endings, and names built from their end.

In these languages the head of a name stands last: «Қырғыз Республикасы Министрлер Кабинетінің
Төрағасы». A post or a body is found by its head and read backwards over its portfolio, the body and
the country it belongs to. Behind a post stands its holder.
"""

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.turkic.names import (
    adjective_drafts,
    bodies,
    known_names,
    places_by_noun,
)
from svodka.analysis.entities.turkic.people import name_people
from svodka.analysis.entities.turkic.text import TurkicText
from svodka.analysis.entities.turkic.titles import titles_of


def read_turkic(text: str) -> list[Draft]:
    """Return what may be mentions, the surest first."""
    read = TurkicText(text)
    return [
        *name_people(read, titles_of(read)),
        *bodies(read),
        *known_names(read),
        *places_by_noun(read),
        *adjective_drafts(read),
    ]
