"""Measures the program and writes ``docs/benchmarks.md``: ``make bench``.

The machine is noisy and unlike yours: what is compared is measured side by side, and the rest is to
be read against the goals.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.corpus import write_corpus
from tests.bench.library import measure_import, measure_library
from tests.bench.measure import Measure

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "docs" / "benchmarks.md"
_STARTS = 5
_IMPORTED = 2000


def main() -> int:
    """Measure everything; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="releases in the library")
    parser.add_argument("--keep", type=Path, help="use or make the library in this folder")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        texts, found = _library(folder, chosen.count)
        library = folder / "library"
        found += measure_library(library)
        found += _starts(library)
        found += _part("keys", library)
        found += _stall(folder)
    _report(found, chosen.count, texts)
    return int(any(m.goal is not None and m.value > m.goal for m in found))


def _library(folder: Path, count: int) -> tuple[str, list[Measure]]:
    corpus = folder / "corpus.jsonl"
    texts = write_corpus(corpus, count)
    library = folder / "library"
    shutil.rmtree(library, ignore_errors=True)
    return texts, measure_import(library, corpus, count)


def _starts(library: Path) -> list[Measure]:
    """Start several times; the first fills the system's caches, the median of the rest counts."""
    runs = [_part("start", library, str(time.time()))[0] for _ in range(_STARTS)]
    times = sorted(run.value for run in runs[1:])
    first = Measure("Start to a usable window, the first time", runs[0].value, "s")
    usual = Measure("Start to a usable window", times[len(times) // 2], "s", runs[0].goal)
    return [first, usual]


def _stall(folder: Path) -> list[Measure]:
    """Import into a library of its own, which begins with a handful of releases."""
    few, many = folder / "few.jsonl", folder / "many.jsonl"
    write_corpus(few, 50)
    write_corpus(many, _IMPORTED + 50)
    library = folder / "stalled"
    shutil.rmtree(library, ignore_errors=True)
    measure_import(library, few, 50)
    return _part("stall", library, str(many))


def _part(name: str, library: Path, *more: str) -> list[Measure]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.process", name, str(library), *more],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [Measure.of(form) for form in json.loads(done.stdout.splitlines()[-1])]


def _report(found: list[Measure], count: int, texts: str) -> None:
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`. These are the numbers of one machine on one day; on another they",
        "are others. A goal that is missed is in bold.",
        "",
        f"{datetime.now(UTC):%d %B %Y}, Python {platform.python_version()}, "
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"offscreen; {count:,} {texts}.",
        "",
        "| what | measured | goal | |",
        "| --- | ---: | ---: | --- |",
    ]
    for m in found:
        shown = f"{m.value:,.0f}" if m.value >= 100 else f"{m.value:,.3g}"
        value = f"{shown} {m.unit}"
        if m.goal is not None and m.value > m.goal:
            value = f"**{value}**"
        goal = f"< {m.goal:g} {m.unit}" if m.goal is not None else ""
        lines.append(f"| {m.name} | {value} | {goal} | {m.note} |")
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines[8:]))


sys.exit(main())
