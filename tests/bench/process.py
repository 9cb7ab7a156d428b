"""Measures one part of the window in a process of its own and prints it as JSON.

Run as ``python -m tests.bench.process PART LIBRARY …``. Qt is imported by the call alone: the
worker processes import this module too, and in the program theirs is as slim.
"""

import json
import sys
import tempfile
from pathlib import Path


def main(part: str, library: str, *more: str) -> None:
    """Measure one part and print it."""
    from tests.bench import window

    with tempfile.TemporaryDirectory() as settings:
        where = Path(library), Path(settings)
        if part == "start":
            found = window.start(*where, float(more[0]))
        elif part == "keys":
            found = window.keys(*where)
        else:
            found = window.stall(*where, Path(more[0]))
    print(json.dumps([measure.form() for measure in found]))


if __name__ == "__main__":
    main(*sys.argv[1:])
