"""Documents of a Russian text: «Дорожная карта по …», соглашение о …, in quotes or not."""

import re
from collections.abc import Iterator, Sequence

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.gazetteer import Head, heads
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.morphology import gender_of, may_be, nominative
from svodka.text.tokens import TokenKind

_OPENING, _CLOSING = '«“„"', '»”"'
_LINKING = frozenset(
    {
        "о",
        "об",
        "обо",
        "по",
        "между",
        "на",
        "и",
        "в",
        "во",
        "с",
        "со",
        "до",
        "для",
        "от",
        "из",
        "при",
        "к",
    }
)
_BINDING = frozenset({"о", "об", "обо", "по", "между"})
"""What must follow a document's head: an agreement is *about* something."""

_LONGEST = 18
_LONGEST_QUOTED = 40
_BLANKS = re.compile(r"\s+")


def documents(text: str, words: Sequence[Word]) -> Iterator[Draft]:
    """Yield the documents that a text names."""
    position = 0
    while position < len(words):
        span = _document_at(words, position)
        if span is None:
            position += 1
            continue
        first, body, last, title = span
        stretch = Span(words[first].start, words[last].end)
        rest = text[words[body].start : stretch.end] if body <= last else ""
        canonical = _BLANKS.sub(" ", f"{title} {rest}").strip()
        yield Draft(EntityType.DOCUMENT, stretch, canonical, f"doc:{canonical.lower()}")
        position = last + 1


def _document_at(words: Sequence[Word], first: int) -> tuple[int, int, int, str] | None:
    """Return first word, first word behind the head, last word, and the head's nominative."""
    adjectives = 0
    while adjectives < 3 and _is_adjective(words, first + adjectives):
        adjectives += 1
    for skipped in range(adjectives, -1, -1):
        found = heads().at(words, first + skipped)
        if found and any(head.type is EntityType.DOCUMENT for head in found.values):
            break
    else:
        return None
    title = _document(found.values).title
    last = _end(words, first, found.last, _document(found.values).rule == "agreement")
    if last is None:
        return None
    gender = gender_of(title.split()[-1].lower()) if skipped else None
    before = [nominative(word.norm, gender) for word in words[first : first + skipped]]
    named = " ".join([*before, title.lower()])
    return first, found.last + 1, last, named[:1].upper() + named[1:]


def _document(found: Sequence[Head]) -> Head:
    return next(head for head in found if head.type is EntityType.DOCUMENT)


def _end(words: Sequence[Word], first: int, head: int, agreement: bool) -> int | None:
    """Return the last word of a document's name, None where it has none.

    An agreement about something is a document; a plan or a programme only by a capital letter.
    """
    if first and words[first - 1].text in _OPENING:
        for position in range(head + 1, min(len(words), first + _LONGEST_QUOTED)):
            if words[position].text in _CLOSING:
                return position - 1
        return None
    if head + 1 < len(words) and words[head + 1].text in _OPENING:
        for position in range(head + 2, min(len(words), head + _LONGEST_QUOTED)):
            if words[position].text in _CLOSING:
                return position
        return None
    if head + 1 >= len(words) or words[head + 1].norm not in _BINDING:
        return None
    if not agreement and not (words[first].capital and first and words[first - 1].text != "."):
        return None
    last = None
    for position in range(head + 1, min(len(words), head + _LONGEST)):
        word = words[position]
        if word.norm in _LINKING or word.text in "«»":
            continue
        if word.kind is not TokenKind.WORD or not _is_nominal(word.norm):
            break
        if may_be(word.norm, "NOUN") or word.capital:
            last = position
    return last


def _is_adjective(words: Sequence[Word], position: int) -> bool:
    return (
        position < len(words)
        and words[position].kind is TokenKind.WORD
        and len(words[position].text) > 4
        and may_be(words[position].norm, "ADJF")
    )


def _is_nominal(word: str) -> bool:
    return any(may_be(word, part) for part in ("NOUN", "ADJF", "PRTF")) and not may_be(word, "VERB")
