"""Who, from where and in what post: the mentions of a text, each tied to what it names."""

from svodka.analysis.entities.drafts import settle
from svodka.analysis.entities.russian import read_russian
from svodka.domain.marks import Mention


def read_entities(text: str, lang: str) -> tuple[Mention, ...]:
    """Return the mentions of ``text`` in order, the longer of two that begin together first."""
    return settle(text, read_russian(text))
