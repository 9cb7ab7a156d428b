"""The corpora that others marked, brought to what they and we both call a name.

They mark other things than we do. NEREL and KazNERD nest names; NEREL and re3d also mark what is
only described (“полиция”, “the devastated streets”), re3d pronouns, one word as a place and again
as an organisation, and articles now inside a span and now outside; the adjectives of countries are
no places to KazNERD and re3d, and a body within a post is none to KazNERD, which is flat: what is
neutral here is neither right nor wrong. Whether «радио»
belongs to the name of радио «Маяк», and the country to «МИД России», is a convention: the spans
called *names* leave such words out on both sides.
"""

import json
import lzma
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from svodka.analysis.entities import read_entities
from svodka.domain.marks import EntityType, Mention
from tests.quality.matching import Place

KINDS = ("PER", "LOC", "ORG")

_OURS = {
    EntityType.PERSON: "PER",
    EntityType.ORG: "ORG",
    EntityType.COUNTRY: "LOC",
    EntityType.CITY: "LOC",
    EntityType.REGION: "LOC",
    EntityType.RIVER: "LOC",
    EntityType.PLACE: "LOC",
}


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file, its language, its types in our words, and those that are neutral.

    ``buildings``: it calls buildings places; ``loose``: its limits of spans vary from text to text.
    """

    file: str
    lang: str
    types: Mapping[str, str]
    neutral: frozenset[str] = frozenset()
    buildings: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """The spans of one text: all that is marked and read, and of both the names proper."""

    key: str
    wanted: list[Place]
    found: list[Place]
    wanted_names: list[Place]
    found_names: list[Place]


CORPORA = {
    "nerel": Corpus(
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
    "factru": Corpus("factru_dev_name", "ru", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
    "kaznerd": Corpus(
        "kaznerd_valid",
        "kk",
        {"PERSON": "PER", "ORGANISATION": "ORG", "GPE": "LOC", "LOCATION": "LOC"},
        neutral=frozenset({"NORP", "POSITION"}),
    ),
    "re3d": Corpus(
        "re3d_en",
        "en",
        {"PER": "PER", "ORG": "ORG", "LOC": "LOC"},
        neutral=frozenset({"NORP"}),
        buildings=True,
        loose=True,
    ),
}


def read_corpus(corpus: Corpus, folder: Path, aside: bool = True) -> Iterator[Document]:
    """Yield the documents of one half of a corpus: by default that which is only measured on."""
    for record in half(folder / f"{corpus.file}.jsonl.xz", aside):
        text, entities = record["text"], record["entities"]
        mentions = read_entities(text, corpus.lang)
        marked = [(a, b, corpus.types[kind]) for a, b, kind in entities if kind in corpus.types]
        neutral = [(a, b) for a, b, kind in entities if kind in corpus.neutral]
        if corpus.loose:
            marked = [without_article(text, place) for place in marked]
        exact = {place[:2] for place in marked}
        read = [
            place
            for place in _places(corpus, mentions)
            if place[:2] in exact or not _touches(place, neutral)
        ]
        lands = {m.span.end: m.span.start for m in mentions if m.type is EntityType.COUNTRY}
        yield Document(
            str(record["doc_id"]),
            outermost(marked),
            outermost(read),
            *(outermost(list(_names(text, places, lands))) for places in (marked, read)),
        )


def half(path: Path, aside: bool) -> Iterator[dict[str, Any]]:
    """Yield the records of one half of a corpus, parted by their names."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if bool(zlib.crc32(str(record["doc_id"]).encode()) % 2) is aside:
                yield record


def _places(corpus: Corpus, mentions: Sequence[Mention]) -> Iterator[Place]:
    ours = _OURS | ({EntityType.FACILITY: "LOC"} if corpus.buildings else {})
    for mention in mentions:
        if mention.type in ours:
            yield mention.span.start, mention.span.end, ours[mention.type]


def _names(text: str, places: Sequence[Place], lands: Mapping[int, int]) -> Iterator[Place]:
    """Yield those that are names, without the words that are one by convention only."""
    for place in places:
        name = proper(text, place, lands)
        if is_name(text[name[0] : name[1]]):
            yield name


_QUOTED = re.compile(r"""[^«"„“»”]*[«"„“](?P<name>[^«"„“»”]+)[»"”“]?""")


def proper(text: str, place: Place, lands: Mapping[int, int]) -> Place:
    """Return a body as its name in quotes, or without the country (end → start) it ends with."""
    start, end, kind = place
    if kind != "ORG":
        return place
    quoted = _QUOTED.fullmatch(text, start, end)
    if quoted:
        return *quoted.span("name"), kind
    land = lands.get(end, start)
    return (start, len(text[:land].rstrip()), kind) if land > start else place


def _touches(place: Place, others: list[tuple[int, int]]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def outermost(spans: list[Place]) -> list[Place]:
    """Return the spans that lie in no other; of two on one place the first type by name.

    Without that order a set would draw lots between them, and the score with it.
    """
    kept: list[Place] = []
    for span in sorted(set(spans), key=lambda place: (place[0], -place[1], place[2])):
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    return kept


_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_PRONOUN = re.compile(
    r"I|[Ww]e|[Uu]s|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]hem|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[Ii]ts"
    r"|[Mm]y|[Tt]h(?:is|ese|ose|at|ere)|[Hh]ere|[Ww]ho|[Oo]thers|[Bb]oth|[Aa]ll|[Ss]ome|[Mm]any"
)


def without_article(text: str, place: Place) -> Place:
    """Return an English span without its article."""
    article = _ARTICLE.match(text, place[0], place[1])
    return (article.end(), *place[1:]) if article else place


def is_name(words: str) -> bool:
    """Tell a name from a pronoun or a description: it begins with a capital, an article aside."""
    bare = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
    return bare[:1].isupper() and not _PRONOUN.fullmatch(bare)
