"""What belongs to a head noun: «министр [энергетики Казахстана]», «завод [в Таш-Кумыре]»."""

from collections.abc import Callable

from svodka.analysis.entities.gazetteer import heads, posts
from svodka.analysis.entities.phrasebook import is_initialism
from svodka.analysis.entities.russian.phrase import Complement, Phrase
from svodka.analysis.entities.russian.text import RussianText
from svodka.domain.marks import EntityType
from svodka.text.morphology import may_be

Nested = Callable[[int, int], Phrase | None]
"""Reads the phrase that begins at a word, at a depth: an organisation, a name or another post."""

_LONGEST = 14
"""Words of a complement at most."""

_LONGEST_HONOURED = 6
_ARTICLES = ("аль-", "ас-", "ад-", "ан-")

_DEEPEST = 4

_ABROAD = frozenset(
    {
        *("посол", "консул", "поверенный", "представитель"),
        *("посольство", "консульство", "представительство"),
    }
)
"""Heads whose complement may go on with «в» and a country."""

_WITHOUT_PURPOSE = ("Министерств", "Правительств", "Акимат", "Посольств")
"""Bodies whose names never go on with «по» and what they are for."""

_PLACES = {EntityType.CITY, EntityType.REGION, EntityType.PLACE}


class ComplementReader:
    """Reads on behind a head as long as what follows belongs to it."""

    def __init__(self, text: RussianText, nested: Nested) -> None:
        self._text = text
        self._nested = nested

    def read(self, head: int, title: str, depth: int) -> Complement:
        """Return what belongs to the head that ends with word ``head``."""
        complement = Complement(head, [])
        position: int | None = head + 1
        while (
            position is not None
            and position < len(self._text.words)
            and position - head <= _LONGEST
            and not complement.country
        ):
            position = self._step(position, head, title, depth, complement)
        self._go_abroad(title, complement)
        return complement

    def locate(self, complement: Complement) -> None:
        """Join «в Таш-Кумыре» to a plant."""
        if self._text.norm(complement.last + 1) in ("в", "во"):
            part = self._text.name_at(complement.last + 2)
            if part is not None and part.type in _PLACES:
                complement.parts.append(part)
                complement.last = part.last
                complement.country = complement.country or part.country

    def _step(
        self, position: int, head: int, title: str, depth: int, complement: Complement
    ) -> int | None:
        """Take in what stands at a word; return where to go on, None where the complement ends."""
        word = self._text.words[position]
        behind = self._take_name(position, head, depth, complement)
        if behind is not None:
            return behind
        if word.norm in ("имени", "им"):
            self._take_honoured(position, complement)
            return None
        if position in self._text.people:
            return None
        if word.norm == "при":
            return self._take_served(position + 1, head, depth, complement)
        if word.norm in ("и", ",") and position > head + 1:
            return position + 1 if self._goes_on(position + 1, complement) else None
        if word.norm == "по" and not title.startswith(_WITHOUT_PURPOSE):
            complement.dative = may_be(self._text.norm(position + 1), "datv")
            return position + 1 if complement.dative else None
        if word.norm == "в" and self._text.norm(position + 1) in ("сфере", "области"):
            return position + 2
        if word.text.isalpha() and word.capital and _is_foreign(word.text):
            complement.last, complement.foreign = position, True
            return position + 1
        if not self._text.is_dependent(position, complement.dative):
            return None
        if may_be(word.norm, "NOUN"):
            complement.last = position
        return position + 1

    def _take_honoured(self, position: int, complement: Complement) -> None:
        """Take in whose name a body bears, with which its own ends: «имени аль-Фараби»."""
        behind = position + 1 + (self._text.norm(position + 1) == ".")
        for index in range(behind, min(behind + _LONGEST_HONOURED, len(self._text.words))):
            word = self._text.words[index]
            initial = word.text == "." and len(self._text.words[index - 1].text) == 1
            if not (word.capital or initial or word.norm.startswith(_ARTICLES)):
                break
            complement.last, complement.foreign = index, True

    def _take_served(
        self, position: int, head: int, depth: int, complement: Complement
    ) -> int | None:
        """Take in whom a body serves, by name or by a bare noun: «при прокуратуре»."""
        behind = self._take_name(position, head, depth, complement)
        if behind is not None:
            return behind
        words = self._text.words
        found = heads().at(words, position) or posts("ru").at(words, position)
        if found is None or not may_be(self._text.norm(position), "loct"):
            return None
        complement.last = found.last
        return found.last + 1

    def _take_name(
        self, position: int, head: int, depth: int, complement: Complement
    ) -> int | None:
        """Take in a quotation, a name, an organisation or a post; return the word behind it."""
        if position == head + 1 and self._text.is_quoted_name(position):
            end = self._text.closing(position)
            if end is not None:
                complement.last, complement.quoted = end, True
            return None if end is None else end + 1
        if depth >= _DEEPEST or position in self._text.people:
            return None
        part = self._nested(position, depth + 1)
        if part is None:
            return None
        complement.parts.append(part)
        complement.last = part.last
        if part.country:
            complement.country, complement.country_at = part.country, part.country_at
        elif part.type in _PLACES and part.name:
            complement.country = part.name.country
        return part.last + 1

    def _go_abroad(self, title: str, complement: Complement) -> None:
        """Join «в Казахстане», «при ООН» to an embassy or an ambassador."""
        if _ABROAD.isdisjoint(title.lower().split()):
            return
        behind = complement.last + 1
        if self._text.norm(behind) in ("в", "во", "при") and self._text.norm(behind + 1):
            part = self._text.name_at(behind + 1)
            if part is not None:
                complement.parts.append(part)
                complement.last = part.last

    def _goes_on(self, position: int, complement: Complement) -> bool:
        """Tell whether a list in a ministry's name goes on: «энергетики и …», «труда, …»."""
        another_post = posts("ru").at(self._text.words, position) is not None
        return self._text.is_dependent(position, complement.dative) and not another_post


def _is_foreign(word: str) -> bool:
    """Tell whether a capitalised word is a name in Latin letters or in capitals: «ВС», “KEGOC”."""
    return is_initialism(word) or word.isascii()
