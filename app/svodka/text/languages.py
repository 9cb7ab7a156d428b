"""Tells Russian, Kazakh and English apart.

Script, the letters that only Kazakh has and the commonest words decide nearly every text, and at
no cost; a statistical model is asked only about Cyrillic texts that show neither. A text in another
language gets the one whose analysis comes nearest: Kyrgyz is read as Kazakh, Ukrainian as Russian,
anything in Latin script as English.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 6000
"""Code points that are looked at; releases in two languages begin with their own."""

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_TURKIC_LETTER = re.compile("[әғқңөұүһ]")  # the last four of them Kyrgyz has too
_DOTTED_I = re.compile("і")  # Kazakh, and Ukrainian and Belarusian
_SLAVIC_LETTER = re.compile("[ўїєґ]")

_TURKIC_SHARE = 0.15
"""Share of the words with such a letter: above, Kazakh; Russian with Kazakh names lies below."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_RUSSIAN_WORDS = _words(
    """и в во на с со по к ко о об от до для из за у не что как это его её их он она они был была
    были было будет также между при после который которые которая года году стран страны
    или а но"""
)
_KAZAKH_WORDS = _words(
    """мен пен бен және да де та те бойынша туралы деп бұл осы сол бар жоқ болды болып болады үшін
    ол оның олар арасында дейін кейін сондай ақ екі бір жылы жылғы айтты атап өтті басшысы менен
    жана боюнча үчүн эки бул"""
)


def guess_language(text: str) -> str:
    """Return the language of ``text``: ``ru``, ``kk`` or ``en``; Russian where there is no word."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    cyrillic = [word for word in words if _CYRILLIC.search(word)]
    written = sum(map(len, words))
    if not written:
        return "ru"
    if sum(map(len, cyrillic)) * 2 < written:
        return "en"
    return _cyrillic_language(cyrillic)


def _cyrillic_language(words: list[str]) -> str:
    slavic = any(_SLAVIC_LETTER.search(word) for word in words)
    turkic = sum(
        bool(_TURKIC_LETTER.search(word) or (not slavic and _DOTTED_I.search(word)))
        for word in words
    )
    russian = sum(word in _RUSSIAN_WORDS for word in words)
    kazakh = sum(word in _KAZAKH_WORDS for word in words)
    if turkic > len(words) * _TURKIC_SHARE and turkic + kazakh > russian:
        return "kk"
    if turkic or russian != kazakh:
        return "kk" if kazakh > russian else "ru"
    return _model_language(" ".join(words))


def _model_language(text: str) -> str:
    lang: str = _identifier().classify(text)[0]
    return "kk" if lang in ("kk", "ky") else "ru"


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(["ru", "kk", "ky"])
    return identifier
