"""Turns the words of many documents into the occurrences of each normal form, all at once.

Words become numbers while they are read, and one sort of numbers puts a batch in order; Whoosh's
own way, one Python object for each term of each document, takes several times as long.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from svodka.search.codec import POSITION_BITS, Occurrences
from svodka.text.stems import normal_forms


class Inverter:
    """Collects words and gives them back by normal form."""

    def __init__(self) -> None:
        self._forms: dict[str, int] = {}
        self._languages: dict[str, _Language] = {}

    def add(self, document: int, position: int, words: Sequence[str], lang: str) -> None:
        """Take words that stand one after another, the first at ``position``."""
        if lang not in self._languages:
            self._languages[lang] = _Language(lang, self._forms)
        self._languages[lang].add((document << POSITION_BITS) + position, words)

    def occurrences(self) -> Iterator[tuple[str, Occurrences]]:
        """Yield every normal form with its occurrences in order."""
        if not self._forms:
            return
        parts = [language.occurrences() for language in self._languages.values()]
        forms = np.concatenate([part[0] for part in parts])
        keys = np.concatenate([part[1] for part in parts])
        order = np.lexsort((keys, forms))
        ends = np.cumsum(np.bincount(forms, minlength=len(self._forms)))
        grouped = np.split(keys[order], ends[:-1])
        yield from zip(self._forms, grouped, strict=True)


class _Language(dict[str, int]):
    """The words of the texts in one language, numbered as they come."""

    def __init__(self, lang: str, forms: dict[str, int]) -> None:
        super().__init__()
        self._lang = lang
        self._forms = forms
        self._forms_of: list[int] = []  # all words' forms in one row, and how many each word has
        self._counts: list[int] = []
        self._numbers: list[list[int]] = []
        self._keys: list[Occurrences] = []

    def __missing__(self, word: str) -> int:
        forms = self._forms
        numbers = [forms.setdefault(form, len(forms)) for form in normal_forms(word, self._lang)]
        self._forms_of += numbers
        self._counts.append(len(numbers))
        self[word] = number = len(self)
        return number

    def add(self, first: int, words: Sequence[str]) -> None:
        """Take the words of a text, the first of which is occurrence ``first``."""
        self._numbers.append([self[word] for word in words])
        self._keys.append(np.arange(first, first + len(words), dtype=np.uint64))

    def occurrences(self) -> tuple[npt.NDArray[np.intp], Occurrences]:
        """Return the number of a form and the occurrence, for each form of each word."""
        words = np.concatenate([np.array(part, np.intp) for part in self._numbers])
        counts = np.array(self._counts, np.intp)
        starts = np.cumsum(counts) - counts
        each = counts[words]
        places = np.arange(each.sum()) + np.repeat(starts[words] - np.cumsum(each) + each, each)
        return (
            np.array(self._forms_of, np.intp)[places],
            np.repeat(np.concatenate(self._keys), each),
        )
