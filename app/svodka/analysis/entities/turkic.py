"""The mentions of a Kazakh or Kyrgyz text: gazetteers, endings, and names built from their end.

In these languages the head of a name stands last: «Қырғыз Республикасы Министрлер Кабинетінің
Төрағасы». A post or a body is found by its head and read backwards over its portfolio, the body and
the country it belongs to. Behind a post stands its holder.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.gazetteer import names, offices, posts, rows, values, vocabulary
from svodka.analysis.entities.kazakh import bases
from svodka.analysis.entities.people import People, Written, given_names
from svodka.analysis.entities.words import Word, read_words
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.tokens import DASHES, TokenKind

_LONGEST = 10
_LONGEST_NAME = 4

_GENITIVE = re.compile(r"\w{2,}(?:ның|нің|дың|дің|тың|тің|нын|нин|дын|дин|тын|тин)\Z")
_SURNAME = re.compile(
    r"(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|цк(?:ий|ая)|ко|[зд]аде|зода|улы|ұлы|қызы|кызы|уулу|о[гғ]лу|ян)\Z"
)
_PLURAL = re.compile(r"[лдт][ае]р")
_CASE = re.compile(r"(?:[нтд][ыі]ң|[мбп]ен|[ғгқк][ае]|[дт][ае]н|н[ае]н|[дт][ае]|[тднн][ыі])\Z")
_BODY = re.compile(
    r"(?:министрлі[гк]|комитет|кеңес|банк|ұйым|агентті[гк]|университет|компания|комиссия|институт"
    r"|палата|әкімді[гк]|елшілі[гк]|ассоциация|академия|департамент|қор|орталы[ғқ]|одағ|сот"
    r"|корпорация|партия|телеарна|холдинг|клуб|газет|ассамблея|басқарма)"
    r"(?:[ыі]|с[ыі])(?P<case>[нтд][ыі]ң|[мбп]ен|[ғгн][ае]|нд[ае]|н[ае]н|н[ыі]|н)?\Z"
)


_AGENCY = re.compile(r"министрлі|агентті|комитет|департамент|басқарма|ассамблея|палата")
_LONGEST_AGENCY = 8
_SHORTEST_QUOTED = 3
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”"')


class _Title(NamedTuple):
    """A post: its words, its name without the country, and its country."""

    first: int
    last: int
    base: str
    country: str | None


def read_turkic(text: str) -> list[Draft]:
    """Return what may be mentions, the surest first."""
    return _Reader(text, read_words(text)).read()


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self._text = text
        self._words = words
        self._names = list(names("kk").find(words))
        self._ends = {found.last: found for found in self._names}
        self._named = {i for found in self._names for i in range(found.first, found.last + 1)}
        self._titles: list[_Title] = []

    def read(self) -> list[Draft]:
        """Return the drafts: people and posts, bodies, then the names of the gazetteer."""
        self._titles = self._joined(list(self._posts()))
        people = self._people()
        return [*people, *self._bodies(), *self._known(), *self._adjectives()]

    # --- posts -------------------------------------------------------------------------------

    def _posts(self) -> Iterator[_Title]:
        position = 0
        while position < len(self._words):
            found = posts("kk").at(self._words, position)
            if found is None:
                position += 1
                continue
            post = found.values[0]
            first, country = self._backwards(found.first)
            extended = first < found.first
            holder = self._person_at(found.last + 1)
            if post.alone or extended or holder:
                middle = self._slice(self._behind_country(first), found.first - 1)
                if not self._is_plural(found.last, post.title):
                    base = f"{middle} {post.title}".strip()
                    yield _Title(first, found.last, base, country)
            position = found.last + 1

    def _is_plural(self, position: int, title: str) -> bool:
        """Tell «президенттер» from «президент»: the plural names no holder."""
        behind = self._words[position].norm.removeprefix(title.split()[-1].lower())
        return bool(_PLURAL.match(behind))

    def _backwards(self, head: int) -> tuple[int, str | None]:
        """Return where a name that ends in ``head`` begins, and its country."""
        position, country = head - 1, None
        while position >= 0 and head - position <= _LONGEST:
            found = self._ends.get(position)
            if found is not None:
                name = found.values[0]
                position = found.first - 1
                country = country or name.iso or name.country
                if name.iso:
                    break
            elif self._is_part(position):
                position -= 1
            else:
                break
        first = position + 1
        while first < head and self._words[first].norm in ("және", ",", "мен", "пен"):
            first += 1
        return first, country

    def _is_part(self, position: int) -> bool:
        """Tell whether a word belongs to the name of a portfolio, or to whose it is."""
        word = self._words[position]
        if word.text == ",":
            return position > 0 and self._words[position - 1].norm in vocabulary("portfolios_kk")
        genitive = word.capital and _GENITIVE.search(word.norm) is not None
        return word.norm in vocabulary("portfolios_kk") or genitive

    def _behind_country(self, first: int) -> int:
        """Return the first word behind the country that a name begins with."""
        return next(
            (f.last + 1 for f in self._names if f.first == first and f.values[0].iso), first
        )

    # --- people ------------------------------------------------------------------------------

    def _person_at(self, first: int) -> list[int] | None:
        indexes: list[int] = []
        for position in range(first, min(first + _LONGEST_NAME * 2, len(self._words))):
            word = self._words[position]
            if word.text == "." and indexes and len(self._words[position - 1].text) <= 2:
                indexes.append(position)
                continue
            fits = word.kind is TokenKind.WORD and word.capital and position not in self._named
            if not fits or posts("kk").at(self._words, position):
                break
            indexes.append(position)
        while indexes and self._words[indexes[-1]].text == ".":
            indexes.pop()
        return indexes or None

    def _people(self) -> list[Draft]:
        spans = list(self._spans_of_people())
        mentions = [Written([self._bare(i, i == span[-1]) for i in span]) for span in spans]
        persons = People(declined=False).resolve(mentions)
        begins = {span[0]: person for span, person in zip(spans, persons, strict=True)}
        homes: dict[str, str] = {}
        for title in self._titles:
            holder = begins.get(title.last + 1)
            if holder is not None and title.country:
                homes.setdefault(holder.entity, title.country)
        people = [
            Draft(
                EntityType.PERSON,
                self._span(span[0], span[-1]),
                person.name,
                person.entity,
                homes.get(person.entity),
            )
            for span, person in zip(spans, persons, strict=True)
        ]
        holders = {start: homes.get(person.entity) for start, person in begins.items()}
        return [*people, *self._post_drafts(holders)]

    def _spans_of_people(self) -> Iterator[list[int]]:
        """Yield holders of posts, and given and family names wherever they stand."""
        behind = {title.last + 1 for title in self._titles}
        inside = {i for title in self._titles for i in range(title.first, title.last + 1)}
        known: set[str] = set()
        position = 0
        while position < len(self._words):
            span = None if position in inside else self._person_at(position)
            if span and (position in behind or self._is_name(span, known)):
                known.add(self._bare(span[-1], True).text)
                yield span
                position = span[-1] + 1
            else:
                position += 1

    def _is_name(self, span: list[int], known: set[str]) -> bool:
        family = self._bare(span[-1], True)
        several = len([i for i in span if self._words[i].text != "."]) > 1
        given = self._words[span[0]].norm in given_names()
        named = given or bool(_SURNAME.search(family.norm))
        return (several and named) or family.text in known

    def _post_drafts(self, holders: dict[int, str | None]) -> Iterator[Draft]:
        known: dict[str, set[str]] = {}
        for title in self._titles:
            if title.country:
                known.setdefault(title.base.lower(), set()).add(title.country)
        for title in self._titles:
            same = known.get(title.base.lower(), set())
            home = title.country or holders.get(title.last + 1)
            home = home or (next(iter(same)) if len(same) == 1 else None)
            key = offices("kk").get(title.base.lower(), title.base.lower())
            where = f"{home}-" if home else ""
            written = _possessive(self._words[title.last].text)
            name = " ".join([*title.base.split()[:-1], written or title.base.split()[-1]])
            canonical = f"{_short(home)} {name}".strip()
            span = self._span(title.first, title.last)
            yield Draft(EntityType.POST, span, canonical, f"post:{where}{key}", home)

    def _joined(self, titles: list[_Title]) -> list[_Title]:
        """Give a post that a dash joins to another its country: «Төрағасы – … Басшысы»."""
        told: list[_Title] = []
        for title in titles:
            before = told[-1] if told else None
            if (
                before is not None
                and not title.country
                and title.first == before.last + 2
                and self._words[before.last + 1].text in DASHES
            ):
                title = title._replace(country=before.country)
            told.append(title)
        return told

    # --- bodies and names --------------------------------------------------------------------

    def _bodies(self) -> Iterator[Draft]:
        for position, word in enumerate(self._words):
            match = _BODY.search(word.norm) if position not in self._named else None
            if match is None:
                continue
            quoted = self._quoted(position)
            if quoted is not None:
                yield quoted
                continue
            first, country = self._backwards(position)
            if first == position:
                first = self._far_back(position)
            if first == position or not self._words[first].capital:
                continue
            cut = len(match["case"] or "")
            base = self._slice(first, position)
            base = base[: len(base) - cut]
            entity = f"org:{base.lower()}"
            yield Draft(EntityType.ORG, self._span(first, position), base, entity, country)

    def _quoted(self, head: int) -> Draft | None:
        """Return what stands in quotes before a head: «Қазақмыс» корпорациясы."""
        if head < _SHORTEST_QUOTED or self._words[head - 1].text not in _CLOSING:
            return None
        for position in range(head - 2, max(-1, head - _LONGEST), -1):
            if self._words[position].text in _OPENING:
                span = self._span(position + 1, head - 2)
                name = self._slice(position + 1, head - 2)
                return Draft(EntityType.ORG, span, name, f"org:{name.lower()}")
        return None

    def _far_back(self, head: int) -> int:
        """Return the capitalised word that the name of an agency may begin with, else ``head``."""
        for position in range(head - 1, max(-1, head - _LONGEST_AGENCY), -1):
            word = self._words[position]
            if word.kind is not TokenKind.WORD or not _AGENCY.match(self._words[head].norm):
                break
            if word.capital:
                return position
        return head

    def _known(self) -> Iterator[Draft]:
        for found in self._names:
            name = found.values[0]
            _, country = self._backwards(found.first) if name.everywhere else (0, name.country)
            where = f"{country}-" if name.everywhere and country else ""
            kind, _, key = name.entity.partition(":")
            span = self._span(found.first, found.last)
            yield Draft(name.type, span, name.canonical, f"{kind}:{where}{key}", country, name.iso)

    def _adjectives(self) -> Iterator[Draft]:
        for position, word in enumerate(self._words):
            known = _adjective_of(word.norm)
            following = self._words[position + 1].norm if position + 1 < len(self._words) else ""
            if known and (
                word.norm.endswith(("лық", "дік", "тік", "лік")) or _SIDE.match(following)
            ):
                iso, name = known
                span = Span(word.start, word.end)
                yield Draft(EntityType.COUNTRY, span, name, f"country:{iso}", iso=iso)

    # --- words -------------------------------------------------------------------------------

    def _bare(self, position: int, last: bool) -> Word:
        """Return a word of a name; the last one without its case ending."""
        word = self._words[position]
        text = _without_case(word.text) if last else word.text
        return Word(word.start, word.end, text, text.lower(), word.kind, word.capital)

    def _span(self, first: int, last: int) -> Span:
        return Span(self._words[first].start, self._words[last].end)

    def _slice(self, first: int, last: int) -> str:
        if first > last:
            return ""
        return " ".join(self._text[self._words[first].start : self._words[last].end].split())


_SIDE = re.compile(r"тарап|делегация|үкімет|әріптес|басшы|президент|премьер|компания|тауар|халқ")


def _without_case(name: str) -> str:
    """Return a surname without its case ending: «Бектеновпен» is «Бектенов»."""
    low = name.lower()
    for base in bases(low):
        if _SURNAME.search(base):
            return name[: len(base)]
    cut = _CASE.search(low)
    return name[: cut.start()] if cut and cut.start() > _SHORTEST_NAME else name


_SHORTEST_NAME = 4


def _possessive(word: str) -> str:
    """Return the form in which a head ends a name («министрі»), without a case ending."""
    low = word.lower()
    return next((word[: len(base)] for base in bases(low) if base.endswith(("і", "ы"))), "")


def _adjective_of(word: str) -> tuple[str, str] | None:
    return next((known for base in bases(word) if (known := _adjectives().get(base))), None)


@cache
def _adjectives() -> dict[str, tuple[str, str]]:
    return {
        adjective: (row["iso"], values(row["kk"])[0])
        for row in rows("countries")
        for adjective in values(row["kk_adjective"])
    }


@cache
def _shorts() -> dict[str, str]:
    return {row["iso"]: values(row["kk"] or row["en"])[0] for row in rows("countries")}


def _short(iso: str | None) -> str:
    return _shorts().get(iso or "", "")
