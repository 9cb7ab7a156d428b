"""What can be exported, and what the user asks for."""

import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from svodka.domain.excerpt import Excerpt
from svodka.domain.legend import LegendKind
from svodka.domain.wording import msgid
from svodka.services.comparing import ComparedPair

_LONGEST_NAME = 60
_SUFFIXES = (".html", ".htm")


class ExportWhat(StrEnum):
    """What is exported."""

    RELEASE = "release"
    SELECTED = "selected"
    EXCERPT = "excerpt"
    COMPARISON = "comparison"


WHAT_NAMES = {
    ExportWhat.RELEASE: msgid("Release"),
    ExportWhat.SELECTED: msgid("Selected releases"),
    ExportWhat.EXCERPT: msgid("Selected passage"),
    ExportWhat.COMPARISON: msgid("Comparison"),
}


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """One thing that can be exported: ``count`` releases, and what the preview shows of them."""

    what: ExportWhat
    count: int
    sample: tuple[Excerpt, ...] | ComparedPair

    @property
    def title(self) -> str:
        """The title of the first release of it."""
        first = self.sample.a if isinstance(self.sample, ComparedPair) else self.sample[0].source
        return first.release.title


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The answer: what, where, without which kinds of mark, labelled in which language."""

    what: ExportWhat
    path: Path
    hidden: frozenset[LegendKind]
    lang: str
    replace: bool


def file_name(title: str) -> str:
    """Return a name for a file that every file system takes, cut between words."""
    words = re.sub(r"[^\w\s-]+", "", title).split()
    short = ""
    for word in words:
        if len(short) + len(word) >= _LONGEST_NAME:
            break
        short = f"{short} {word}".strip()
    return f"{short or ''.join(words)[:_LONGEST_NAME] or 'svodka'}.html"


def file_named(typed: str, folder: Path) -> Path | None:
    """Return the file that is meant, in ``folder`` unless another is named; None for no file.

    Without an ending of its kind it gets one, or no browser would open it.
    """
    named = typed.strip()
    if not named:
        return None
    try:
        path = folder / Path(named).expanduser()
    except RuntimeError:  # «~somebody» is nobody here: then it is a name like any other
        path = folder / named
    if named.endswith(("/", os.sep)) or not path.name or _is_folder(path):
        return None
    if path.suffix.lower() not in _SUFFIXES:
        path = path.with_name(f"{path.name}.html")
    return path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
