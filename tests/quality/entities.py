"""How well entities are read: the release marked by hand, and the half of each corpus kept aside.

Scored are people, places and organisations, the outermost where names nest. ``f1`` takes a corpus
at its word, exact spans; ``names_f1`` compares what both sides call a name, without the words that
belong to it by convention only; ``overlap_f1`` is for a corpus whose limits of spans vary. Rules
were tuned on the other half of each corpus. See :mod:`.corpora`.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from svodka.analysis.entities import read_entities
from svodka.analysis.meeting import read_meeting
from svodka.analysis.topics import read_topics
from tests.quality.corpora import CORPORA, KINDS, Document, read_corpus
from tests.quality.matching import Place, f1, harmonic, overlaps


def score(data: Path) -> dict[str, float]:
    """Return the scores of the marked release and of the corpora."""
    scores = _seed(data / "seed")
    for name, corpus in CORPORA.items():
        documents = list(read_corpus(corpus, data / "data" / "ner"))
        scored = exact(documents) | (loose(documents) if corpus.loose else {})
        scores |= {f"entities.{name}.{key}": value for key, value in scored.items()}
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


def exact(documents: Sequence[Document]) -> dict[str, float]:
    """Return micro F1 of exact spans and F1 of each kind; of names micro and of organisations."""
    wanted = [(document.key, place) for document in documents for place in document.wanted]
    found = [(document.key, place) for document in documents for place in document.found]
    names = [(document.key, place) for document in documents for place in document.wanted_names]
    read = [(document.key, place) for document in documents for place in document.found_names]
    scores = {"f1": f1(wanted, found), "names_f1": f1(names, read)}
    for kind in KINDS:
        scores[f"{kind.lower()}_f1"] = f1(_of(kind, wanted), _of(kind, found))
    return scores | {"names_org_f1": f1(_of("ORG", names), _of("ORG", read))}


def loose(documents: Sequence[Document]) -> dict[str, float]:
    """Return F1 of spans that overlap: of all that is marked, of names, of each kind of name."""
    scores = {
        "overlap_f1": _overlap([(d.wanted, d.found) for d in documents]),
        "names_overlap_f1": _overlap([(d.wanted_names, d.found_names) for d in documents]),
    }
    for kind in KINDS:
        pairs = [
            (
                [p for p in d.wanted_names if p[2] == kind],
                [p for p in d.found_names if p[2] == kind],
            )
            for d in documents
        ]
        scores[f"names_{kind.lower()}_overlap_f1"] = _overlap(pairs)
    return scores


def _of(kind: str, items: Sequence[tuple[str, Place]]) -> list[tuple[str, Place]]:
    return [item for item in items if item[1][2] == kind]


def _overlap(pairs: Sequence[tuple[list[Place], list[Place]]]) -> float:
    right = sum(overlaps(wanted, found) for wanted, found in pairs)
    return harmonic(right, sum(len(w) for w, _ in pairs), sum(len(f) for _, f in pairs))
