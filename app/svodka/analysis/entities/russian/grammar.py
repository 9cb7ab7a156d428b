"""Long Russian names as phrases: posts, organisations, facilities, built on a head noun.

A head («министр», «администрация») takes a complement: nouns in the genitive, a name in quotes, a
country, another organisation, another post. The phrases nest as the names do, and a dash joins two
posts of one person: «Председатель Кабинета министров – Руководитель Администрации Президента
Кыргызской Республики» holds three posts, two organisations and a country.
"""

from collections.abc import Iterator
from dataclasses import replace

from svodka.analysis.entities.gazetteer import Head, Post, heads, posts
from svodka.analysis.entities.phrasebook import Found
from svodka.analysis.entities.russian.adjectives import country_of_adjective
from svodka.analysis.entities.russian.complement import ComplementReader
from svodka.analysis.entities.russian.phrase import Complement, Phrase
from svodka.analysis.entities.russian.text import RussianText, like
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.text.morphology import gender_of, may_be, nominative

_MOST_ADJECTIVES = 4


class Grammar:
    """Reads the phrases of one text. ``people`` are the words that belong to names of people."""

    def __init__(self, words: list[Word], people: frozenset[int]) -> None:
        self._text = RussianText(words, people)
        self._complements = ComplementReader(self._text, self._nested_at)

    def phrases(self) -> Iterator[Phrase]:
        """Yield the outermost phrases from left to right."""
        position = 0
        while position < len(self._text.words):
            phrase = self._at(position)
            if phrase is None:
                position += 1
            else:
                yield phrase
                position = phrase.last + 1

    def _at(self, first: int) -> Phrase | None:
        if first in self._text.people:
            return None
        return self._posts_at(first) or self._organisation_at(first) or self._text.name_at(first)

    def _nested_at(self, first: int, depth: int) -> Phrase | None:
        """Read what may be nested: an organisation, a name, or a post in the genitive."""
        part = self._organisation_at(first, depth) or self._text.name_at(first)
        if part is not None or self._text.norm(first) in ("и", ","):
            return part
        post = self._post_at(first, depth)
        case = "loct" if self._text.norm(first - 1) == "при" else "gent"
        return post if post and may_be(self._text.norm(post.first), case) else None

    def _posts_at(self, first: int) -> Phrase | None:
        """Read a post and those that a dash joins to it."""
        post = self._post_at(first)
        if post is None:
            return None
        joined = [post]
        while self._text.is_dash(joined[-1].last + 1):
            following = self._post_at(joined[-1].last + 2)
            if following is None:
                break
            joined.append(following)
        if len(joined) == 1:
            return post if post.alone or post.last + 1 in self._text.people else None
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
        found = posts("ru").at(self._text.words, first)
        if found is None or first in self._text.people:
            return None
        if self._is_plural(found) or self._text.norm(found.first - 1) == "во":
            return None
        head: Post = found.values[0]
        complement = self._complements.read(found.last, head.title, depth)
        longer = complement.last > found.last
        stands = head.alone or (complement.is_named if head.named else longer)
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

    def _is_plural(self, found: Found[Post]) -> bool:
        """Tell «президенты» and «главы государств»: they are nobody's post."""
        places = range(found.first, found.last + 1)
        head = next((i for i in places if may_be(self._text.norm(i), "NOUN", "anim")), found.first)
        word = self._text.norm(head)
        if may_be(word, "NOUN", "plur") and not may_be(word, "NOUN", "sing"):
            return True
        following = self._text.norm(head + 1)
        return (
            may_be(word, "plur", "nomn")
            and may_be(following, "NOUN", "plur", "gent")
            and not may_be(following, "NOUN", "sing", "gent")
            and not self._text.words[head + 1].capital
        )

    def _organisation_at(self, first: int, depth: int = 0) -> Phrase | None:
        known = self._text.name_at(first)
        if known and known.type is EntityType.ORG:
            return self._with_country(known)
        if known and known.name:
            return None
        return self._built_at(first, depth)

    def _with_country(self, known: Phrase) -> Phrase:
        """Join the country to a body that every country has: «МИД Казахстана»."""
        if known.name is None or not known.name.everywhere:
            return known
        before = country_of_adjective(self._text.norm(known.first - 1)) if known.first else None
        if before is not None:
            return replace(known, country=before[0])
        country = self._text.name_at(known.last + 1)
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
        while adjectives < _MOST_ADJECTIVES and self._text.is_adjective(first + adjectives):
            adjectives += 1
        for skipped in range(adjectives, -1, -1):
            found = heads().at(self._text.words, first + skipped)
            if found is not None:
                return self._build(first, found, depth)
        return None

    def _build(self, first: int, found: Found[Head], depth: int) -> Phrase | None:
        head = _rule_for(found, self._text.is_quoted_name(found.last + 1))
        if head.type is EntityType.DOCUMENT or found.first in self._text.people:
            return None
        complement = self._complements.read(found.last, head.title, depth)
        if head.rule == "facility":
            self._complements.locate(complement)
        if not self._is_proper(first, found, head, complement):
            return None
        if depth and len(complement.parts) == 1 and complement.country_at == found.last + 1:
            complement = Complement(found.last, [])  # the country belongs to what is around
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
        self, first: int, found: Found[Head], head: Head, complement: Complement
    ) -> bool:
        """Tell whether what is built on a head is a name and not just a description."""
        words = self._text.words
        if complement.quoted:
            return True
        inside = self._text.is_inside_sentence(first)
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
            like(word.text, nominative(word.norm, gender))
            for word in self._text.words[first : found.first]
        ]
        written = (
            head.title
            if self._text.words[found.first].capital or not before
            else head.title.lower()
        )
        return " ".join([*before, written])


def _rule_for(found: Found[Head], quoted: bool) -> Head:
    """A «фонд» may be built on its title or on a quotation; take the rule that fits."""
    return next(
        (head for head in found.values if (head.rule == "company") == quoted), found.values[0]
    )
