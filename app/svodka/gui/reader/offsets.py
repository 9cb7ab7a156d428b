"""Places in a text as the program counts them, and as Qt does.

The program counts code points, Qt counts UTF-16 units; they differ after a letter beyond U+FFFF.
What Qt shows is made to have one unit for every unit of the text, so that places hold.
"""

import re
from bisect import bisect_left

from svodka.domain.spans import Span
from svodka.text.segments import soft_breaks

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_NO_BREAK = "\u00a0"
_INVISIBLE = "\u200b"
_ENDS_FOR_QT = re.compile("[\ufdd0\ufdd1\x00\x0c\x1c\x1d]")
"""What Qt takes for the ends of frames and for line ends of its own."""


class Offsets:
    """Turns code points of one text into UTF-16 units and back."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [place + before for before, place in enumerate(self._wide)]

    def to_units(self, place: int) -> int:
        """Return the number of UTF-16 units before a code point."""
        return place + bisect_left(self._wide, place)

    def to_places(self, unit: int) -> int:
        """Return the number of code points before a unit; within a pair, before the pair."""
        before = bisect_left(self._wide_units, unit)
        if before and self._wide_units[before - 1] == unit - 1:
            return self._wide[before - 1]
        return unit - before


def shown(text: str, unbroken: list[Span]) -> str:
    """Return a text as it is shown: the same number of letters, each in its place.

    Breaks within a sentence become blanks, blanks in ``unbroken`` spans do not break, and what Qt
    would swallow stands for itself or for nothing.
    """
    letters = list(text)
    for place in soft_breaks(text):
        pair = text[place : place + 2] == "\r\n"
        letters[place] = _INVISIBLE if pair else " "
        if pair:
            letters[place + 1] = " "
    for span in unbroken:
        for place in range(span.start, span.end):
            if letters[place] == " ":
                letters[place] = _NO_BREAK
    visible = "".join(letters).replace("\r\n", f"{_INVISIBLE}\n").replace("\r", "\n")
    return _ENDS_FOR_QT.sub(lambda end: "\n" if end[0] == "\x0c" else " ", visible)
