"""Places and organisations that only the tagger saw: what kind of place, and their nominative."""

import re
from collections.abc import Sequence

from svodka.analysis.entities.drafts import Draft
from svodka.analysis.entities.words import Word
from svodka.domain.marks import EntityType
from svodka.domain.spans import Span
from svodka.text.morphology import grammemes, is_known, nominative

_KINDS = (
    ("город", EntityType.CITY),
    ("поселк", EntityType.CITY),
    ("сел", EntityType.CITY),
    ("рек", EntityType.RIVER),
    ("област", EntityType.REGION),
    ("район", EntityType.REGION),
    ("кра", EntityType.REGION),
    ("провинци", EntityType.REGION),
    ("штат", EntityType.REGION),
    ("аэропорт", EntityType.FACILITY),
    ("водохранилищ", EntityType.FACILITY),
)
_BLANKS = re.compile(r"\s+")


def unknown_name(text: str, words: Sequence[Word], indexes: Sequence[int], kind: str) -> Draft:
    """Return a mention for a tagged name that no list holds."""
    span = Span(words[indexes[0]].start, words[indexes[-1]].end)
    written = _BLANKS.sub(" ", span.of(text))
    type_ = EntityType.ORG if kind == "ORG" else _kind_of_place(words, indexes)
    canonical = _nominative(words[indexes[0]]) if len(indexes) == 1 else written
    return Draft(type_, span, canonical, f"{type_.value.lower()}:{canonical}")


def _kind_of_place(words: Sequence[Word], indexes: Sequence[int]) -> EntityType:
    around = [
        words[i].norm for i in (indexes[0] - 1, *indexes, indexes[-1] + 1) if 0 <= i < len(words)
    ]
    for stem, kind in _KINDS:
        if any(word.startswith(stem) for word in around):
            return kind
    return EntityType.PLACE


def _nominative(word: Word) -> str:
    """Return a single name in the nominative where the dictionary knows it."""
    names = any(reading & {"Geox", "Orgn"} for reading in grammemes(word.norm))
    if word.text.isupper() or not is_known(word.norm) or not names:
        return word.text
    return _capitalised(word.text, nominative(word.norm))


def _capitalised(model: str, word: str) -> str:
    return "-".join(
        new.capitalize() if old[:1].isupper() else new
        for old, new in zip(model.split("-"), word.split("-"), strict=False)
    )
