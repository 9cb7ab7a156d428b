"""An English text as its rules see it: words, the gazetteer's names in it, and whose they are."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from svodka.analysis.entities.gazetteer import Name, names, posts, rows, values, vocabulary
from svodka.analysis.entities.phrasebook import Found
from svodka.analysis.entities.words import Word, read_words
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.tokens import TokenKind

_JOINED = re.compile(
    r"['’]s?\Z|-(?:held|led|backed|based|controlled|owned|funded|supported|trained|made|born|run"
    r"|brokered|sponsored|language|speaking|affiliated|aligned|linked|wide|occupied|administered)\Z"
)
_ACRONYM_IN_BRACKETS = 3
_SHORTEST_HEADING = 5
_LOUD = 0.7
"""Words of a heading at least, and the share of its long words that begin with a capital."""

PARTICLES = frozenset(
    {"al", "bin", "bint", "van", "von", "de", "da", "del", "el", "ibn", "der", "di", "dos", "abu"}
)
"""Words inside names of people and places that may be written small."""


class EnglishText:
    """The words of a text with what is known of them by name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Sequence[Word] = read_words(text)
        self.names = {found.first: found for found in names("en").find(self.words)}
        self._ends = {found.last: found for found in self.names.values()}
        self._headings = set(_headings(self.words))

    def norm(self, position: int) -> str:
        """Return a word in lower case, an empty one behind the end."""
        return self.words[position].norm if 0 <= position < len(self.words) else ""

    def bare(self, position: int) -> Word:
        """Return a word without its possessive ending, or what a hyphen joins to it: “UN-led”."""
        word = self.words[position]
        joined = _JOINED.search(word.text)
        if joined is None:
            return word
        cut = word.text[: joined.start()]
        return Word(word.start, word.start + len(cut), cut, cut.lower(), word.kind, word.capital)

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of words ``first`` to ``last``."""
        return Span(self.words[first].start, self.bare(last).end)

    def slice(self, first: int, last: int) -> str:
        """Return words as written, line breaks as blanks; nothing if there are none."""
        if first > last:
            return ""
        return " ".join(self.text[self.words[first].start : self.words[last].end].split())

    def clean(self, span: Span) -> str:
        """Return a stretch as written, line breaks as blanks."""
        return " ".join(span.of(self.text).split())

    def is_joined(self, position: int) -> bool:
        """Tell whether a word has a possessive ending, or something joined with a hyphen."""
        return self.bare(position).end < self.words[position].end

    def known(self, first: int) -> tuple[Found[Name], Name] | None:
        """Return the gazetteer's name that begins at a word."""
        found = self.names.get(first)
        return (found, found.values[0]) if found else None

    def owner(self, first: int) -> str | None:
        """Return the country named before a word: “Kazakh …”, “Kazakhstan's …”, “French MFA …”."""
        before = first - 1
        if self.norm(before) == ")" and self.norm(before - 2) == "(":
            before -= _ACRONYM_IN_BRACKETS
        if before < 0:
            return None
        adjective = adjectives().get(self.words[before].norm)
        if adjective:
            return adjective[0]
        found = self._ends.get(before)
        if found is None:
            return None
        name = found.values[0]
        return self.owner(found.first) if name.everywhere else name.iso or name.country

    def country_before(self, position: int) -> tuple[str | None, int]:
        """Return the country that ends right before a word, and where it begins."""
        before = position - 1
        found = self._ends.get(before)
        if found is not None:
            return found.values[0].iso, found.first
        known = adjectives().get(self.norm(before))
        capital = known is not None and self.words[before].capital
        return (known[0], before) if known and capital else (None, position)

    def country_behind(self, position: int) -> tuple[str | None, int]:
        """Return the country behind “of” that follows a word, and its last word."""
        first = position + 2 + (self.norm(position + 2) == "the")
        known = self.known(first) if self.norm(position + 1) == "of" else None
        return (known[1].iso, known[0].last) if known else (None, position)

    def is_portfolio(self, position: int) -> bool:
        """Tell whether a word may belong to the name of a portfolio or a department."""
        return self.norm(position) in vocabulary("portfolios_en")

    def is_no_name(self, position: int) -> bool:
        """Tell whether a word is capitalised for another reason than being a name."""
        return self.norm(position) in vocabulary("no_names_en")

    def opens_sentence(self, position: int) -> bool:
        """Tell whether a word begins its sentence, so that its capital says nothing."""
        if position == 0:
            return True
        before = self.words[position - 1]
        return before.kind is TokenKind.BREAK or before.text in _OPENINGS

    def is_heading(self, position: int) -> bool:
        """Tell whether a word stands in a line in which nearly every word has a capital."""
        return position in self._headings

    def is_joined_particle(self, position: int) -> bool:
        """Tell whether a word is a name with a particle before its hyphen: “al-Abadi”."""
        word = self.words[position]
        return word.norm.partition("-")[0] in PARTICLES and word.text != word.norm

    def begins_post(self, position: int) -> bool:
        """Tell whether the title of a post begins at a word."""
        return posts("en").at(self.words, position) is not None


@cache
def adjectives() -> dict[str, tuple[str, str]]:
    """Return code and name of a country by its adjective, for those of one word."""
    return {
        adjective.lower(): (row["iso"], values(row["en"])[0])
        for row in rows("countries")
        for adjective in values(row["en_adjective"])
        if " " not in adjective
    }


_OPENINGS = frozenset('.!?:;"“”‘«•*')


def _headings(words: Sequence[Word]) -> Iterator[int]:
    """Yield the words of lines that are written as headings are, and end as no sentence does."""
    line: list[int] = []
    for index, word in enumerate([*words, None]):
        if word is not None and word.kind is not TokenKind.BREAK:
            line.append(index)
            continue
        told = [
            words[i] for i in line if words[i].kind is TokenKind.WORD and len(words[i].text) > 3
        ]
        loud = sum(word.capital for word in told)
        ended = bool(line) and words[line[-1]].text in ".!?”"
        if len(told) >= _SHORTEST_HEADING and loud > _LOUD * len(told) and not ended:
            yield from line
        line = []


class Noun(NamedTuple):
    """What a name is that holds a noun; ``anywhere``: not only as its last word."""

    type: EntityType
    anywhere: bool


@cache
def lands() -> dict[str, tuple[str, str]]:
    """Return code and name of a country by a name or adjective of one word, in lower case."""
    named = {
        written.lower(): (row["iso"], values(row["en"])[0])
        for row in rows("countries")
        for written in values(row["en"])
        if written.isalpha() and not written.isupper()
    }
    return named | adjectives()


@cache
def kinds() -> dict[str, Noun]:
    """Return what names are that hold a noun: “ministry”, “river”."""
    return {
        noun: Noun(EntityType(row["type"]), row["where"] == "any")
        for row in rows("heads_en")
        for noun in values(row["en"])
    }


@cache
def _countries() -> dict[str, str]:
    return {row["iso"]: values(row["en"])[0] for row in rows("countries")}


def of_country(iso: str) -> str:
    """Return a country as it stands behind a post: “of the United Kingdom”."""
    name = _countries().get(iso, iso)
    article = name.endswith(("Republic", "Islands", "Territories")) or "United " in name
    return f"of the {name}" if article or name in _PLURAL else f"of {name}"


_PLURAL = frozenset({"Netherlands", "Philippines", "Maldives", "Bahamas", "Comoros", "Seychelles"})
