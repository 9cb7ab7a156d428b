"""A Russian text as its rules see it: its words, the names in them, and simple questions."""

from functools import cache

from svodka.analysis.entities.gazetteer import Name, names
from svodka.analysis.entities.phrasebook import Found
from svodka.analysis.entities.russian.phrase import Phrase
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.text.morphology import case_forms, gender_of, may_be, nominative
from svodka.text.tokens import DASHES, TokenKind

_CLOSING = {"«": "»", "“": "”", "„": "“”", '"': '"'}
_LONGEST_QUOTATION = 14
_LONGEST_LIST = 8
_SHORT_RIVER = 4
_REGIONS = ("област", "кра", "район", "округ", "провинци", "губерни", "воеводств")
_SENSES = (
    ("рек", EntityType.RIVER),
    ("бассейн", EntityType.RIVER),
    ("город", EntityType.CITY),
    ("област", EntityType.REGION),
    ("мост", EntityType.RIVER),
)


class RussianText:
    """The words of a text; ``people`` are those that belong to names of people."""

    def __init__(self, words: list[Word], people: frozenset[int]) -> None:
        self.words = words
        self.people = people
        self._names = {found.first: found for found in names("ru").find(words)}

    def name_at(self, first: int) -> Phrase | None:
        """Return the name of the gazetteer, or the region, that begins at a word."""
        found = self._names.get(first)
        name = self._sense(found) if found and first not in self.people else None
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
        if first >= len(self.words):
            return None
        word, following = self.words[first], self.norm(first + 1)
        if not (word.capital and following.startswith(_REGIONS) and first not in self.people):
            return None
        if following not in _region_forms() or not self.is_adjective(first):
            return None
        noun = _region_forms()[following]
        title = f"{like(word.text, nominative(word.norm, gender_of(noun)))} {noun}"
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
        short = self.words[found.last].end - self.words[found.first].start <= _SHORT_RIVER
        return None if name.type is EntityType.RIVER and short else name

    def _governing(self, position: int) -> str:
        """Return the nearest common word before a name or a list of names."""
        for back in range(position - 1, max(-1, position - _LONGEST_LIST), -1):
            word = self.words[back]
            if word.norm not in ("и", ",") and not word.capital:
                return word.norm
        return ""

    def is_dependent(self, position: int, dative: bool) -> bool:
        """Tell whether a common word stands in the genitive, or in the dative behind «по»."""
        if position >= len(self.words):
            return False
        word = self.words[position]
        if word.kind is not TokenKind.WORD or word.capital or len(word.text) < 3:
            return False
        cases = ("gent", "datv") if dative else ("gent",)
        return any(
            may_be(word.norm, case, part) for case in cases for part in ("NOUN", "ADJF", "PRTF")
        )

    def is_adjective(self, position: int) -> bool:
        """Tell whether a word may be an adjective."""
        if position >= len(self.words):
            return False
        word = self.words[position]
        return word.kind is TokenKind.WORD and len(word.text) > 4 and may_be(word.norm, "ADJF")

    def norm(self, position: int) -> str:
        """Return a word in lower case, an empty one beyond the text."""
        return self.words[position].norm if 0 <= position < len(self.words) else ""

    def is_dash(self, position: int) -> bool:
        """Tell whether a dash stands there."""
        return position < len(self.words) and self.words[position].text in DASHES

    def is_quoted_name(self, position: int) -> bool:
        """Tell whether a quotation begins there, with a capital letter."""
        return (
            position + 1 < len(self.words)
            and self.words[position].text in _CLOSING
            and self.words[position + 1].capital
        )

    def closing(self, opening: int) -> int | None:
        """Return the word that closes a quotation of a few words."""
        wanted = _CLOSING[self.words[opening].text]
        for position in range(opening + 2, min(opening + _LONGEST_QUOTATION, len(self.words))):
            if self.words[position].text in wanted:
                return position
        return None

    def is_inside_sentence(self, position: int) -> bool:
        """Tell whether a word does not begin its sentence, so that its capital says something."""
        before = self.words[position - 1] if position else None
        return before is not None and (before.kind is not TokenKind.SIGN or before.text in ",–—-(")


@cache
def _region_forms() -> dict[str, str]:
    """Return the forms of the nouns that regions are called by, with the nominative."""
    nouns = ("область", "край", "район", "округ", "провинция", "губерния", "воеводство")
    return {form: noun for noun in nouns for form in case_forms(noun)}


def like(model: str, word: str) -> str:
    """Write a word with a capital letter if ``model`` has one."""
    return word.capitalize() if model[:1].isupper() else word
