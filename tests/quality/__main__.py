"""Scores the analysis against the corpora and writes the scores down: ``make quality``.

``--raise`` also lifts the floors to the new scores.
"""

import sys

from tests.conftest import SHARED
from tests.quality import entities, figure_corpora, figures, meetings
from tests.quality.ledger import FLOORS, raise_floors, read_floors, write_scores


def main(arguments: list[str]) -> int:
    """Score, print, write; return 1 if a score fell below its floor."""
    if not SHARED.is_dir():
        print(f"The corpora are not at {SHARED}; set SVODKA_SHARED. Nothing was scored.")
        return 1
    scores: dict[str, float] = {}
    for part in (figures, figure_corpora, entities, meetings):
        scores |= part.score(SHARED)
    floors = read_floors() if FLOORS.exists() else {}
    for name, score in sorted(scores.items()):
        floor = floors.get(name)
        fallen = "  BELOW ITS FLOOR" if floor is not None and score < floor else ""
        print(f"{name:32} {score:.3f}  floor {floor if floor is not None else '-'}{fallen}")
    write_scores(scores)
    if "--raise" in arguments:
        raise_floors(scores)
    return int(any(scores.get(name, 0.0) < floor for name, floor in floors.items()))


sys.exit(main(sys.argv[1:]))
