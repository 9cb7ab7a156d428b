"""Cuts a query into its signs, operators, conditions, phrases and words. Takes any text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from svodka.domain.spans import Span


class Kind(Enum):
    """What a piece of a query is."""

    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    QUOTED = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a query. ``field`` is the name before the colon of a condition.

    ``value`` is what stands in quotes or as it is; ``open_ended`` says that the query ends with it
    and that no closing quote was written, so that more of it may be coming.
    """

    kind: Kind
    span: Span
    value: str = ""
    field: str | None = None
    open_ended: bool = False


_QUOTED = r"""["“„](?P<q{n}>[^"“”]*)(?P<e{n}>["“”]?)|«(?P<g{n}>[^»]*)(?P<h{n}>»?)"""
_PIECE = re.compile(
    rf"""
    (?P<open>\() | (?P<close>\))
  | (?P<minus>(?<!\S)[-−](?=[^\s\-−]) | (?<=\()[-−](?=[^\s\-−]))
  | (?P<field>[^\W\d_]+):(?!//)(?:{_QUOTED.format(n=1)}|(?P<value>[^\s()"“„«]*))
  | {_QUOTED.format(n=2)}
  | (?P<plain>[^\s()"“„«]+)
    """,
    re.VERBOSE,
)
_OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}
_RUSSIAN_OPERATORS = {"И": Kind.AND, "ИЛИ": Kind.OR, "НЕ": Kind.NOT}
_SMALL_LETTER = re.compile("[a-zа-яёәғқңөұүһі]")


def pieces(query: str) -> Iterator[Piece]:
    """Yield the pieces of a query in order.

    «И», «ИЛИ», «НЕ» are operators only in a query that is not written in capitals throughout.
    """
    operators = dict(_OPERATORS)
    if _SMALL_LETTER.search(query):
        operators |= _RUSSIAN_OPERATORS
    for match in _PIECE.finditer(query):
        span = Span(*match.span())
        at_end = match.end() == len(query)
        if match["open"]:
            yield Piece(Kind.OPEN, span)
        elif match["close"]:
            yield Piece(Kind.CLOSE, span)
        elif match["minus"]:
            yield Piece(Kind.NOT, span)
        elif match["plain"]:
            yield _plain(match["plain"], span, operators, at_end)
        elif match["value"] is not None:
            yield Piece(Kind.PLAIN, span, match["value"], match["field"], at_end)
        else:
            yield _quoted(match, span, at_end)


def _plain(text: str, span: Span, operators: dict[str, Kind], at_end: bool) -> Piece:
    operator = operators.get(text)
    if operator:
        return Piece(operator, span)
    return Piece(Kind.PLAIN, span, text, open_ended=at_end)


def _quoted(match: re.Match[str], span: Span, at_end: bool) -> Piece:
    n = "1" if match["field"] is not None else "2"
    inside = match[f"q{n}"]
    closed = match[f"e{n}"]
    if inside is None:
        inside, closed = match[f"g{n}"], match[f"h{n}"]
    return Piece(Kind.QUOTED, span, inside, match["field"], at_end and not closed)
