"""Releases to measure on: the real ones where the corpora are, else the sample's, mixed."""

import itertools
import json
import lzma
import random
from collections.abc import Iterator
from pathlib import Path

from svodka.resources import seeds
from tests.conftest import SHARED

_REAL = ("ru_kz_ministries", "ru_tengrinews", "ru_rt", "en_state_gov")
_SEED = 20250201


def write_corpus(path: Path, count: int) -> str:
    """Write ``count`` releases as JSON lines; return what they are, for the report."""
    real = SHARED / "data" / "releases"
    records = _real(real) if real.is_dir() else _mixed()
    with path.open("w", encoding="utf-8") as lines:
        for record in itertools.islice(records, count):
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    return "real releases" if real.is_dir() else "releases mixed from the sample"


def _real(folder: Path) -> Iterator[dict[str, object]]:
    """Yield all releases, then all again as other releases, and so on."""
    for round_number in itertools.count():
        for number, record in enumerate(_in_turns(folder)):
            if round_number:
                record["text"] = f"{round_number}. {record['text']}"
                record["url"] = f"https://example.org/{round_number}/{number}"
            yield record


def _in_turns(folder: Path) -> Iterator[dict[str, object]]:
    """Take turns among the files, so that any number of releases holds all languages."""
    files = [_lines(folder / f"{name}.jsonl.xz") for name in _REAL]
    while files:
        for lines in list(files):
            record = next(lines, None)
            if record is None:
                files.remove(lines)
            elif record.get("text"):
                yield record


def _lines(path: Path) -> Iterator[dict[str, object]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _mixed() -> Iterator[dict[str, object]]:
    """Recombine the paragraphs of the sample; each text comes out different."""
    chance = random.Random(_SEED)
    paragraphs = [
        paragraph
        for path in sorted(seeds().glob("*.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("---\n")[-1].split("\n\n")
        if len(paragraph) > 80
    ]
    for number in itertools.count():
        chosen = chance.sample(paragraphs, 8)
        yield {
            "title": chosen[0][:80],
            "text": f"{number}. " + "\n\n".join(chosen),
            "url": f"https://example.org/{number}",
            "date": f"{2015 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}",
            "source": f"Source {number % 12}",
        }
