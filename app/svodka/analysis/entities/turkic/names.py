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

_BODY = re.compile(
    r"(?:министрлі[гк]|комитет|кеңес|банк|ұйым|агентті[гк]|университет|компания|комиссия|институт"
    r"|палата|әкімді[гк]|елшілі[гк]|ассоциация|академия|департамент|қор|орталы[ғқ]|одағ|сот"
    r"|корпорация|партия|телеарна|холдинг|клуб|газет|ассамблея|басқарма)"
    r"(?:[ыі]|с[ыі])(?P<case>[нтд][ыі]ң|[мбп]ен|[ғгн][ае]|нд[ае]|н[ае]н|н[ыі]|н)?\Z"
)

_AGENCY = re.compile(r"министрлі|агентті|комитет|департамент|басқарма|ассамблея|палата")
_LONGEST_AGENCY = 8
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
        if first == position or not text.words[first].capital:
            continue
        cut = len(match["case"] or "")
        base = text.slice(first, position)
        base = base[: len(base) - cut]
        entity = f"org:{base.lower()}"
        yield Draft(EntityType.ORG, text.span(first, position), base, entity, country)


def _quoted(text: TurkicText, head: int) -> Draft | None:
    """Return what stands in quotes before a head: «Қазақмыс» корпорациясы."""
    if head < _SHORTEST_QUOTED or text.words[head - 1].text not in _CLOSING:
        return None
    for position in range(head - 2, max(-1, head - _LONGEST_QUOTED), -1):
        if text.words[position].text in _OPENING:
            span = text.span(position + 1, head - 2)
            name = text.slice(position + 1, head - 2)
            return Draft(EntityType.ORG, span, name, f"org:{name.lower()}")
    return None


def _far_back(text: TurkicText, head: int) -> int:
    """Return the capitalised word that the name of an agency may begin with, else ``head``."""
    for position in range(head - 1, max(-1, head - _LONGEST_AGENCY), -1):
        word = text.words[position]
        if word.kind is not TokenKind.WORD or not _AGENCY.match(text.words[head].norm):
            break
        if word.capital:
            return position
    return head


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
