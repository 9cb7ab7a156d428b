"""How well figures are read in the one release whose figures were marked by hand."""

import json
from pathlib import Path
from typing import Any

from svodka.domain.marks_json import to_json
from svodka.main import make_tools
from tests.quality.matching import f1

FIELDS = ("type", "value", "unit", "kind", "direction", "qualifier", "parties", "period", "base")
_DAY = "2025-02-01"


def score(data: Path) -> dict[str, float]:
    """Return F1 of the spans and, of those found, the share of fields that are right."""
    gold = json.loads((data / "seed" / "gold.json").read_text(encoding="utf-8"))
    text = (data / "seed" / "press-release.txt").read_text(encoding="utf-8")
    read = to_json(make_tools().analyser.analyse(text, "ru", _DAY))["figures"]
    wanted = {(row["start"], row["end"]): row for row in gold["figures"]}
    found = {(row["start"], row["end"]): row for row in read}
    both = wanted.keys() & found.keys()
    fields = [
        (field, _same(field, wanted[span], found[span]))
        for span in both
        for field in FIELDS
        if field in wanted[span]
    ]
    indicators = [_overlap(wanted[span], found[span]) for span in both if "kind" in wanted[span]]
    return {
        "figures.seed.span_f1": f1(wanted, found),
        "figures.seed.fields": sum(right for _, right in fields) / len(fields),
        "figures.seed.indicator_overlap": sum(indicators) / len(indicators),
    }


def _same(field: str, wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    expected, read = wanted[field], found.get(field)
    if field == "value":
        return float(expected) == float(read) if not isinstance(read, list) else expected == read
    return expected == read or (not expected and not read)


def _overlap(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    """Tell whether the words of the indicator were found where they stand."""
    place, read = wanted["indicator_span"], found["indicator_span"]
    return read is not None and place["start"] < read["end"] and read["start"] < place["end"]
