"""How well the spans of figures and dates are found in corpora that others marked.

Each corpus is cut in two fixed halves: rules were tuned on the one (``tuned``) and the other
(``aside``) is only measured on. Leading prepositions and qualifiers are taken off both what is
wanted and what is found, as ``score_entities.py --trim-words @ru`` does, and in Kazakh the
postpositions behind. Numbers of RuRED that count and that measure are one type; it marks
what a price is told for («за баррель») as such a number, we read it as a part of the unit.

``python -m tests.quality.figure_corpora rured.date`` lists what is missed and what is wrongly
found in the tuned half.
"""

import json
import lzma
import random
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from svodka.analysis.figures import read_figures
from svodka.analysis.periods import read_dates
from svodka.domain.marks import FigureType
from svodka.text.tokens import TokenKind, tokenise
from svodka.text.units import denominator_at
from tests.conftest import SHARED
from tests.quality.matching import f1, overlap_f1

Place = tuple[str, int, int]
Half = str

AMOUNTS = frozenset({FigureType.NUMBER, FigureType.QUANTITY, FigureType.RATIO})


class Wanted(NamedTuple):
    """The types of a corpus that make up one score, and ours: None are the dates."""

    types: frozenset[str]
    ours: frozenset[FigureType] | None


class Corpus(NamedTuple):
    """A file of documents; ``key`` is what its halves are told apart by."""

    file: str
    lang: str
    wanted: dict[str, Wanted]
    key: Callable[[dict[str, Any]], str]
    overlap: bool = False


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _wanted(types: str, *ours: FigureType) -> Wanted:
    return Wanted(_words(types), frozenset(ours) or None)


def _document(record: dict[str, Any]) -> str:
    return str(record["doc_id"])


def _ending(record: dict[str, Any]) -> str:
    """Return the end of a sentence: KazNERD holds twins, one with digits and one with words."""
    return " ".join(record["text"].split()[-2:])


CORPORA = {
    "rured": Corpus(
        "rured2_dev",
        "ru",
        {
            "money": _wanted("MONEY", FigureType.MONEY),
            "percent": _wanted("PERCENT", FigureType.PERCENT),
            "date": _wanted("DATE"),
            "amount": _wanted("CARDINAL QUANTITY", *AMOUNTS),
        },
        _document,
    ),
    "kaznerd": Corpus(
        "kaznerd_valid",
        "kk",
        {
            "money": _wanted("MONEY", FigureType.MONEY),
            "percent": _wanted("PERCENTAGE", FigureType.PERCENT),
            "date": _wanted("DATE"),
        },
        _ending,
    ),
    "re3d": Corpus(
        "re3d_en",
        "en",
        {
            "money": _wanted("MONEY", FigureType.MONEY),
            "amount": _wanted("QUANTITY", FigureType.PERCENT, *AMOUNTS),
        },
        _document,
        overlap=True,
    ),
}

_LEADING = _words(
    "в во на за с со к ко по до от из о об при для через после перед под между около более менее "
    "больше меньше свыше почти порядка примерно приблизительно ориентировочно не чем лишь только "
    "всего уже еще ещё целых как минимум максимум максимально ровно "
    "шамамен кемінде тек"
)
_FOLLOWING = _words(
    "астам аса жуық дейін дейінгі шамасында шамалас шақты таяу кейін бұрын бері бастап"
)
_EDGE = " \t\r\n\u00a0\u202f\u2009«»„“”\"'‘’,;:!?()[]"
_FIRST_WORD = re.compile(r"[^\W_]+\s+")
_LAST_WORD = re.compile(r"\s+([^\W_]+)\Z")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the prepositions and qualifiers at its ends."""
    while (head := _FIRST_WORD.match(text, start, end)) and _word(head.group()) in _LEADING:
        start = head.end()
    while (tail := _LAST_WORD.search(text[start:end])) and _word(tail[1]) in _FOLLOWING:
        end = start + tail.start()
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _word(written: str) -> str:
    return written.strip().lower()


class Reading(NamedTuple):
    """What is wanted and what was found in one half of a corpus, by score."""

    wanted: dict[str, set[Place]]
    found: dict[str, set[Place]]
    texts: dict[str, str]


def read_corpus(corpus: Corpus, data: Path) -> dict[Half, Reading]:
    """Return what is wanted and found in both halves."""
    halves = {
        half: Reading(
            {name: set() for name in corpus.wanted}, {name: set() for name in corpus.wanted}, {}
        )
        for half in ("tuned", "aside")
    }
    for record in _records(data / "data" / "ner" / f"{corpus.file}.jsonl.xz"):
        aside = zlib.crc32(corpus.key(record).encode()) % 2
        reading = halves["aside" if aside else "tuned"]
        doc, text = str(record["doc_id"]), record["text"]
        reading.texts[doc] = text
        read = _read(text, corpus.lang)
        for name, wanted in corpus.wanted.items():
            gold = [(a, b) for a, b, kind in record["entities"] if kind in wanted.types]
            ours = [(a, b) for a, b, kind in read if _is_ours(kind, wanted)]
            reading.wanted[name] |= {(doc, *trimmed(text, *span)) for span in gold}
            reading.found[name] |= {(doc, *trimmed(text, *span)) for span in ours}
    return halves


def _is_ours(kind: FigureType | None, wanted: Wanted) -> bool:
    return kind is None if wanted.ours is None else kind in wanted.ours


def _read(text: str, lang: str) -> list[tuple[int, int, FigureType | None]]:
    dates = read_dates(text, lang, None)
    figures = read_figures(text, lang, (), dates)
    read: list[tuple[int, int, FigureType | None]] = [
        (date.span.start, date.span.end, None) for date in dates
    ]
    for figure in figures:
        read.append((figure.span.start, figure.span.end, figure.type))
        told_for = _told_for(text, figure.span.end) if "/" in figure.unit else None
        if told_for and figure.type is FigureType.MONEY:
            read.append((*told_for, FigureType.QUANTITY))
    return read


def _told_for(text: str, start: int) -> tuple[int, int] | None:
    """Return where «за тысячу кубометров» stands behind a price that ends at ``start``."""
    window = tokenise(text[start : start + 80])
    tokens = [token for token in window if token.kind is not TokenKind.BREAK]
    found = denominator_at(tokens, 0)
    return found and (start + tokens[0].start, start + tokens[found.end - 1].end)


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def score(data: Path) -> dict[str, float]:
    """Return F1 by corpus, type and half; a corpus that is missing is named and left out."""
    scores: dict[str, float] = {}
    for name, corpus in CORPORA.items():
        if not (data / "data" / "ner" / f"{corpus.file}.jsonl.xz").exists():
            print(f"{corpus.file} is not in {data}: figures.{name} are not scored")
            continue
        for half, reading in read_corpus(corpus, data).items():
            for kind in corpus.wanted:
                scores[f"figures.{name}.{kind}.{half}_f1"] = _f1(corpus, reading, kind)
    return scores


def _f1(corpus: Corpus, reading: Reading, kind: str) -> float:
    measure = overlap_f1 if corpus.overlap else f1
    return measure(reading.wanted[kind], reading.found[kind])


def interval(corpus: Corpus, reading: Reading, kind: str, rounds: int = 500) -> tuple[float, float]:
    """Return what 95 % of such corpora would score, documents drawn anew."""
    draw = random.Random(1)
    documents = sorted(reading.texts)
    by_document: dict[str, tuple[list[Place], list[Place]]] = {doc: ([], []) for doc in documents}
    for side, places in enumerate((reading.wanted[kind], reading.found[kind])):
        for place in places:
            by_document[place[0]][side].append(place)
    measure = overlap_f1 if corpus.overlap else f1
    scores = []
    for _ in range(rounds):
        sides: tuple[set[Place], set[Place]] = (set(), set())
        for number, doc in enumerate(draw.choices(documents, k=len(documents))):
            for side, places in zip(sides, by_document[doc], strict=True):
                side.update((f"{number}", start, end) for _, start, end in places)
        scores.append(measure(*sides))
    scores.sort()
    return scores[int(rounds * 0.025)], scores[int(rounds * 0.975)]


def _show(name: str, kind: str) -> None:
    corpus = CORPORA[name]
    reading = read_corpus(corpus, SHARED)["tuned"]
    wanted, found = reading.wanted[kind], reading.found[kind]
    low, high = interval(corpus, reading, kind)
    print(f"F1 {_f1(corpus, reading, kind):.3f}, 95 % within {low:.3f} to {high:.3f}")
    for title, places in (("missed", wanted - found), ("wrong", found - wanted)):
        print(f"\n{title}: {len(places)} of {len(wanted)} wanted, {len(found)} found")
        for doc, start, end in sorted(places):
            text = reading.texts[doc]
            left, right = text[max(0, start - 40) : start], text[end : end + 25]
            print(f"  {left}[{text[start:end]}]{right}".replace("\n", " "))


if __name__ == "__main__":
    _show(*sys.argv[1].split("."))
