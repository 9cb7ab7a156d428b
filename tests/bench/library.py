"""What needs no window: taking in, finding, searching, analysing."""

import random
import resource
import sys
import time
from pathlib import Path

from svodka.domain.release import IncomingRelease
from svodka.domain.search import Order, Query
from svodka.main import open_workspace
from svodka.services.analysing import analyse_release
from svodka.services.importing import import_incoming, import_paths
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.searching import search
from tests.bench.measure import Measure, percentile, timed

QUERIES = (
    "казахстан",
    "товарооборот",
    "премьер министр",
    '"вооруженных сил"',
    "россия AND сша",
    "нефть OR газ",
    "secretary of state",
    "5,5",
    "правительств*",
    "source:rt президент",
    "date:2017-06..2017-12 сирия",
    "в",
)
"""Frequent and rare words, phrases, prefixes, numbers, conditions."""

_ANALYSED = 60
_FRESH = 10


def measure_import(folder: Path, corpus: Path, count: int) -> list[Measure]:
    """Take ``corpus`` into a new library and ask it."""
    workspace = open_workspace(folder)
    taken = timed(
        lambda: import_paths(workspace, [str(corpus)], cancel=UNSTOPPABLE, progress=unwatched)
    )
    again = timed(
        lambda: import_paths(workspace, [str(corpus)], cancel=UNSTOPPABLE, progress=unwatched)
    )
    found = workspace.library.count()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    workspace.library.close()
    return [
        Measure("Import, releases a second", found / taken, "1/s", note=f"{found} releases"),
        Measure("The same again, releases a second", count / again, "1/s", note="adds nothing"),
        Measure("Peak memory of the importing process", _megabytes(peak), "MB"),
    ]


def measure_library(folder: Path) -> list[Measure]:
    """Ask a library that is there already."""
    workspace = open_workspace(folder)
    chance = random.Random(1)
    findable = []
    for number in range(_FRESH):
        word = "".join(chance.choices("бвгджзклмнпрст", k=9))
        fresh = IncomingRelease(word, f"Сообщение {word} {number}", "bench", "bench")
        started = time.perf_counter()
        import_incoming(workspace, [fresh], cancel=UNSTOPPABLE, progress=unwatched)
        while not search(workspace, Query(word)).total:
            pass
        findable.append(time.perf_counter() - started)
    answers = [
        timed(lambda query=query, order=order: search(workspace, Query(query, order)))
        for _ in range(5)
        for query in QUERIES
        for order in Order
    ]
    ids = workspace.library.newest(_ANALYSED + 1)
    nothing = {"cancel": UNSTOPPABLE, "progress": unwatched}
    analyse_release(workspace, ids[0], **nothing)  # reads the models
    analysed = [timed(lambda i=i: analyse_release(workspace, i, **nothing)) for i in ids[1:]]
    workspace.library.close()
    return [
        Measure("From import to findable, one release, worst of ten", max(findable), "s", 1.0),
        Measure("A query answered with its rows, median", percentile(answers, 0.5) * 1e3, "ms"),
        Measure(
            "A query answered with its rows, 95th percentile", percentile(answers, 0.95) * 1e3, "ms"
        ),
        Measure("A release analysed, median", percentile(analysed, 0.5) * 1e3, "ms"),
    ]


def _megabytes(maxrss: int) -> float:
    """Linux counts kilobytes, macOS bytes."""
    return maxrss / (1e6 if sys.platform == "darwin" else 1e3)
