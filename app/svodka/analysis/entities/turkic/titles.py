"""Kazakh posts, read backwards from their head over portfolio, body and country."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from svodka.analysis.entities.gazetteer import posts
from svodka.analysis.entities.turkic.text import TurkicText
from svodka.text.tokens import DASHES

_PLURAL = re.compile(r"[лдт][ае]р")


class Title(NamedTuple):
    """A post: its words, its name without the country, and its country."""

    first: int
    last: int
    base: str
    country: str | None


def titles_of(text: TurkicText) -> list[Title]:
    """Return the posts of a text; what a dash joins («Төрағасы – … Басшысы») shares its country."""
    told: list[Title] = []
    for title in _titles(text):
        before = told[-1] if told else None
        joined = (
            before is not None
            and title.first == before.last + 2
            and text.words[before.last + 1].text in DASHES
        )
        if before is not None and joined and not title.country:
            title = title._replace(country=before.country)
        told.append(title)
    return told


def _titles(text: TurkicText) -> Iterator[Title]:
    position = 0
    while position < len(text.words):
        found = posts("kk").at(text.words, position)
        if found is None:
            position += 1
            continue
        post = found.values[0]
        first, country = text.backwards(found.first)
        stands = post.alone or first < found.first or text.person_at(found.last + 1)
        if stands and not _is_plural(text.words[found.last].norm, post.title):
            middle = text.slice(text.behind_country(first), found.first - 1)
            yield Title(first, found.last, f"{middle} {post.title}".strip(), country)
        position = found.last + 1


def _is_plural(word: str, title: str) -> bool:
    """Tell «президенттер» from «президент»: the plural names no holder."""
    return bool(_PLURAL.match(word.removeprefix(title.split()[-1].lower())))
