"""A question to the library and its answer."""

from dataclasses import dataclass
from enum import StrEnum

from svodka.domain.spans import Span


class Order(StrEnum):
    """How results are ordered. Undated releases come last among the newest first."""

    NEWEST = "newest"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Query:
    """What the user typed, how to order it, and which part of the answer is wanted.

    ``typing`` says that the last word may still be unfinished and is also to be taken as a prefix.
    """

    text: str
    order: Order = Order.NEWEST
    limit: int = 100
    offset: int = 0
    typing: bool = False


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """A part of a query that was not understood and was left out or read as plain words.

    ``span`` is its place in the query; ``message`` is a msgid with places for ``values``.
    """

    span: Span
    message: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The release ids of the wanted part, in order, and how many there are in all."""

    total: int
    ids: tuple[int, ...]
    problems: tuple[QueryProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short passage of a text with the places of the hits in it."""

    text: str
    hits: tuple[Span, ...]
