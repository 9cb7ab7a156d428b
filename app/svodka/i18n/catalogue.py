"""Sentences, numbers and dates in the language of the reader.

English sentences are the msgids. A place for a value is ``{name}``. Which language is in use is a
fact about the process, as its locale is: :func:`use` sets it once, and :func:`tr` asks for it when
a sentence is shown. What has to speak a language of its own (an export) takes a :class:`Catalogue`.
"""

import gettext
import locale
import os
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from svodka.domain.errors import SvodkaError
from svodka.domain.release import Published
from svodka.resources import resource

LANGUAGES = ("en", "ru")
"""The languages the program speaks; the first is that of the msgids."""

_DOMAIN = "svodka"


@dataclass(frozen=True)
class Catalogue:
    """One language: how sentences, numbers and dates are written in it."""

    lang: str
    translations: gettext.NullTranslations

    def tr(self, sentence: str, **values: object) -> str:
        """Return a sentence in this language with its places filled."""
        text = self.translations.gettext(sentence) if sentence else ""
        return text.format(**values) if values else text

    def trn(self, one: str, many: str, n: int, **values: object) -> str:
        """Return the form that goes with ``n``, which is also the value of ``{n}``."""
        text = self.translations.ngettext(one, many, n)
        return text.format(n=self.number(n), **values)

    def error(self, error: SvodkaError) -> str:
        """Return an error as a sentence."""
        return self.tr(error.message, **error.values)

    def number(self, value: Decimal | int) -> str:
        """Return a number with the language's groups and decimal sign, all digits kept."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.lang, decimal_quantization=False)

    def published(self, when: Published | None) -> str:
        """Return a publication time, or that there is none."""
        if when is None:
            return self.tr("undated")
        clock = f", {when.clock:%H:%M}" if when.clock else ""
        return self.day(when.day) + clock

    def day(self, day: date) -> str:
        """Return a day with the month's name in full."""
        from babel.dates import format_date

        return format_date(day, "d MMMM y", locale=self.lang)


@cache
def catalogue(lang: str) -> Catalogue:
    """Return the catalogue of a language; for one we do not speak, the English one."""
    if lang not in LANGUAGES:
        lang = LANGUAGES[0]
    found = gettext.translation(
        _DOMAIN, str(resource("translations")), languages=[lang], fallback=True
    )
    return Catalogue(lang, found)


class _Active:
    catalogue: Catalogue | None = None


def use(lang: str) -> None:
    """Speak ``lang`` from now on."""
    _Active.catalogue = catalogue(lang)


def active() -> Catalogue:
    """Return the catalogue in use; English until :func:`use` was called."""
    return _Active.catalogue or catalogue(LANGUAGES[0])


def tr(sentence: str, **values: object) -> str:
    """Return a sentence in the language in use."""
    return active().tr(sentence, **values)


def trn(one: str, many: str, n: int, **values: object) -> str:
    """Return the plural form that goes with ``n`` in the language in use."""
    return active().trn(one, many, n, **values)


def preferred_language() -> str:
    """Return ``SVODKA_LANG``, else the system's language, if we speak it; else English."""
    for name in (os.environ.get("SVODKA_LANG"), *_system_languages()):
        lang = (name or "")[:2].lower()
        if lang in LANGUAGES:
            return lang
    return LANGUAGES[0]


def _system_languages() -> list[str]:
    named = [os.environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    return [name for name in named if name] or [locale.getlocale()[0] or ""]
