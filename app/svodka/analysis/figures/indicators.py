"""What a figure is a figure of: the noun phrases around words such as «экспорт» and «доля»."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from svodka.analysis.figures.cues import Cues, Head
from svodka.domain.spans import Span
from svodka.text.morphology import may_be
from svodka.text.tokens import DASHES, Token, TokenKind

_LONGEST = 9
_MOST_BEFORE = 3
_LISTING = frozenset({",", ";", "and", "и", "а"})
_STOPS = ("up", "down", "more", "less", "about", "plan", "stop")
_ENGLISH_ADJECTIVES = ("al", "ic", "ary", "ive", "ual", "ish", "ial", "ean", "an")


@dataclass(frozen=True, slots=True)
class Indicator:
    """Tokens ``first`` to ``last`` (exclusive) of a sentence; ``text`` is what it is called.

    ``head`` and ``head_last`` tell its kind and where its head ends.
    """

    first: int
    last: int
    head_last: int
    head: Head
    text: str
    span: Span


def read_indicators(
    text: str,
    tokens: Sequence[Token],
    taken: Sequence[bool],
    named: Sequence[bool],
    cues: Cues,
) -> list[Indicator]:
    """Return the indicators of a sentence in order; they do not overlap.

    ``taken`` tokens belong to numbers and dates; no indicator begins in a ``named`` one.
    """
    found: list[Indicator] = []
    at = 0
    while at < len(tokens):
        head = None if taken[at] or named[at] else cues.head_at(tokens, at)
        if head is None:
            at += 1
            continue
        kind, length = head
        last = _end(tokens, taken, at + length, cues)
        kind = _kind(kind, tokens[at + length : last], cues)
        first = _start(tokens, taken, at, found[-1].last if found else 0, cues)
        span = Span(tokens[first].start, tokens[last - 1].end)
        found.append(Indicator(first, last, at + length, kind, _plain(span.of(text)), span))
        at = last
    return found


def enumerated(tokens: Sequence[Token], at: int, cues: Cues) -> Indicator | None:
    """Return «строительство» for «…, строительство на 14,9%» in a list of changes."""
    if at < 3 or not cues["change_before"].before(tokens, at):
        return None
    noun = tokens[at - 2]
    listed = tokens[at - 3].norm in _LISTING and noun.kind is TokenKind.WORD
    if not listed or any(cues[stop].at(tokens, at - 2) for stop in _STOPS):
        return None
    return Indicator(at - 2, at - 1, at - 1, Head.OTHER, noun.norm, noun.span)


def continued(indicator: Indicator, tokens: Sequence[Token], at: int) -> Indicator | None:
    """Return «экспорт муки из РК» for «муки – 53,2 тыс. т» after «экспорт зерна из РК …».

    ``at`` is the token of the number. None where no such ellipsis stands before it.
    """
    if at < 2 or tokens[at - 1].text not in DASHES or tokens[at - 2].kind is not TokenKind.WORD:
        return None
    noun = tokens[at - 2]
    if at > 2 and tokens[at - 3].text not in ",;" and tokens[at - 3].norm not in ("и", "а"):
        return None
    words = indicator.text.split()
    heads = indicator.head_last - indicator.first
    if len(words) <= heads or not may_be(noun.norm, "NOUN"):
        return None
    named = " ".join([*words[:heads], noun.text, *words[heads + 1 :]])
    return replace(indicator, text=named, span=noun.span)


def _end(tokens: Sequence[Token], taken: Sequence[bool], at: int, cues: Cues) -> int:
    """Return the token behind what belongs to a head: «товаров между странами»."""
    if cues.lang == "kk":
        return at
    end = at
    while end < min(len(tokens), at + _LONGEST) and not taken[end]:
        within = cues["within"].at(tokens, end)
        if within and end + within < len(tokens) and _belongs(tokens, taken, end + within, cues):
            end += within + 1
        elif _belongs(tokens, taken, end, cues):
            end += 1
        elif tokens[end].norm == "и" and _belongs(tokens, taken, end + 1, cues):
            end += 2
        else:
            break
    return end


def _kind(kind: Head, complement: Sequence[Token], cues: Cues) -> Head:
    """Return the kind of a phrase: an «объём торговли» is trade."""
    heads = (cues.head_at(complement, at) for at in range(len(complement)))
    said = [head[0] for head in heads if head and head[0] is not Head.OTHER]
    return said[0] if kind is Head.OTHER and said else kind


def _belongs(tokens: Sequence[Token], taken: Sequence[bool], at: int, cues: Cues) -> bool:
    if at >= len(tokens) or taken[at]:
        return False
    token = tokens[at]
    if token.kind is not TokenKind.WORD or any(cues[stop].at(tokens, at) for stop in _STOPS):
        return False
    if cues.lang == "en":
        return not cues["not_a_count"].at(tokens, at)
    if token.text[:1].isupper():
        return True
    noun = may_be(token.norm, "NOUN") or may_be(token.norm, "ADJF") or may_be(token.norm, "PRTF")
    return noun and not may_be(token.norm, "PREP")


def _start(tokens: Sequence[Token], taken: Sequence[bool], at: int, least: int, cues: Cues) -> int:
    """Return the first token of the adjectives before a head: «взаимная торговля»."""
    first = at
    while first > max(least, at - _MOST_BEFORE):
        before = tokens[first - 1]
        if taken[first - 1] or before.kind is not TokenKind.WORD or not before.text.islower():
            break
        if any(cues[stop].at(tokens, first - 1) for stop in _STOPS):
            break
        if cues.lang == "ru":
            fits = may_be(before.norm, "ADJF") and not may_be(before.norm, "NPRO")
        elif cues.lang == "en":
            fits = before.norm.endswith(_ENGLISH_ADJECTIVES)
        else:
            fits = not cues["not_a_count"].at(tokens, first - 1)
        if not fits:
            break
        first -= 1
    return first


def _plain(words: str) -> str:
    plain = " ".join(words.split())
    return plain[:1].lower() + plain[1:] if plain[1:2].islower() else plain
