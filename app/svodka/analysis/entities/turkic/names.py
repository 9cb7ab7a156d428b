"""Kazakh bodies by their head, the names of the gazetteer, and countries as adjectives."""

import re
from collections.abc import Iterator
from functools import cache

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.endings import bases
from svodka.analysis.entities.gazetteer import rows, values
from svodka.analysis.entities.turkic.text import TurkicText
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.tokens import TokenKind

_NOUN = (
    r"министрлі[гк]|комитет|кеңес|банк|ұйым|агентті?[гк]|университет|компания|комиссия|институт"
    r"|палата|әкімді[гк]|елшілі[гк]|консулды[ғқ]|ассоциация|академия|департамент|қор|орталы[ғқ]"
    r"|одағ|сот|корпорация|партия|телеарна|арна|холдинг|клуб|газет|ассамблея|басқарма|бюро|училище"
    r"|прокуратура|қоғам|серіктесті[гк]|мекеме|биржа|фабрика|команда|то[бп]|думас|радио|федерация"
    r"|конфедерация|резерв"
)
_CASE = r"[нтд][ыі]ң|[мбп]ен|[ғгн][ае]|нд[ае]|н[ае]н|н[ыі]|н"
_BODY = re.compile(rf"(?:{_NOUN})(?:[ыі]|с[ыі])?(?P<case>{_CASE})?\Z")
_OWNED = re.compile(rf"(?:{_NOUN})(?:[ыі]|с[ыі])(?:{_CASE})?\Z")
"""A body that is of something: «… университеті»; a bare noun only counts behind a quotation."""

_AGENCY = re.compile(r"министрлі|агентті|комитет|департамент|басқарма|ассамблея|палата")
_SEAT = re.compile(
    r"университет|академия|институт|орталы|одағ|қор|училище|прокуратура|бюро|федерация"
)
_LONGEST_AGENCY = 8
_LONGEST_SEAT = 4
_LONGEST_KIND = 3
_LONGEST_QUOTED = 10
_SHORTEST_QUOTED = 3
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”"')
_SIDE = re.compile(r"тарап|делегация|үкімет|әріптес|басшы|президент|премьер|компания|тауар|халқ")
_OF_A_COUNTRY = ("лық", "дік", "тік", "лік")


def bodies(text: TurkicText) -> Iterator[Draft]:
    """Yield the bodies whose head says what they are: «… министрлігі», «… университеті»."""
    for position, word in enumerate(text.words):
        match = _BODY.search(word.norm) if position not in text.named else None
        if match is None:
            continue
        quoted = _quoted(text, position)
        if quoted is not None:
            yield quoted
            continue
        first, country = text.backwards(position)
        if first == position:
            first = _far_back(text, position)
        if first == position or not text.words[first].capital or not _OWNED.search(word.norm):
            continue
        if first + 1 == position and _is_only_whose(text, first):
            continue
        cut = len(match["case"] or "")
        base = text.slice(first, position)
        base = base[: len(base) - cut]
        entity = f"org:{base.lower()}"
        yield Draft(EntityType.ORG, text.span(first, position), base, entity, country)


def _quoted(text: TurkicText, head: int) -> Draft | None:
    """Return what stands in quotes before a head: «Қазақмыс» корпорациясы."""
    closing = head - 1
    while closing > head - _LONGEST_KIND and text.words[closing].norm in _KINDS:
        closing -= 1
    if closing < _SHORTEST_QUOTED - 1 or text.words[closing].text not in _CLOSING:
        return None
    for position in range(closing - 1, max(-1, closing - _LONGEST_QUOTED), -1):
        if text.words[position].text in _OPENING:
            span = text.span(position + 1, closing - 1)
            name = text.slice(position + 1, closing - 1)
            return Draft(EntityType.ORG, span, name, f"org:{name.lower()}")
    return None


def _far_back(text: TurkicText, head: int) -> int:
    """Return the capitalised word that the name of an agency may begin with, else ``head``.

    «Қазақстан журналистика академиясы»: before a university or a fund it is not far.
    """
    agency = _AGENCY.match(text.words[head].norm) is not None
    seat = _SEAT.search(text.words[head].norm) is not None
    longest = _LONGEST_AGENCY if agency else _LONGEST_SEAT if seat else 0
    for position in range(head - 1, max(-1, head - longest), -1):
        word = text.words[position]
        if word.kind is not TokenKind.WORD:
            break
        if not word.capital:
            continue
        if not text.is_capital(position) or _only_opens(text, position, head):
            break
        while seat and text.is_capital(position - 1):
            position -= 1
        return position
    return head


def _only_opens(text: TurkicText, position: int, head: int) -> bool:
    """Tell whether a word has its capital from the sentence: «Егер абайтану институтын …»."""
    agency = _AGENCY.match(text.words[head].norm) is not None
    loose = not agency and position + 1 < head and position not in text.named
    return loose and _opens(text, position)


def _opens(text: TurkicText, position: int) -> bool:
    """Tell whether a word begins its sentence or a quotation."""
    before = text.words[position - 1] if position else None
    return before is None or before.kind in (TokenKind.SIGN, TokenKind.BREAK)


def _is_only_whose(text: TurkicText, first: int) -> bool:
    """Tell «Алматының орталығы», «Қытай соты», which are no names, from «Гарвард университеті»."""
    word, head = text.words[first].norm, text.words[first + 1].norm
    owner = word.endswith(("ның", "нің", "дың", "дің", "тың", "тің"))
    return (owner or first in text.named) and _COMMON.search(head) is not None


_COMMON = re.compile(r"орталы|компания|сот|команда|резерв|фабрика|газет|клуб")
_KINDS = frozenset({"акционерлік", "ақпараттық", "ұлттық", "шектеулі", "коммерциялық", "саяси"})
"""Words between a name in quotes and its noun: «…» акционерлік қоғамы."""


_SETTLEMENT = re.compile(
    r"(?:(?P<CITY>ауыл|аул|қала|кент|поселк)|(?P<REGION>аудан)|(?P<PLACE>көл|тау)|(?P<RIVER>өзен))"
    r"(?:[ыі]|с[ыі])(?:ндағы|ндегі)?(?:[нтд][ыі]ң|[мбп]ен|[ғгн][ае]|нд[ае]|н[ае]н|н[ыі]|н)?\Z"
)


def places_by_noun(text: TurkicText) -> Iterator[Draft]:
    """Yield places that no list holds, by the noun behind them: «Бегуницы ауылы»."""
    for position in range(1, len(text.words)):
        word, name = text.words[position], text.words[position - 1]
        match = _SETTLEMENT.match(word.norm) if not word.capital else None
        if match is None or position - 1 in text.named or not text.is_capital(position - 1):
            continue
        longer = text.is_capital(position - 2) and not _opens(text, position - 2)
        if longer or name.norm.endswith(("ның", "нің", "дың", "дің")):
            continue
        kind = EntityType(match.lastgroup or "PLACE")
        span = text.span(position - 1, position - 1)
        yield Draft(kind, span, name.text, f"{kind.value.lower()}:{name.text}")


def known_names(text: TurkicText) -> Iterator[Draft]:
    """Yield the names of the gazetteer."""
    for found in text.names:
        name = found.values[0]
        _, country = text.backwards(found.first) if name.everywhere else (0, name.country)
        where = f"{country}-" if name.everywhere and country else ""
        kind, _, key = name.entity.partition(":")
        span = text.span(found.first, found.last)
        yield Draft(name.type, span, name.canonical, f"{kind}:{where}{key}", country, name.iso)


def adjective_drafts(text: TurkicText) -> Iterator[Draft]:
    """Yield the countries named by adjectives: «қазақстандық», «қырғыз тарапы»."""
    for position, word in enumerate(text.words):
        known = None if position in text.named else _adjective_of(word.norm)
        following = text.words[position + 1].norm if position + 1 < len(text.words) else ""
        if known and (word.norm.endswith(_OF_A_COUNTRY) or _SIDE.match(following)):
            iso, name = known
            span = Span(word.start, word.end)
            yield Draft(EntityType.COUNTRY, span, name, f"country:{iso}", iso=iso)


def _adjective_of(word: str) -> tuple[str, str] | None:
    return next((known for base in bases(word) if (known := _adjectives().get(base))), None)


@cache
def _adjectives() -> dict[str, tuple[str, str]]:
    return {
        adjective: (row["iso"], values(row["kk"])[0])
        for row in rows("countries")
        for adjective in values(row["kk_adjective"])
    }


def short_name(iso: str | None) -> str:
    """Return the short Kazakh name of a country, an empty string where there is none."""
    return _short_names().get(iso or "", "")


@cache
def _short_names() -> dict[str, str]:
    return {row["iso"]: values(row["kk"] or row["en"])[0] for row in rows("countries")}
