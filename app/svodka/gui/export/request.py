"""What can be exported, and what the user asks for."""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from svodka.domain.excerpt import Excerpt
from svodka.domain.legend import LegendKind
from svodka.domain.wording import msgid
from svodka.services.comparing import ComparedPair

_LONGEST_NAME = 60


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
