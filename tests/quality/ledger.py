"""The scores of the analysis, the code they judge, and the floors they may not fall below."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCORES = HERE / "scores.json"
FLOORS = HERE / "floors.json"

JUDGED = (
    "app/svodka/text",
    "app/svodka/analysis",
    "app/svodka/domain/marks.py",
    "resources/gazetteers",
    "resources/units",
    "resources/topics.json",
    "tests/quality",
)
"""What the scores depend on: a change in any of it makes them stale."""

_KINDS = {".py", ".toml", ".json", ".txt", ".tsv", ".csv"}


def judged_files() -> Iterator[Path]:
    """Yield the files that the scores depend on, in a stable order."""
    for name in JUDGED:
        place = ROOT / name
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (
            path
            for path in found
            if path.suffix in _KINDS and path not in {SCORES, FLOORS} and path.is_file()
        )


def code_hash() -> str:
    """Return a hash of the judged files; line ends do not matter."""
    digest = hashlib.sha256()
    for path in judged_files():
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def read_scores() -> tuple[str, dict[str, float]]:
    """Return the hash that the committed scores carry, and the scores."""
    kept = json.loads(SCORES.read_text(encoding="utf-8"))
    return kept["code"], kept["scores"]


def write_scores(scores: dict[str, float]) -> None:
    """Write scores with the hash of the code as it stands."""
    rounded = {name: round(score, 4) for name, score in sorted(scores.items())}
    kept = {"code": code_hash(), "scores": rounded}
    SCORES.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def read_floors() -> dict[str, float]:
    """Return the least that each score must be."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def raise_floors(scores: dict[str, float], slack: float = 0.005) -> None:
    """Lift each floor to just under its score; none is ever lowered, none forgotten."""
    floors = read_floors() if FLOORS.exists() else {}
    for name, score in scores.items():
        floors[name] = max(floors.get(name, 0.0), round(score - slack, 3))
    FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")
