"""Short names of what was named in full before: “Export Fund (EF) … the EF”, “the Department”."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.english.text import EnglishText, kinds
from svodka.domain.marks import EntityType

_LONGEST = 8
_LAST = 8
"""Words of a bracket, and bodies before a bare noun, that are looked at."""

_QUOTES = frozenset("“”\"'‘’")
_SHORTENED = (EntityType.ORG, EntityType.DOCUMENT, EntityType.FACILITY)


def shortened(text: EnglishText, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the short names of ``drafts``: those that brackets give, then bare head nouns."""
    named = sorted(
        (draft for draft in drafts if draft.type in _SHORTENED), key=lambda draft: draft.span.end
    )
    yield from _by_brackets(text, named)
    yield from _by_noun(text, [draft for draft in named if draft.type is EntityType.ORG])


def _by_brackets(text: EnglishText, named: Sequence[Draft]) -> Iterator[Draft]:
    ends = {word.end: index for index, word in enumerate(text.words)}
    short: dict[str, tuple[list[str], Draft]] = {}
    for draft in named:
        last = ends.get(draft.span.end)
        words = _in_brackets(text, last + 1) if last is not None else []
        if words:
            short.setdefault(words[0], (words, draft))
    for index in range(len(text.words)) if short else ():
        found = short.get(text.bare(index).text)
        if found is None:
            continue
        words, draft = found
        last = index + len(words) - 1
        if last < len(text.words) and [text.bare(i).text for i in range(index, last + 1)] == words:
            yield replace(draft, span=text.span(index, last))


def _in_brackets(text: EnglishText, opening: int) -> list[str]:
    """Return the words of a short name in brackets: (EF), (the “Fund”); none if there is none."""
    if text.norm(opening) != "(":
        return []
    inside: list[str] = []
    for position in range(opening + 1, min(opening + _LONGEST, len(text.words))):
        word = text.words[position]
        if word.text == ")":
            return inside if all(piece[:1].isupper() for piece in inside) else []
        if word.text not in _QUOTES and not (word.norm in ("the", "or") and not inside):
            inside.append(word.text)
    return []


def _by_noun(text: EnglishText, named: Sequence[Draft]) -> Iterator[Draft]:
    """Yield “the Department”, which is the last of that noun that was named."""
    for index, word in enumerate(text.words):
        noun = kinds().get(text.bare(index).norm) if word.capital else None
        alone = noun is not None and text.norm(index - 1) == "the" and not text.is_heading(index)
        if not alone or _goes_on(text, index):
            continue
        before = bisect_left(named, word.start, key=lambda draft: draft.span.end)
        for draft in reversed(named[max(0, before - _LAST) : before]):
            if text.bare(index).norm in draft.canonical.lower().split():
                yield replace(draft, span=text.span(index, index))
                break


def _goes_on(text: EnglishText, index: int) -> bool:
    """Tell whether the noun begins a longer name: “the Department of …”."""
    behind = index + 1
    capital = behind < len(text.words) and text.words[behind].capital
    return capital or text.norm(behind) in ("of", "for")
