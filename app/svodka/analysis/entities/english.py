"""The mentions of an English text: gazetteers, titles and capital letters.

A run of capitalised words with the small words that names hold («of», «for the») is one name; its
first or last word tells what it is: “Minister of …” a post, “Ministry of …” or “… Bank” a body,
“Memorandum of …” a document. What stands behind a post, or has a given name of one who was named
before, is a person.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.gazetteer import (
    Name,
    names,
    offices,
    posts,
    rows,
    values,
    vocabulary,
)
from svodka.analysis.entities.people import People, Person, Written
from svodka.analysis.entities.words import Word, read_words
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.tokens import TokenKind

_LINKS = frozenset({"of", "for", "the", "and", "on", "to", "in"})
_ADDRESSES = frozenset({"mr", "mrs", "ms", "dr", "h.e", "sir", "dame"})
_PARTICLES = frozenset({"al", "bin", "van", "von", "de", "da", "el", "ibn", "der", "di", "dos"})
_LONGEST = 12
_LONGEST_NAME = 4


class _Title(NamedTuple):
    """A post: its words, its name without the country, its country.

    ``whole``: it is no bare “Minister”, which is of nothing.
    """

    first: int
    last: int
    base: str
    country: str | None
    whole: bool


def read_english(text: str) -> list[Draft]:
    """Return what may be mentions, the surest first."""
    words = read_words(text)
    reader = _Reader(text, words)
    return reader.read()


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self._text = text
        self._words = words
        self._names = {found.first: found for found in names("en").find(words)}
        self._posts: list[_Title] = []
        self._people: list[list[int]] = []
        self._drafts: list[Draft] = []

    def read(self) -> list[Draft]:
        """Return the drafts: people, posts, bodies and documents, then names and adjectives."""
        position = 0
        while position < len(self._words):
            position = self._step(position)
        people = self._persons()
        known = [self._named(found.first) for found in self._names.values()]
        return [*people, *self._drafts, *(draft for draft in known if draft), *self._adjectives()]

    def _step(self, position: int) -> int:
        """Read what begins at a word; return where to go on."""
        word = self._words[position]
        if word.norm in _ADDRESSES and word.capital:
            name = self._person_at(position + 1 + self._is(position + 1, "."))
            return self._take_person(name) if name else position + 1
        if not word.capital:
            return position + 1
        post = self._post_at(position)
        if post is not None:
            return post
        phrase = self._phrase_at(position)
        if phrase is not None:
            return phrase
        found = self._names.get(position)
        return found.last + 1 if found else position + 1

    # --- posts and people --------------------------------------------------------------------

    def _post_at(self, first: int) -> int | None:
        found = posts("en").at(self._words, first)
        if found is None:
            return None
        last = found.last
        position = last + 1
        country: str | None = None
        country_at: int | None = None
        while position - found.last <= _LONGEST and position < len(self._words):
            word = self._words[position]
            name = self._names.get(position)
            if position == found.last + 1 and word.norm not in ("of", "for"):
                break
            if name is not None:
                sense: Name = name.values[0]
                last = name.last
                country = sense.iso or sense.country
                country_at = position if sense.iso else None
                if self._word(last + 1) not in ("and", "of"):
                    break
                position = last + 1
            elif word.capital and self._is_portfolio(position):
                last = position
                position += 1
            elif word.norm in _LINKS or (word.text == "," and self._is_portfolio(position + 1)):
                position += 1
            else:
                break
        country = country or self._owner(first)
        title = found.values[0].title
        base = " ".join((title, self._slice(found.last + 1, (country_at or last + 1) - 1))).strip()
        base = base.removesuffix(" the").removesuffix(" of")
        whole = found.values[0].alone or base != title
        self._posts.append(_Title(first, last, base, country, whole))
        name_at = self._person_at(last + 1 + (self._word(last + 1) == ","))
        if name_at:
            return self._take_person(name_at)
        return last + 1

    def _is_portfolio(self, position: int) -> bool:
        return self._word(position) in vocabulary("portfolios_en")

    def _owner(self, first: int) -> str | None:
        """Return the country named before a post: “Kazakh President”, “Kazakhstan's Premier”."""
        if not first:
            return None
        adjective = _adjectives().get(self._words[first - 1].norm)
        if adjective:
            return adjective[0]
        for found in self._names.values():
            if found.last == first - 1:
                return found.values[0].iso or found.values[0].country
        return None

    def _person_at(self, first: int) -> list[int] | None:
        """Return the words of a person's name that begins here: two to four, or one surname."""
        indexes: list[int] = []
        position = first
        while position < len(self._words) and len(indexes) < _LONGEST_NAME * 2:
            word = self._words[position]
            if word.text == "." and indexes and len(self._words[position - 1].text) <= 2:
                indexes.append(position)
            elif word.kind is TokenKind.WORD and (
                (word.capital and not self._is_no_name(position) and position not in self._names)
                or (indexes and word.norm in _PARTICLES)
            ):
                if indexes and posts("en").at(self._words, position):
                    break
                indexes.append(position)
            else:
                break
            position += 1
        while indexes and self._words[indexes[-1]].text == ".":
            indexes.pop()
        return indexes or None

    def _take_person(self, indexes: list[int]) -> int:
        self._people.append(indexes)
        return indexes[-1] + 1

    def _persons(self) -> list[Draft]:
        """Name people and posts; a post without a country has that of its holder."""
        self._people += self._named_again()
        self._people.sort()
        mentions = [Written([self._bare(i) for i in indexes]) for indexes in self._people]
        persons = People(declined=False).resolve(mentions)
        begins = {indexes[0]: person for indexes, person in zip(self._people, persons, strict=True)}
        homes = self._homes(begins)
        self._write_posts(begins, homes)
        return [
            Draft(
                EntityType.PERSON,
                self._span(indexes[0], indexes[-1]),
                person.name,
                person.entity,
                homes.get(person.entity),
            )
            for indexes, person in zip(self._people, persons, strict=True)
        ]

    def _named_again(self) -> list[list[int]]:
        """Return surnames of people that stand alone further on."""
        taken = {i for indexes in self._people for i in indexes}
        taken |= {i for first, last, *_ in self._posts for i in range(first, last + 1)}
        surnames = {self._bare(indexes[-1]).text for indexes in self._people}
        return [
            [i]
            for i, word in enumerate(self._words)
            if i not in taken and i not in self._names and self._bare(i).text in surnames
        ]

    def _holder(self, post: _Title, begins: dict[int, Person]) -> Person | None:
        last = post[1]
        return begins.get(last + 1) or (begins.get(last + 2) if self._is(last + 1, ",") else None)

    def _homes(self, begins: dict[int, Person]) -> dict[str, str]:
        homes: dict[str, str] = {}
        for post in self._posts:
            holder = self._holder(post, begins)
            if holder is not None and post[3]:
                homes.setdefault(holder.entity, post[3])
        return homes

    def _write_posts(self, begins: dict[int, Person], homes: dict[str, str]) -> None:
        known: dict[str, set[str]] = {}
        for _, _, base, country, _ in self._posts:
            if country:
                known.setdefault(base.lower(), set()).add(country)
        for post in self._posts:
            first, last, base, country, whole = post
            holder = self._holder(post, begins)
            same = known.get(base.lower(), set())
            home = country or (homes.get(holder.entity) if holder else None)
            home = home or (next(iter(same)) if len(same) == 1 else None)
            if holder is not None and home:
                homes.setdefault(holder.entity, home)
            key = offices("en").get(base.lower(), base.lower())
            canonical = f"{base} of {_definite(_short(home))}" if home and whole else base
            entity = f"post:{home}-{key}" if home else f"post:{key}"
            self._drafts.append(
                Draft(EntityType.POST, self._span(first, last), canonical, entity, home)
            )

    # --- bodies, documents, places by their nouns --------------------------------------------

    def _phrase_at(self, first: int) -> int | None:
        """Read a run of capitalised words that has a noun which tells what it is."""
        nouns: list[str] = []
        last = position = first
        while position < len(self._words) and position - first < _LONGEST:
            word = self._words[position]
            if word.capital and word.kind in (TokenKind.WORD, TokenKind.CODE):
                if position > first and self._is_no_name(position) and word.norm not in _LINKS:
                    break
                if self._word(position - 1) == "and" and self._begins_anew(first, position, nouns):
                    break
                last = position
                nouns.append(word.norm)
            elif word.norm not in _LINKS or position == first:
                break
            position += 1
        kind = _kind_of(nouns)
        if kind is None or last == first or self._is_no_name(first):
            return None
        span = self._span(first, last)
        whole = self._names.get(first)
        if whole is not None and whole.last >= last:
            return None
        canonical = " ".join(span.of(self._text).split())
        country = next(
            (
                f.values[0].iso
                for f in self._names.values()
                if first <= f.first <= last and f.values[0].iso
            ),
            None,
        ) or self._owner(first)
        entity = f"{_PREFIXES.get(kind, kind.value.lower())}:{canonical.lower()}"
        self._drafts.append(Draft(kind, span, canonical, entity, country))
        return last + 1

    def _begins_anew(self, first: int, position: int, nouns: Sequence[str]) -> bool:
        """Tell whether a name ends before “and”: “European Union and Kazakhstan” is two."""
        found = self._names.get(first)
        known = found is not None and found.last == position - 2
        return known or position in self._names or _kind_of(nouns) is None

    # --- names of the gazetteer --------------------------------------------------------------

    def _named(self, first: int) -> Draft | None:
        found = self._names[first]
        name = found.values[0]
        span = self._span(first, found.last)
        if name.everywhere:
            country = self._owner(first)
            return Draft(
                name.type,
                span,
                name.canonical,
                f"org:{country}-{name.entity[4:]}" if country else name.entity,
                country,
            )
        return Draft(name.type, span, name.canonical, name.entity, name.country, name.iso)

    def _adjectives(self) -> Iterator[Draft]:
        taken = {i for f in self._names.values() for i in range(f.first, f.last + 1)}
        for index, word in enumerate(self._words):
            if index in taken:
                continue
            start = word.start
            for piece in re.split(r"[-–]", word.text):
                known = _adjectives().get(piece.lower()) if piece[:1].isupper() else None
                span = Span(start, start + len(piece))
                if known:
                    iso, name = known
                    yield Draft(EntityType.COUNTRY, span, name, f"country:{iso}", iso=iso)
                start += len(piece) + 1

    # --- words -------------------------------------------------------------------------------

    def _word(self, position: int) -> str:
        return self._words[position].norm if position < len(self._words) else ""

    def _is_no_name(self, position: int) -> bool:
        return self._word(position) in vocabulary("no_names_en")

    def _is(self, position: int, sign: str) -> bool:
        return self._word(position) == sign

    def _bare(self, position: int) -> Word:
        """Return a word without its possessive ending."""
        word = self._words[position]
        cut = _POSSESSIVE.sub("", word.text)
        return Word(word.start, word.start + len(cut), cut, cut.lower(), word.kind, word.capital)

    def _span(self, first: int, last: int) -> Span:
        return Span(self._words[first].start, self._bare(last).end)

    def _slice(self, first: int, last: int) -> str:
        if first > last:
            return ""
        return " ".join(self._text[self._words[first].start : self._words[last].end].split())


_POSSESSIVE = re.compile(r"['’]s?\Z")
_PREFIXES = {EntityType.DOCUMENT: "doc"}


def _kind_of(nouns: Sequence[str]) -> EntityType | None:
    """Tell what a name is by its nouns: a document or a body by any, a place by the last."""
    kinds = [_kinds()[noun] for noun in nouns if noun in _kinds()]
    whole = [kind for kind in kinds if kind in (EntityType.DOCUMENT, EntityType.ORG)]
    return whole[0] if whole else _kinds().get(nouns[-1]) if nouns else None


@cache
def _kinds() -> dict[str, EntityType]:
    return {noun: EntityType(row["type"]) for row in rows("heads_en") for noun in values(row["en"])}


@cache
def _adjectives() -> dict[str, tuple[str, str]]:
    """Return code and name of a country by its adjective, for those of one word."""
    return {
        adjective.lower(): (row["iso"], values(row["en"])[0])
        for row in rows("countries")
        for adjective in values(row["en_adjective"])
        if " " not in adjective
    }


@cache
def _shorts() -> dict[str, str]:
    return {row["iso"]: values(row["en"])[0] for row in rows("countries")}


def _definite(country: str) -> str:
    """Return a country as it stands behind “of”: “the United Kingdom”."""
    plural = country.startswith("United ") or country in ("Netherlands", "Philippines", "Maldives")
    return f"the {country}" if plural else country


def _short(iso: str | None) -> str:
    return _shorts().get(iso or "", "")
