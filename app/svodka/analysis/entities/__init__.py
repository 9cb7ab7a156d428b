"""Who, from where and in what post: the mentions of a text, each tied to what it names."""

from svodka.analysis.entities.drafts import settle
from svodka.analysis.entities.english import read_english
from svodka.analysis.entities.russian import read_russian
from svodka.analysis.entities.turkic import read_turkic
from svodka.domain.marks import Mention

_READERS = {"ru": read_russian, "en": read_english, "kk": read_turkic}


def read_entities(text: str, lang: str) -> tuple[Mention, ...]:
    """Return the mentions of ``text`` in order, the longer of two that begin together first."""
    return settle(text, _READERS[lang](text))
