"""Words, digit groups and signs of a text: what the small rules for numbers and dates work on.

The pattern has no nested repetition over the same characters, so that reading is linear.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from svodka.domain.spans import Span

GROUP_SPACES = " \u00a0\u202f\u2009"
"""Blanks that may stand between groups of three digits."""

_MINUS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
DASHES = frozenset(_MINUS)
"""Everything that is written where a hyphen, a dash or a minus is meant."""


class TokenKind(IntEnum):
    """What a token is. A CODE is letters and digits in one: «Ту-154», «COVID-19», «G20»."""

    WORD = 1
    NUMBER = 2
    SIGN = 3
    CODE = 4
    BREAK = 5


class Token(NamedTuple):
    """A piece of text. ``norm`` is lower case with е for ё; a BREAK is one or more line ends."""

    kind: TokenKind
    start: int
    end: int
    text: str
    norm: str

    @property
    def span(self) -> Span:
        """The stretch it covers."""
        return Span(self.start, self.end)


_TOKEN = re.compile(
    rf"""
    (?P<CODE>[^\W\d_]+[-\u2010\u2011]?\d[\w]*(?:-\d+)*)
  | (?P<WORD>[^\W\d_]+(?:[-\u2010\u2011'’][^\W\d_]+)*)
  | (?P<NUMBER>
        [1-9]\d{{0,2}}(?:[{GROUP_SPACES}'’]\d{{3}})+(?!\d)(?:[.,]\d+)?
      | [1-9]\d{{0,2}}(?:,\d{{3}}){{2,}}(?!\d)(?:\.\d+)?
      | [1-9]\d{{0,2}}(?:\.\d{{3}}){{2,}}(?!\d)(?:,\d+)?
      | [1-9]\d{{0,2}},\d{{3}}\.\d+
      | \d+(?:[.,]\d+)?
    )
  | (?P<BREAK>\n\s*)
  | (?P<SIGN>[^\w\s]|_)
    """,
    re.VERBOSE,
)
_KINDS = {kind.name: kind for kind in TokenKind}


def tokenise(text: str) -> list[Token]:
    """Return the tokens of ``text`` in order. Blanks other than line ends are left out."""
    return list(_pieces(text))


def _pieces(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = _KINDS[match.lastgroup or ""]
        piece = match.group()
        yield Token(kind, start, end, piece, normal(piece))


def normal(word: str) -> str:
    """Return ``word`` as the word lists write it: lower case, е for ё, plain hyphen, apostrophe."""
    low = word.lower()
    if not low.isascii():
        low = low.translate(_PLAIN)
    return low


_PLAIN = str.maketrans({"ё": "е", "\u2010": "-", "\u2011": "-", "’": "'"})


def glued(tokens: Sequence[Token], left: int) -> bool:
    """Tell whether nothing stands between token ``left`` and the next."""
    return left + 1 < len(tokens) and tokens[left].end == tokens[left + 1].start
