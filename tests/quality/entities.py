"""How well entities are read: the release marked by hand, and the half of each corpus kept aside.

Only what both the corpus and we call a name is scored: people, places, organisations, exact spans,
the outermost where names nest. Rules were tuned on the other half of each corpus. Where a corpus
also marks what is no name, spans that overlap are scored as well: against all that it marks
(``overlap_f1``) and against the names in it (``names_*``).
"""

import json
from pathlib import Path

from svodka.analysis.entities import read_entities
from svodka.analysis.meeting import read_meeting
from svodka.analysis.topics import read_topics
from tests.quality.corpora import CORPORA, KINDS, Document, overlap_f1, read_corpus
from tests.quality.matching import f1


def score(data: Path) -> dict[str, float]:
    """Return the scores of the marked release and of the corpora."""
    scores = _seed(data / "seed")
    for name, corpus in CORPORA.items():
        documents = list(read_corpus(corpus, data / "data" / "ner"))
        scores |= {f"entities.{name}.{key}": value for key, value in exact(documents).items()}
        if corpus.describes:
            scores |= {f"entities.{name}.{key}": value for key, value in loose(documents).items()}
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


def exact(documents: list[Document]) -> dict[str, float]:
    """Return micro F1 of people, places and organisations, and F1 of each."""
    wanted = [(document.key, place) for document in documents for place in document.wanted]
    found = [(document.key, place) for document in documents for place in document.found]
    scores = {"f1": f1(wanted, found)}
    for kind in KINDS:
        both = ([item for item in side if item[1][2] == kind] for side in (wanted, found))
        scores[f"{kind.lower()}_f1"] = f1(*both)
    return scores


def loose(documents: list[Document]) -> dict[str, float]:
    """Return F1 of spans that overlap, against all that is marked and against the names."""
    scores = {
        "overlap_f1": overlap_f1(documents, names=False),
        "names_overlap_f1": overlap_f1(documents, names=True),
    }
    for kind in KINDS:
        scores[f"names_{kind.lower()}_overlap_f1"] = overlap_f1(documents, True, (kind,))
    return scores
