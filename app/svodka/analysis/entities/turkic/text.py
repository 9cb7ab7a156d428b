"""A Kazakh text as its rules see it: its words, the names in them, and names read backwards."""

import re
from collections.abc import Sequence

from svodka.analysis.entities.endings import without_case
from svodka.analysis.entities.gazetteer import names, posts, vocabulary
from svodka.analysis.entities.words import Word, read_words
from svodka.domain.spans import Span
from svodka.text.tokens import TokenKind

_LONGEST = 10
_LONGEST_NAME = 4
_GENITIVE = re.compile(r"\w{2,}(?:ның|нің|дың|дің|тың|тің|нын|нин|дын|дин|тын|тин)\Z")
_JOINTS = frozenset({"және", ",", "мен", "пен"})


class TurkicText:
    """The words of a text with what is known of them by name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Sequence[Word] = read_words(text)
        self.names = list(names("kk").find(self.words))
        self.named = {i for found in self.names for i in range(found.first, found.last + 1)}
        self._ends = {found.last: found for found in self.names}

    def backwards(self, head: int) -> tuple[int, str | None]:
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
        while first < head and self.words[first].norm in _JOINTS:
            first += 1
        return first, country

    def _is_part(self, position: int) -> bool:
        """Tell whether a word belongs to the name of a portfolio, or to whose it is."""
        word = self.words[position]
        if word.text == ",":
            return position > 0 and self.words[position - 1].norm in vocabulary("portfolios_kk")
        genitive = word.capital and _GENITIVE.search(word.norm) is not None
        return word.norm in vocabulary("portfolios_kk") or genitive

    def behind_country(self, first: int) -> int:
        """Return the first word behind the country that a name begins with."""
        return next((f.last + 1 for f in self.names if f.first == first and f.values[0].iso), first)

    def is_capital(self, position: int) -> bool:
        """Tell whether a capitalised word stands there that may belong to a name."""
        if position < 0 or self.words[position].kind is not TokenKind.WORD:
            return False
        word = self.words[position]
        return word.capital and word.norm not in vocabulary("no_names_kk")

    def person_at(self, first: int) -> list[int] | None:
        """Return the run of capitalised words that begins here and may be a person's name."""
        indexes: list[int] = []
        for position in range(first, min(first + _LONGEST_NAME * 2, len(self.words))):
            word = self.words[position]
            if word.text == "." and indexes and len(self.words[position - 1].text) <= 2:
                indexes.append(position)
                continue
            fits = (
                word.kind is TokenKind.WORD
                and word.capital
                and position not in self.named
                and word.norm not in vocabulary("no_names_kk")
            )
            if not fits or posts("kk").at(self.words, position):
                break
            indexes.append(position)
        while indexes and self.words[indexes[-1]].text == ".":
            indexes.pop()
        return indexes or None

    def bare(self, position: int, last: bool) -> Word:
        """Return a word of a name; the last one without its case ending."""
        word = self.words[position]
        text = without_case(word.text) if last else word.text
        return Word(word.start, word.end, text, text.lower(), word.kind, word.capital)

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of words ``first`` to ``last``."""
        return Span(self.words[first].start, self.words[last].end)

    def slice(self, first: int, last: int) -> str:
        """Return words as written, line breaks as blanks; nothing if there are none."""
        if first > last:
            return ""
        return " ".join(self.text[self.words[first].start : self.words[last].end].split())
