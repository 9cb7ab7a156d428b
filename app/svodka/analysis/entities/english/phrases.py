"""English bodies, documents and places: by the noun in a run of capitals, or by the gazetteer."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.english.text import EnglishText, kinds, lands
from svodka.analysis.entities.english.titles import LINKS
from svodka.analysis.entities.gazetteer import organisations
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.tokens import TokenKind

_LONGEST = 12
_PREFIXES = {EntityType.DOCUMENT: "doc"}


def phrase_at(text: EnglishText, first: int) -> tuple[int, Draft] | None:
    """Read a run of capitalised words with a noun that tells what it is; return its last word."""
    last, nouns = _run(text, first)
    kind = _kind_of(nouns)
    known = text.known(first)
    if kind is None or last == first or text.is_no_name(first):
        return None
    if known is not None and (known[0].last >= last or text.is_joined(known[0].last)):
        return None
    span = text.span(first, last)
    return last, Draft(kind, span, text.clean(span), *_identity(text, kind, first, last))


def _identity(text: EnglishText, kind: EntityType, first: int, last: int) -> tuple[str, str | None]:
    """Return id and country: a body is the same with its country before it or behind “of”."""
    inside = ((i, text.known(i)) for i in range(first, last + 1))
    at, country = next(((i, name[1].iso) for i, name in inside if name and name[1].iso), (0, None))
    body_first, body_last = first, last
    if country and text.country_behind(at - 2 - (text.norm(at - 1) == "the"))[0] == country:
        body_last = at - 2 - (text.norm(at - 1) == "the")
    elif not country and text.norm(first) in lands():
        country, body_first = lands()[text.norm(first)][0], first + 1
    country = country or text.owner(first)
    if country is None or kind is not EntityType.ORG or body_last < body_first:
        whole = text.clean(text.span(first, last)).lower()
        return f"{_PREFIXES.get(kind, kind.value.lower())}:{whole}", country
    body = text.clean(text.span(body_first, body_last))
    return f"org:{country}-{_key(body)}", country


@cache
def _everywhere() -> dict[str, str]:
    """Return the keys of bodies that every country has, by name in lower case."""
    return {
        written.lower(): name.entity.partition(":")[2]
        for written, name in organisations("en")
        if name.everywhere
    }


def _key(body: str) -> str:
    """Return what a body is called in ids: the same for “foreign ministry” in every language."""
    return _everywhere().get(body.lower(), body.lower())


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
            bare = text.bare(position)
            nouns.append(bare.norm)
            if text.is_joined(position) and bare.norm in kinds():
                break
        elif word.norm not in LINKS or position == first:
            break
        position += 1
    return last, nouns


def _begins_anew(text: EnglishText, first: int, position: int, nouns: Sequence[str]) -> bool:
    """Tell whether another name begins: “European Union and Kazakhstan”, “Ministry President …”."""
    joint = position - 1 - (text.norm(position - 1) == "the" and text.norm(position - 2) == "and")
    before = text.norm(joint)
    if text.is_no_name(position) and text.norm(position) not in LINKS:
        return True
    if text.begins_post(position) and before not in LINKS:
        return True
    if before != "and":
        return False
    known = text.known(first)
    whole = known is not None and known[0].last == joint - 1
    lands_there = position in text.names or text.norm(position) in lands()
    return whole or lands_there or _kind_of(nouns) is None


def _kind_of(nouns: Sequence[str]) -> EntityType | None:
    """Tell what a name is by its nouns: a document or a body by most, others by the last only."""
    known = [kinds()[noun] for noun in nouns if noun in kinds()]
    found = next((noun.type for noun in known if noun.anywhere), None)
    last = kinds().get(nouns[-1]) if nouns else None
    return found or (last.type if last else None)


def known_names(text: EnglishText) -> Iterator[Draft]:
    """Yield the names of the gazetteer."""
    for found in text.names.values():
        name = found.values[0]
        country = name.country
        if name.everywhere:
            country = text.owner(found.first) or text.country_behind(found.last)[0]
        where = f"{country}-" if name.everywhere and country else ""
        kind, _, key = name.entity.partition(":")
        span = text.span(found.first, found.last)
        yield Draft(name.type, span, name.canonical, f"{kind}:{where}{key}", country, name.iso)


def adjective_drafts(text: EnglishText) -> Iterator[Draft]:
    """Yield the countries named by adjectives or in a compound: “Uzbek”, “Kazakh-Chinese”."""
    taken = {i for found in text.names.values() for i in range(found.first, found.last + 1)}
    for index, word in enumerate(text.words):
        start = word.start
        for piece in re.split(r"[-–]", word.text) if index not in taken else ():
            known = lands().get(piece.lower()) if piece[:1].isupper() else None
            if known:
                iso, name = known
                span = Span(start, start + len(piece))
                yield Draft(EntityType.COUNTRY, span, name, f"country:{iso}", iso=iso)
            start += len(piece) + 1
