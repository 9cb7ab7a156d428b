"""How well entities are read: the release marked by hand, and the half of each corpus kept aside.

The corpora mark other things than we do (“they” as an organisation, a reporter's trade as a post),
so only what both call a name is scored: people, places, organisations, exact spans, the outermost
where names nest. Rules were tuned on the other half of each corpus.
"""

import json
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from svodka.analysis.entities import read_entities
from svodka.analysis.meeting import read_meeting
from svodka.analysis.topics import read_topics
from svodka.domain.marks import EntityType, Mention
from tests.quality.matching import f1

Place = tuple[int, int, str]

_OURS = {
    EntityType.PERSON: "PER",
    EntityType.ORG: "ORG",
    EntityType.COUNTRY: "LOC",
    EntityType.CITY: "LOC",
    EntityType.REGION: "LOC",
    EntityType.RIVER: "LOC",
    EntityType.PLACE: "LOC",
}
_CORPORA = {
    "nerel": (
        "nerel_dev_raw",
        "ru",
        {
            "PERSON": "PER",
            "ORGANIZATION": "ORG",
            "COUNTRY": "LOC",
            "CITY": "LOC",
            "STATE_OR_PROVINCE": "LOC",
            "LOCATION": "LOC",
        },
    ),
    "factru": ("factru_dev_name", "ru", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
    "kaznerd": (
        "kaznerd_valid",
        "kk",
        {"PERSON": "PER", "ORGANISATION": "ORG", "GPE": "LOC", "LOCATION": "LOC"},
    ),
    "re3d": ("re3d_en", "en", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
}
"""File, language, and their types in our words."""


def score(data: Path) -> dict[str, float]:
    """Return the scores of the marked release and of the corpora."""
    scores = _seed(data / "seed")
    for name, (file, lang, types) in _CORPORA.items():
        scores |= _corpus(name, data / "data" / "ner" / f"{file}.jsonl.xz", lang, types)
    return scores


def _seed(folder: Path) -> dict[str, float]:
    """Score core spans, canonical names and the meeting card of the marked release."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    text = (folder / "press-release.txt").read_text(encoding="utf-8")
    mentions = read_entities(text, "ru")
    read = {(m.type.value, m.span.start, m.span.end): m for m in mentions}
    core = [row for row in gold["entities"] if row["level"] == "core"]
    found = [(row, read.get((row["type"], row["start"], row["end"]))) for row in core]
    meeting = read_meeting(text, "ru", None, mentions, (), read_topics(text, "ru", mentions))
    names = {who.name for who in meeting.participants} if meeting else set()
    return {
        "entities.seed.core_recall": sum(m is not None for _, m in found) / len(core),
        "entities.seed.canonical": sum(
            m is not None and m.canonical == row["canonical"] for row, m in found
        )
        / len(core),
        "entities.seed.participants_f1": f1({"Олжас Бектенов", "Адылбек Касымалиев"}, names),
        "entities.seed.parties_f1": f1({"KZ", "KG"}, meeting.parties if meeting else ()),
    }


def _corpus(name: str, path: Path, lang: str, types: dict[str, str]) -> dict[str, float]:
    """Return micro F1 of people, places and organisations, and F1 of each."""
    wanted: list[tuple[str, Place]] = []
    found: list[tuple[str, Place]] = []
    for record in kept_aside(path):
        spans = [(a, b, types[kind]) for a, b, kind in record["entities"] if kind in types]
        wanted += [(record["doc_id"], place) for place in outermost(spans)]
        mentions = read_entities(record["text"], lang)
        found += [(record["doc_id"], place) for place in outermost(_places(mentions))]
    scores = {f"entities.{name}.f1": f1(wanted, found)}
    for kind in ("PER", "LOC", "ORG"):
        both = ([item for item in side if item[1][2] == kind] for side in (wanted, found))
        scores[f"entities.{name}.{kind.lower()}_f1"] = f1(*both)
    return scores


def kept_aside(path: Path, aside: bool = True) -> Iterator[dict[str, Any]]:
    """Yield the records of one half of a corpus: the one that is only measured on."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if bool(zlib.crc32(str(record["doc_id"]).encode()) % 2) is aside:
                yield record


def _places(mentions: tuple[Mention, ...]) -> list[Place]:
    return [(m.span.start, m.span.end, _OURS[m.type]) for m in mentions if m.type in _OURS]


def outermost(spans: list[Place]) -> list[Place]:
    """Return the spans that lie in no other; of two on one place the first type by name.

    Without that order a set would draw lots between them, and the score with it.
    """
    kept: list[Place] = []
    for span in sorted(set(spans), key=lambda place: (place[0], -place[1], place[2])):
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    return kept
