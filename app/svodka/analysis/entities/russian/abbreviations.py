"""Short names that a Russian text gives in brackets: «Фонд развития сёл (ФРС)», «(далее – Фонд)».

The short name is the same body, there and wherever else it stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.morphology import is_known
from svodka.text.tokens import DASHES, TokenKind

_LONGEST = 8
_LOUD = 2
"""Capitals that a word must have to be an abbreviation beyond doubt: «ЕАЭС», «ЕврАзЭС»."""


def abbreviations(words: Sequence[Word], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the short names of the organisations in ``drafts``."""
    ends = {d.span.end: d for d in reversed(drafts) if d.type is EntityType.ORG}
    short: dict[str, Draft] = {}
    for index, word in enumerate(words):
        draft = _before(words, index, ends) if word.text == "(" else None
        for first, last, told in _parts(words, index + 1) if draft else ():
            part = words[first : last + 1]
            if draft and (_is_short(part) or (told and part[0].capital)):
                yield replace(draft, span=Span(part[0].start, part[-1].end))
                if first == last and _is_loud(words[first]):
                    short.setdefault(words[first].text, draft)
    for word in words if short else ():
        if word.text in short:
            yield replace(short[word.text], span=Span(word.start, word.end))


def _before(words: Sequence[Word], opening: int, ends: dict[int, Draft]) -> Draft | None:
    """Return the organisation right before a bracket, a closing quote between them or not."""
    for back in (1, 2):
        if opening >= back:
            found = ends.get(words[opening - back].end)
            if found is not None:
                return found
            if words[opening - back].text not in '»”"':
                return None
    return None


def _parts(words: Sequence[Word], first: int) -> Iterator[tuple[int, int, bool]]:
    """Yield what commas part in a bracket; whether «далее» tells that it is a name."""
    begin, told = first, False
    for position in range(first, min(first + _LONGEST, len(words))):
        word = words[position]
        if word.norm in ("далее", "сокращенно"):
            begin, told = position + 1, True
        elif word.text in DASHES and told:
            begin = position + 1
        elif word.text in (",", ";", ")"):
            if begin < position:
                yield begin, position - 1, told
            begin = position + 1
        if word.text == ")":
            return


def _is_short(part: Sequence[Word]) -> bool:
    """Tell whether a stretch may be a name: one loud or unknown word, or a run in Latin letters."""
    if all(word.kind is TokenKind.WORD and word.text.isascii() for word in part):
        return part[0].capital
    word = part[0]
    return len(part) == 1 and word.capital and (_is_loud(word) or not is_known(word.norm))


def _is_loud(word: Word) -> bool:
    return sum(letter.isupper() for letter in word.text) >= _LOUD
