"""Who, from where and in what post: the mentions of a text, each tied to what it names."""

from svodka.analysis.entities.gazetteer import names
from svodka.analysis.entities.words import read_words
from svodka.domain.marks import Mention
from svodka.domain.spans import Span


def read_entities(text: str, lang: str) -> tuple[Mention, ...]:
    """Return the mentions of ``text`` in order, the longer of two that begin together first."""
    words = read_words(text)
    mentions = []
    for number, found in enumerate(names(lang).find(words), 1):
        span = Span(words[found.first].start, words[found.last].end)
        name = found.values[0]
        mentions.append(
            Mention(
                f"e{number:02}",
                name.type,
                span,
                span.of(text),
                name.canonical,
                name.entity,
                name.country,
                name.iso,
            )
        )
    return tuple(mentions)
