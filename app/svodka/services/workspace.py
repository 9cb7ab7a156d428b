"""An open library with all that works on it: what every use case is given."""

from dataclasses import dataclass
from pathlib import Path

from svodka.domain.ports import Analyser, Comparer, Library, ReleaseReader, SearchIndex


@dataclass(frozen=True)
class Tools:
    """What works on texts that are in no library."""

    reader: ReleaseReader
    analyser: Analyser
    compare: Comparer


@dataclass(frozen=True)
class Workspace:
    """The ports of one library folder, wired by the composition root.

    It may be opened again by the same function in another process; the two see each other's
    commits.
    """

    folder: Path
    library: Library
    index: SearchIndex
    reader: ReleaseReader
    analyser: Analyser
    compare: Comparer
