"""The normal forms of words: what all inflected forms of a word have in common.

A word is indexed under its normal forms and looked for under those of every language, because a
query does not say what language it is in. Most words have one form. A second one is added where an
ending can be read in two ways («Бектенов» is a name, «участников» a case; «визит» is a visit,
«говорит» a verb): one shared form is enough to meet. The script decides before the language of the
text does: a Latin word in a Russian release is read as English.
"""

import re
import threading
from functools import lru_cache

import Stemmer

from svodka.text.stems_kk import kazakh_stem
from svodka.text.stems_ru import IRREGULAR as RUSSIAN_IRREGULAR
from svodka.text.stems_ru import russian_forms
from svodka.text.words import is_number, number_spelling, spelling

IRREGULAR_WORDS = {
    **RUSSIAN_IRREGULAR,
    **{stem: (stem[:-2] + "ying",) for stem in ("die", "lie", "tie")},
}
"""Words by normal form that do not begin as their normal form does."""

_CYRILLIC = re.compile("[\u0400-\u052f]")
_TURKIC_LETTER = re.compile("[әғқңөұүһі]")
_ENGLISH_GROUP = re.compile(r"\d{1,3},\d{3}\Z")
_REMEMBERED = 1 << 17


@lru_cache(_REMEMBERED)
def normal_forms(word: str, lang: str) -> tuple[str, ...]:
    """Return the forms under which a word of a text in ``lang`` is known, the plainest first.

    ``word`` is a word as :func:`svodka.text.words.words` cuts it.
    """
    if is_number(word):
        if lang == "en" and _ENGLISH_GROUP.match(word):
            return (word.replace(",", ""),)
        return (number_spelling(word),)
    plain = spelling(word)
    if not _CYRILLIC.search(plain):
        return (_english_stem(plain),)
    if lang == "kk" or _TURKIC_LETTER.search(plain):
        return (kazakh_stem(plain),)
    return russian_forms(plain)


@lru_cache(_REMEMBERED)
def query_forms(word: str) -> frozenset[str]:
    """Return the forms of a word in every language."""
    return frozenset(form for lang in ("ru", "kk", "en") for form in normal_forms(word, lang))


def beginnings(form: str) -> frozenset[str]:
    """Return how the words of a normal form begin: with its first two letters, but for a few."""
    return frozenset(word[:2] for word in (form, *IRREGULAR_WORDS.get(form, ())))


class _English(threading.local):
    """A stemmer may be used by one thread at a time."""

    def __init__(self) -> None:
        self.stemmer = Stemmer.Stemmer("english")


_english = _English()


def _english_stem(word: str) -> str:
    stem: str = _english.stemmer.stemWord(word.removesuffix("'s").removesuffix("'"))
    return stem
