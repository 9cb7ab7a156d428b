"""English bodies, documents and places: by the noun in a run of capitals, or by the gazetteer."""

import re
from collections.abc import Iterator, Sequence

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.english.text import EnglishText, adjectives, kinds
from svodka.analysis.entities.english.titles import LINKS
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.tokens import TokenKind

_LONGEST = 12
_PREFIXES = {EntityType.DOCUMENT: "doc"}
_WHOLE = (EntityType.DOCUMENT, EntityType.ORG)


def phrase_at(text: EnglishText, first: int) -> tuple[int, Draft] | None:
    """Read a run of capitalised words with a noun that tells what it is; return its last word."""
    last, nouns = _run(text, first)
    kind = _kind_of(nouns)
    known = text.known(first)
    if kind is None or last == first or text.is_no_name(first):
        return None
    if known is not None and known[0].last >= last:
        return None
    span = text.span(first, last)
    canonical = " ".join(span.of(text.text).split())
    inside = (text.known(i) for i in range(first, last + 1))
    country = next((name[1].iso for name in inside if name and name[1].iso), None)
    entity = f"{_PREFIXES.get(kind, kind.value.lower())}:{canonical.lower()}"
    return last, Draft(kind, span, canonical, entity, country or text.owner(first))


def _run(text: EnglishText, first: int) -> tuple[int, list[str]]:
    """Return the last word of a run of capitals that small words may join, and its words."""
    nouns: list[str] = []
    last = position = first
    while position < len(text.words) and position - first < _LONGEST:
        word = text.words[position]
        if word.capital and word.kind in (TokenKind.WORD, TokenKind.CODE):
            if position > first and _begins_anew(text, first, position, nouns):
                break
            last = position
            nouns.append(word.norm)
        elif word.norm not in LINKS or position == first:
            break
        position += 1
    return last, nouns


def _begins_anew(text: EnglishText, first: int, position: int, nouns: Sequence[str]) -> bool:
    """Tell whether another name begins: “European Union and Kazakhstan”, “Ministry President …”."""
    before = text.norm(position - 1)
    if text.is_no_name(position) and text.norm(position) not in LINKS:
        return True
    if text.begins_post(position) and before not in LINKS:
        return True
    if before != "and":
        return False
    known = text.known(first)
    whole = known is not None and known[0].last == position - 2
    return whole or position in text.names or _kind_of(nouns) is None


def _kind_of(nouns: Sequence[str]) -> EntityType | None:
    """Tell what a name is by its nouns: a document or a body by any, a place by the last."""
    found = [kinds()[noun] for noun in nouns if kinds().get(noun) in _WHOLE]
    return found[0] if found else kinds().get(nouns[-1]) if nouns else None


def known_names(text: EnglishText) -> Iterator[Draft]:
    """Yield the names of the gazetteer."""
    for found in text.names.values():
        name = found.values[0]
        country = text.owner(found.first) if name.everywhere else name.country
        where = f"{country}-" if name.everywhere and country else ""
        kind, _, key = name.entity.partition(":")
        span = text.span(found.first, found.last)
        yield Draft(name.type, span, name.canonical, f"{kind}:{where}{key}", country, name.iso)


def adjective_drafts(text: EnglishText) -> Iterator[Draft]:
    """Yield the countries named by adjectives, each part of “U.S.-Kazakh” for itself."""
    taken = {i for found in text.names.values() for i in range(found.first, found.last + 1)}
    for index, word in enumerate(text.words):
        start = word.start
        for piece in re.split(r"[-–]", word.text) if index not in taken else ():
            known = adjectives().get(piece.lower()) if piece[:1].isupper() else None
            if known:
                iso, name = known
                span = Span(start, start + len(piece))
                yield Draft(EntityType.COUNTRY, span, name, f"country:{iso}", iso=iso)
            start += len(piece) + 1
