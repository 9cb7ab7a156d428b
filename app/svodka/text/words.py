"""Cuts a text into the words and numbers that are searched for.

One pattern serves the index, the query, the snippet and the highlight, so that they can never
disagree about where a word ends. A hyphen parts words («премьер-министр» is two), letters and
digits part («G20» is two), an apostrophe inside a word does not. A number is one word with its
fraction («40,4» is not 40 and 4) and with its groups of three digits («1 500 000»); a date such as
15.01.2025 is three.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from svodka.text.tokens import GROUP_SPACES

_MARKS = "\u00ad\u0300-\u036f"
"""A soft hyphen, stress and the breve of a decomposed й: they are inside a word, not of it."""

_WORD = re.compile(
    rf"""
    [^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}]+[^\W\d_]*)*       # the usual word, and one with marks
        (?:['’][^\W\d_]+)*
  | \d{{1,3}}(?:[{GROUP_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+(?![.,]?\d))?
  | \d{{1,3}}(?:,\d{{3}}){{2,}}(?![,\d])(?:\.\d+)?
  | \d{{1,3}}(?:\.\d{{3}}){{2,}}(?![.\d])(?:,\d+)?
  | (?<!\d[.,])\d+[.,]\d+(?![.,]?\d)
  | \d+
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(rf"(?<=\d)[{GROUP_SPACES}](?=\d)")
_HAS_MARK = re.compile(f"[{_MARKS}]")
_STRESS = re.compile("[\u0300-\u0305\u0307\u0309-\u036f\u00ad]")  # all but the breve and the dots
_LATIN = str.maketrans("aceopxyikmthbё", "асеорхуікмтнве")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN_LETTER = re.compile("[a-z]")


class Word(NamedTuple):
    """A word as it stands: ``text`` is the stretch from ``start`` to ``end``."""

    start: int
    end: int
    text: str


def words(text: str) -> Iterator[Word]:
    """Yield the words and numbers of a text with their places, in order."""
    for match in _WORD.finditer(text):
        yield Word(match.start(), match.end(), match.group())


def word_texts(text: str) -> list[str]:
    """Return the words of a text without their places: those of :func:`words`, and quicker."""
    return _WORD.findall(text)


def word_starts(text: str, words: Iterable[str]) -> list[int]:
    """Return where each of the first words of a text begins; ``words`` are of :func:`word_texts`.

    Between two words there is neither letter nor digit, so the next place where the text of the
    next word stands is that word.
    """
    starts, at = [], 0
    for word in words:
        at = text.find(word, at)
        starts.append(at)
        at += len(word)
    return starts


def is_number(word: str) -> bool:
    """Tell whether a word of :func:`words` is a number."""
    return word[0].isdigit()


def spelling(word: str) -> str:
    """Return a word in lower case, with е for ё, without stress, soft hyphens and look-alikes.

    A Latin letter inside a Cyrillic word is taken for the Cyrillic one it looks like, as in the
    Kazakh «бiр» typed with the i of a Latin keyboard.
    """
    low = word.lower()
    if low.isascii():
        return low
    if _HAS_MARK.search(low):
        low = unicodedata.normalize("NFC", _STRESS.sub("", low))
    low = low.replace("ё", "е").replace("’", "'")
    if _LATIN_LETTER.search(low) and _CYRILLIC.search(low):
        low = look_alike(low)
    return low


def look_alike(letters: str) -> str:
    """Return small letters with the Latin ones put as the Cyrillic ones they look like, ё as е."""
    return letters.translate(_LATIN)


def number_spelling(word: str) -> str:
    """Return a number with a point before its fraction and without signs between its groups."""
    plain = _GROUPED.sub("", word)
    for sign, other in ((",", "."), (".", ",")):
        if plain.count(sign) > 1:
            return plain.replace(sign, "").replace(other, ".")
    return plain.replace(",", ".")
