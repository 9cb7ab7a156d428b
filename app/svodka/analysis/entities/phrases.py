"""Long Russian names as phrases: posts, organisations, facilities, built on a head noun.

A head («министр», «администрация») takes a complement: nouns in the genitive, a name in quotes, a
country, another organisation, another post. The phrases nest as the names do, and a dash joins two
posts of one person: «Председатель Кабинета министров – Руководитель Администрации Президента
Кыргызской Республики» holds three posts, two organisations and a country.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from svodka.analysis.entities.adjectives import country_of_adjective
from svodka.analysis.entities.gazetteer import Head, Name, Post, heads, names, posts
from svodka.analysis.entities.phrasebook import Found, is_initialism
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.text.morphology import case_forms, gender_of, may_be, nominative
from svodka.text.tokens import DASHES, TokenKind

_LONGEST = 14
"""Words of a complement at most."""

_DEEPEST = 4

_ABROAD = frozenset(
    {"посол", "консул", "посольство", "консульство", "представительство", "представитель"}
)
"""Heads whose complement may go on with «в» and a country."""

_PLACES = {EntityType.CITY, EntityType.REGION, EntityType.PLACE}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` (inclusive). ``title`` is the head in the nominative,
    ``body`` the first word behind it, ``name`` what the gazetteer says if it knows it whole;
    ``joined``: the parts are posts that a dash joins.
    """

    type: EntityType
    first: int
    last: int
    title: str
    body: int
    country: str | None = None
    country_at: int | None = None
    name: Name | None = None
    joined: bool = False
    alone: bool = True
    parts: tuple["Phrase", ...] = ()

    def walk(self) -> Iterator["Phrase"]:
        """Yield the phrase and all within it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(slots=True)
class _Complement:
    """What was read behind a head so far: ``last`` is its last word."""

    last: int
    parts: list[Phrase]
    country: str | None = None
    country_at: int | None = None
    quoted: bool = False


class Grammar:
    """Reads the phrases of one text. ``people`` are the words that belong to names of people."""

    def __init__(self, words: list[Word], people: frozenset[int]) -> None:
        self._words = words
        self._people = people
        self._names = {found.first: found for found in names("ru").find(words)}

    def phrases(self) -> Iterator[Phrase]:
        """Yield the outermost phrases from left to right."""
        position = 0
        while position < len(self._words):
            phrase = self._at(position)
            if phrase is None:
                position += 1
            else:
                yield phrase
                position = phrase.last + 1

    def _at(self, first: int) -> Phrase | None:
        if first in self._people:
            return None
        return self._posts_at(first) or self._organisation_at(first) or self._name_at(first)

    # --- names of the gazetteer --------------------------------------------------------------

    def _name_at(self, first: int) -> Phrase | None:
        found = self._names.get(first)
        name = self._sense(found) if found and first not in self._people else None
        if found is None or name is None:
            return self._region_at(first)
        at = first if name.iso else None
        return Phrase(
            name.type,
            first,
            found.last,
            name.canonical,
            found.last + 1,
            name.iso or name.country,
            at,
            name,
        )

    def _region_at(self, first: int) -> Phrase | None:
        """Read «Кировская область», whichever it is."""
        word, following = self._words[first], self._norm(first + 1)
        if not (word.capital and following.startswith(_REGIONS) and first not in self._people):
            return None
        if following not in _region_forms() or not self._is_adjective(first):
            return None
        noun = _region_forms()[following]
        title = f"{_like(word.text, nominative(word.norm, gender_of(noun)))} {noun}"
        name = Name(EntityType.REGION, f"region:{title}", title)
        return Phrase(EntityType.REGION, first, first + 1, title, first + 2, name=name)

    def _sense(self, found: Found[Name]) -> Name | None:
        """Choose among things of one name by the word that governs it: «рек Шу и Талас».

        A river of two or three letters («Шу», «Или») is one only where the text says so.
        """
        governing = self._governing(found.first)
        for stem, kind in _SENSES:
            if governing.startswith(stem):
                return next((n for n in found.values if n.type is kind), found.values[0])
        name = found.values[0]
        short = self._words[found.last].end - self._words[found.first].start <= _SHORT_RIVER
        return None if name.type is EntityType.RIVER and short else name

    def _governing(self, position: int) -> str:
        """Return the nearest common word before a name or a list of names."""
        for back in range(position - 1, max(-1, position - _LONGEST_LIST), -1):
            word = self._words[back]
            if word.norm not in ("и", ",") and not word.capital:
                return word.norm
        return ""

    # --- posts -------------------------------------------------------------------------------

    def _posts_at(self, first: int) -> Phrase | None:
        """Read a post and those that a dash joins to it."""
        post = self._post_at(first)
        if post is None:
            return None
        joined = [post]
        while self._is_dash(joined[-1].last + 1):
            following = self._post_at(joined[-1].last + 2)
            if following is None:
                break
            joined.append(following)
        if len(joined) == 1:
            return post if post.alone or self._is_person(post.last + 1) else None
        known = next((part for part in joined if part.country), post)
        last = joined[-1]
        return replace(
            post,
            last=last.last,
            country=known.country,
            country_at=last.country_at,
            parts=tuple(joined),
            joined=True,
        )

    def _post_at(self, first: int, depth: int = 0) -> Phrase | None:
        found = posts("ru").at(self._words, first)
        if found is None or first in self._people:
            return None
        if self._is_plural(found.last):
            return None
        head: Post = found.values[0]
        complement = self._complement(found.last, head.title, depth)
        stands = head.alone or complement.last > found.last
        return Phrase(
            EntityType.POST,
            first,
            complement.last,
            head.title,
            found.last + 1,
            complement.country,
            complement.country_at,
            alone=stands,
            parts=tuple(complement.parts),
        )

    def _is_plural(self, head: int) -> bool:
        """Tell «президенты» and «главы государств»: they are nobody's post."""
        word = self._norm(head)
        if may_be(word, "NOUN", "plur") and not may_be(word, "NOUN", "sing"):
            return True
        following = self._norm(head + 1)
        return (
            may_be(word, "plur", "nomn")
            and may_be(following, "NOUN", "plur", "gent")
            and not may_be(following, "NOUN", "sing", "gent")
            and not self._words[head + 1].capital
        )

    # --- organisations and facilities --------------------------------------------------------

    def _organisation_at(self, first: int, depth: int = 0) -> Phrase | None:
        known = self._name_at(first)
        if known and known.type is EntityType.ORG:
            return self._with_country(known)
        if known and known.name and known.name.iso is None:
            return None
        return self._built_at(first, depth)

    def _with_country(self, known: Phrase) -> Phrase:
        """Join the country to a body that every country has: «МИД Казахстана»."""
        if known.name is None or not known.name.everywhere:
            return known
        before = country_of_adjective(self._norm(known.first - 1)) if known.first else None
        if before is not None:
            return replace(known, country=before[0])
        country = self._name_at(known.last + 1)
        if country is None or country.name is None or not country.name.iso:
            return known
        return replace(
            known,
            last=country.last,
            country=country.country,
            country_at=country.first,
            parts=(country,),
        )

    def _built_at(self, first: int, depth: int) -> Phrase | None:
        adjectives = 0
        while adjectives < _MOST_ADJECTIVES and self._is_adjective(first + adjectives):
            adjectives += 1
        for skipped in range(adjectives, -1, -1):
            found = heads().at(self._words, first + skipped)
            if found is not None:
                return self._build(first, found, depth)
        return None

    def _build(self, first: int, found: Found[Head], depth: int) -> Phrase | None:
        head = _rule_for(found, self._is_quoted_name(found.last + 1))
        if head.type is EntityType.DOCUMENT or found.first in self._people:
            return None
        complement = self._complement(found.last, head.title, depth)
        if head.rule == "facility":
            self._located(complement)
        if not self._is_proper(first, found, head, complement):
            return None
        if depth and len(complement.parts) == 1 and complement.country_at == found.last + 1:
            complement = _Complement(found.last, [])  # the country belongs to what is around
        return Phrase(
            head.type,
            first,
            complement.last,
            self._title(first, found, head),
            found.last + 1,
            complement.country,
            complement.country_at,
            parts=tuple(complement.parts),
        )

    def _is_proper(
        self, first: int, found: Found[Head], head: Head, complement: _Complement
    ) -> bool:
        """Tell whether what is built on a head is a name and not just a description."""
        words = self._words
        if complement.quoted:
            return True
        inside = self._is_inside_sentence(first)
        capital = words[first].capital and (inside or first < found.first)
        named = complement.country is not None or any(part.name for part in complement.parts)
        longer = complement.last > found.last
        if head.rule == "state":
            office = any(part.type is not EntityType.COUNTRY for part in complement.parts)
            formal = longer and (words[first].capital or office)
            return named or formal or (capital and inside)
        if head.rule == "proper":
            return capital and (longer or first < found.first)
        if head.rule == "facility":
            return first < found.first and (capital or named)
        return False

    def _title(self, first: int, found: Found[Head], head: Head) -> str:
        gender = gender_of(head.title.split()[-1].lower()) if first < found.first else None
        before = [
            _like(word.text, nominative(word.norm, gender))
            for word in self._words[first : found.first]
        ]
        written = (
            head.title if self._words[found.first].capital or not before else head.title.lower()
        )
        return " ".join([*before, written])

    # --- complements -------------------------------------------------------------------------

    def _complement(self, head: int, title: str, depth: int) -> _Complement:
        """Read on behind word ``head`` as long as what follows belongs to it."""
        read = _Complement(head, [])
        position = head + 1
        dative = False
        while position < len(self._words) and position - head <= _LONGEST:
            word = self._words[position]
            step = self._nested(position, head, depth, read)
            if step:
                position = step
                if read.country:
                    break
            elif position in self._people:
                break
            elif word.norm in ("и", ",") and position > head + 1:
                if not self._goes_on(position + 1, dative):
                    break
                position += 1
            elif word.norm == "по" and may_be(self._norm(position + 1), "datv"):
                dative = True
                position += 1
            elif word.norm == "в" and self._norm(position + 1) in ("сфере", "области"):
                position += 2
            elif is_initialism(word.text) and word.text.isalpha():
                read.last = position
                position += 1
            elif self._is_dependent(position, dative):
                if may_be(word.norm, "NOUN"):
                    read.last = position
                position += 1
            else:
                break
        self._abroad(title, read)
        return read

    def _nested(self, position: int, head: int, depth: int, read: _Complement) -> int | None:
        """Take in a name, an organisation, a post or a quotation; return the word behind it."""
        if self._is_quoted_name(position) and position == head + 1:
            end = self._closing(position)
            if end is None:
                return None
            read.last, read.quoted = end, True
            return end + 1
        if depth >= _DEEPEST or position in self._people:
            return None
        part = self._organisation_at(position, depth + 1) or self._name_at(position)
        if part is None and self._words[position].norm not in ("и", ","):
            part = self._post_at(position, depth + 1)
            if part and not may_be(self._words[part.first].norm, "gent"):
                part = None
        if part is None:
            return None
        read.parts.append(part)
        read.last = part.last
        if part.country:
            read.country, read.country_at = part.country, part.country_at
        elif part.type in _PLACES and part.name:
            read.country = part.name.country
        return part.last + 1

    def _abroad(self, title: str, read: _Complement) -> None:
        """Join «в Казахстане», «при ООН» to an embassy or an ambassador."""
        if title.lower().split()[-1] not in _ABROAD or read.last + 2 >= len(self._words):
            return
        if self._norm(read.last + 1) in ("в", "во", "при"):
            part = self._name_at(read.last + 2)
            if part is not None:
                read.parts.append(part)
                read.last = part.last

    def _located(self, read: _Complement) -> None:
        """Join «в Таш-Кумыре» to a plant."""
        if self._norm(read.last + 1) in ("в", "во"):
            part = self._name_at(read.last + 2)
            if part is not None and part.type in _PLACES:
                read.parts.append(part)
                read.last, read.country = part.last, read.country or part.country

    # --- single words ------------------------------------------------------------------------

    def _goes_on(self, position: int, dative: bool) -> bool:
        """Tell whether a list in a ministry's name goes on: «энергетики и …», «труда, …»."""
        return (
            self._is_dependent(position, dative) and posts("ru").at(self._words, position) is None
        )

    def _is_dependent(self, position: int, dative: bool) -> bool:
        if position >= len(self._words):
            return False
        word = self._words[position]
        if word.kind is not TokenKind.WORD or word.capital or len(word.text) < 3:
            return False
        cases = ("gent", "datv") if dative else ("gent",)
        return any(
            may_be(word.norm, case, part) for case in cases for part in ("NOUN", "ADJF", "PRTF")
        )

    def _is_adjective(self, position: int) -> bool:
        if position >= len(self._words):
            return False
        word = self._words[position]
        return word.kind is TokenKind.WORD and len(word.text) > 4 and may_be(word.norm, "ADJF")

    def _norm(self, position: int) -> str:
        return self._words[position].norm if position < len(self._words) else ""

    def _is_person(self, position: int) -> bool:
        return position in self._people

    def _is_dash(self, position: int) -> bool:
        return position < len(self._words) and self._words[position].text in DASHES

    def _is_quoted_name(self, position: int) -> bool:
        return (
            position + 1 < len(self._words)
            and self._words[position].text in _CLOSING
            and self._words[position + 1].capital
        )

    def _closing(self, opening: int) -> int | None:
        """Return the word that closes a quotation of a few words."""
        wanted = _CLOSING[self._words[opening].text]
        for position in range(opening + 2, min(opening + _LONGEST, len(self._words))):
            if self._words[position].text in wanted:
                return position
        return None

    def _is_inside_sentence(self, position: int) -> bool:
        before = self._words[position - 1] if position else None
        return before is not None and (before.kind is not TokenKind.SIGN or before.text in ",–—-(")


_REGIONS = ("област", "кра", "район", "округ", "провинци", "губерни", "воеводств")
_MOST_ADJECTIVES = 4
_LONGEST_LIST = 8
_SHORT_RIVER = 4
_CLOSING = {"«": "»", "“": "”", "„": "“”", '"': '"'}
_SENSES = (
    ("рек", EntityType.RIVER),
    ("бассейн", EntityType.RIVER),
    ("город", EntityType.CITY),
    ("област", EntityType.REGION),
    ("мост", EntityType.RIVER),
)


@cache
def _region_forms() -> dict[str, str]:
    """Return the forms of the nouns that regions are called by, with the nominative."""
    nouns = ("область", "край", "район", "округ", "провинция", "губерния", "воеводство")
    return {form: noun for noun in nouns for form in case_forms(noun)}


def _rule_for(found: Found[Head], quoted: bool) -> Head:
    """A «фонд» may be built on its title or on a quotation; take the rule that fits."""
    return next(
        (head for head in found.values if (head.rule == "company") == quoted), found.values[0]
    )


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() else word
