"""The words that tell of a meeting, from ``resources/gazetteers/meeting_cues.json``."""

import json
import re
from dataclasses import dataclass
from functools import cache

from svodka.domain.marks import DateMention
from svodka.resources import resource


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns of one language over plain text; see the file for what each stands for."""

    met: re.Pattern[str]
    planned: re.Pattern[str]
    formats: tuple[tuple[str, re.Pattern[str]], ...]
    talks: re.Pattern[str]
    matter: re.Pattern[str]
    speech: re.Pattern[str]
    commits: re.Pattern[str]
    until: frozenset[str]
    before_genitive: re.Pattern[str]
    before_place: frozenset[str]


@cache
def cues(lang: str) -> Cues:
    """Return the cues of a language."""
    path = resource("gazetteers", "meeting_cues.json")
    row = json.loads(path.read_text(encoding="utf-8"))[lang]
    return Cues(
        _any(row["met"]),
        _any(row["planned"]),
        tuple((name, _any(patterns)) for name, patterns in row["formats"].items()),
        _any(row["talks"]),
        _any(row["matter"]),
        _any([rf"\b{verb}" for verb in row["speech"]]),
        _any(row["commits"]),
        frozenset(row["until"]),
        _any([rf"^{word}$" for word in row["genitive"]]),
        frozenset(row["in"]),
    )


def is_deadline(text: str, lang: str, mention: DateMention) -> bool:
    """Tell whether something is to be done by a date: «до 1 июля», «1 шілдеге дейін»."""
    span = mention.span
    if lang == "kk":
        around = text[span.end :][:_NEAR].split()
    else:
        before = text[max(0, span.start - _NEAR) : span.start].split()[-1:]
        around = [*before, *mention.text.split()[:1]]
    return any(word.lower() in cues(lang).until for word in around)


_NEAR = 12
"""Code points beside a date that are looked at."""


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")
