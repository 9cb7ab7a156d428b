"""Gives Russian phrases and people their canonical names, ids and countries.

A country that is not said beside a post is looked for in the rest of the text: where the same post
is named in full, or with who holds it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.gazetteer import bodies, countries, offices
from svodka.analysis.entities.people import Person
from svodka.analysis.entities.russian.phrase import Phrase
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span

Named = tuple[Sequence[int], Person]
"""The words of a mention and whom they name."""

_BLANKS = re.compile(r"\s+")


class Naming:
    """The phrases and people of one text, tied together."""

    def __init__(
        self, text: str, words: Sequence[Word], phrases: Sequence[Phrase], people: Sequence[Named]
    ) -> None:
        self._text = text
        self._words = words
        self._phrases = phrases
        self._people = people
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._explicit: dict[str, list[Person]] = defaultdict(list)
        self._homes: dict[str, str] = {}
        self._holders: dict[int, Person] = {}
        self._learn()

    def drafts(self) -> Iterator[Draft]:
        """Yield the people, then the phrases with all that is nested in them."""
        for indexes, person in self._people:
            span = Span(self._words[indexes[0]].start, self._words[indexes[-1]].end)
            home = self._homes.get(person.entity)
            yield Draft(EntityType.PERSON, span, person.name, person.entity, home)
        for phrase in self._phrases:
            yield from self._nested(phrase, None)

    def _learn(self) -> None:
        """Collect what the text says of posts, countries and who holds which."""
        begins = {indexes[0]: person for indexes, person in self._people}
        for phrase in self._phrases:
            for part in phrase.walk():
                if part.type in (EntityType.POST, EntityType.ORG) and part.country:
                    for name in (self._base(part), self._key(part)):
                        self._titles[name].add(part.country)
            holder = begins.get(phrase.last + 1)
            if phrase.type is EntityType.POST and holder is not None:
                self._holders[phrase.first] = holder
                if phrase.country:
                    self._homes.setdefault(holder.entity, phrase.country)
                    for name in (self._base(phrase), self._key(phrase)):
                        self._explicit[name].append(holder)
        for phrase in self._phrases:
            holder = self._holders.get(phrase.first)
            home = self._home(phrase)
            if holder is not None and home:
                self._homes.setdefault(holder.entity, home)

    def _nested(self, phrase: Phrase, inherited: str | None) -> Iterator[Draft]:
        yield self._draft(phrase, inherited)
        home = self._home(phrase) or inherited
        for part in phrase.parts:
            yield from self._nested(part, home)

    def _draft(self, phrase: Phrase, inherited: str | None) -> Draft:
        span = Span(self._words[phrase.first].start, self._words[phrase.last].end)
        name = phrase.name
        if name is not None and not name.everywhere:
            return Draft(name.type, span, name.canonical, name.entity, name.country, name.iso)
        inherits = phrase.type in (EntityType.POST, EntityType.ORG)
        home = self._home(phrase) or (inherited if inherits else None)
        canonical = self._canonical(phrase, home)
        return Draft(phrase.type, span, canonical, self._entity(phrase, home), home)

    def _home(self, phrase: Phrase) -> str | None:
        """Return the country of a phrase: said in it, or elsewhere in the text."""
        if phrase.country:
            return phrase.country
        if phrase.type not in (EntityType.POST, EntityType.ORG):
            return None
        holder = self._holders.get(phrase.first)
        if holder is not None and holder.entity in self._homes:
            return self._homes[holder.entity]
        return self._only_country(phrase, holder)

    def _only_country(self, phrase: Phrase, holder: Person | None) -> str | None:
        """Return the one country whose such post is named in full, unless another holds it."""
        for name in (self._base(phrase), self._key(phrase)):
            known = self._titles.get(name, set())
            if len(known) == 1 and (holder is None or self._is_free(name, holder)):
                return next(iter(known))
        return None

    def _is_free(self, name: str, holder: Person) -> bool:
        return all(other.entity == holder.entity for other in self._explicit.get(name, ()))

    def _base(self, phrase: Phrase) -> str:
        """Return the canonical name without its country, in lower case."""
        return " ".join(part for part in (phrase.title, *self._around(phrase)) if part).lower()

    def _around(self, phrase: Phrase) -> tuple[str, str]:
        """Return the text of a phrase behind its title, before and after the country."""
        if phrase.country_at is None or phrase.country_at < phrase.body:
            return self._slice(phrase.body, phrase.last), ""
        return (
            self._slice(phrase.body, phrase.country_at - 1),
            self._slice(self._end_of_country(phrase) + 1, phrase.last),
        )

    def _end_of_country(self, phrase: Phrase) -> int:
        return next(
            (
                part.last
                for part in phrase.walk()
                if part.first == phrase.country_at and part.type is EntityType.COUNTRY
            ),
            phrase.last,
        )

    def _canonical(self, phrase: Phrase, home: str | None) -> str:
        if phrase.joined:
            *others, last = phrase.parts
            written = [
                " ".join(piece for piece in (part.title, *self._around(part)) if piece)
                for part in others
            ]
            return " – ".join([*written, self._canonical(last, home)])
        before, after = self._around(phrase)
        placed = phrase.country_at is not None and phrase.country_at >= phrase.body
        of_something = phrase.alone or phrase.last >= phrase.body
        genitive = _genitives().get(home or "", "") if of_something else ""
        if placed and not genitive:
            genitive = self._slice(phrase.country_at or 0, self._end_of_country(phrase))
        elif phrase.country and not placed and not (phrase.name and phrase.name.everywhere):
            genitive = ""
        return " ".join(part for part in (phrase.title, before, genitive, after) if part)

    def _entity(self, phrase: Phrase, home: str | None) -> str:
        where = f"{home}-" if home else ""
        if phrase.joined:
            keys = "-and-".join(self._key(part) for part in phrase.parts)
            return f"post:{where}{keys}"
        return f"{phrase.type.value.lower()}:{where}{self._key(phrase)}"

    def _key(self, phrase: Phrase) -> str:
        if phrase.name is not None:
            return phrase.name.entity.removeprefix("org:")
        base = self._base(phrase)
        known = offices("ru") if phrase.type is EntityType.POST else bodies()
        return known.get(base, base)

    def _slice(self, first: int, last: int) -> str:
        if first > last:
            return ""
        written = self._text[self._words[first].start : self._words[last].end]
        return _BLANKS.sub(" ", written)


@cache
def _genitives() -> dict[str, str]:
    """Return the official names of countries in the genitive, by code."""
    return {name.iso: name.genitive for _, name in countries("ru") if name.iso and name.genitive}
