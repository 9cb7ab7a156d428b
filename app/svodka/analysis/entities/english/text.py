"""An English text as its rules see it: words, the gazetteer's names in it, and whose they are."""

import re
from collections.abc import Sequence
from functools import cache

from svodka.analysis.entities.gazetteer import Name, names, posts, rows, values, vocabulary
from svodka.analysis.entities.phrasebook import Found
from svodka.analysis.entities.words import Word, read_words
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span

_POSSESSIVE = re.compile(r"['’]s?\Z")
_ACRONYM_IN_BRACKETS = 3


class EnglishText:
    """The words of a text with what is known of them by name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Sequence[Word] = read_words(text)
        self.names = {found.first: found for found in names("en").find(self.words)}
        self._ends = {found.last: found for found in self.names.values()}

    def norm(self, position: int) -> str:
        """Return a word in lower case, an empty one behind the end."""
        return self.words[position].norm if 0 <= position < len(self.words) else ""

    def bare(self, position: int) -> Word:
        """Return a word without its possessive ending."""
        word = self.words[position]
        cut = _POSSESSIVE.sub("", word.text)
        return Word(word.start, word.start + len(cut), cut, cut.lower(), word.kind, word.capital)

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of words ``first`` to ``last``."""
        return Span(self.words[first].start, self.bare(last).end)

    def slice(self, first: int, last: int) -> str:
        """Return words as written, line breaks as blanks; nothing if there are none."""
        if first > last:
            return ""
        return " ".join(self.text[self.words[first].start : self.words[last].end].split())

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

    def is_portfolio(self, position: int) -> bool:
        """Tell whether a word may belong to the name of a portfolio or a department."""
        return self.norm(position) in vocabulary("portfolios_en")

    def is_no_name(self, position: int) -> bool:
        """Tell whether a word is capitalised for another reason than being a name."""
        return self.norm(position) in vocabulary("no_names_en")

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


@cache
def kinds() -> dict[str, EntityType]:
    """Return what names are that hold a noun: “ministry”, “river”."""
    return {noun: EntityType(row["type"]) for row in rows("heads_en") for noun in values(row["en"])}


@cache
def _countries() -> dict[str, str]:
    return {row["iso"]: values(row["en"])[0] for row in rows("countries")}


def of_country(iso: str) -> str:
    """Return a country as it stands behind a post: “of the United Kingdom”."""
    name = _countries().get(iso, iso)
    plural = name.startswith("United ") or name in ("Netherlands", "Philippines", "Maldives")
    return f"of the {name}" if plural else f"of {name}"
