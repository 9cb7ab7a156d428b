"""What the words around a number make of it: how exact, which way, what kind of figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from svodka.analysis.figures.cues import Cues
from svodka.analysis.figures.values import Quantity
from svodka.domain.marks import Direction, FigureKind, FigureType, Qualifier
from svodka.text.tokens import Token

_QUALIFIERS = (
    ("more", "more_after", Qualifier.MORE),
    ("less", "", Qualifier.LESS),
    ("about", "about_after", Qualifier.ABOUT),
)
_BEHIND = 3
_NOT = frozenset({"не", "not"})
"""«Не превысил» says that it is less; «не более» is a phrase of its own."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The tokens ``first`` to ``last`` (exclusive) of a sentence that speak of one figure."""

    tokens: Sequence[Token]
    first: int
    last: int


def qualifier_of(scope: Scope, quantity: Quantity, cues: Cues) -> tuple[Qualifier | None, int]:
    """Return how exact a number is, and the token that number and qualifier begin with."""
    for before, after, meaning in _QUALIFIERS:
        length = cues[before].before(scope.tokens, quantity.first)
        if length:
            start = quantity.first - length
            denied = meaning is Qualifier.MORE and start and scope.tokens[start - 1].norm in _NOT
            return Qualifier.LESS if denied else meaning, start
        if after and any(
            cues[after].at(scope.tokens, at)
            for at in range(quantity.last, min(quantity.last + 2, scope.last))
        ):
            return meaning, quantity.first
    return None, quantity.first


def direction_of(scope: Scope, quantity: Quantity, cues: Cues) -> Direction | None:
    """Return which way the figure moved: the nearest word before it, or the one just behind."""
    tokens = scope.tokens
    behind = range(quantity.last, min(quantity.last + _BEHIND, scope.last))
    for at in behind:
        if cues["up_after"].at(tokens, at):
            return Direction.UP
        if cues["down_after"].at(tokens, at):
            return Direction.DOWN
    places = {
        Direction.UP: cues["up"].last(tokens, scope.first, quantity.first),
        Direction.DOWN: cues["down"].last(tokens, scope.first, quantity.first),
    }
    if cues.lang == "kk":  # the verb closes the sentence
        return _first_behind(scope, quantity, cues)
    told = {way: at for way, at in places.items() if at is not None}
    return max(told, key=lambda way: told[way]) if told else None


def kind_of(
    scope: Scope,
    quantity: Quantity,
    start: int,
    direction: Direction | None,
    cues: Cues,
    *,
    of_whole: bool,
) -> FigureKind:
    """Return what a figure says. ``start`` is where its qualifier begins.

    ``of_whole`` says that what it is a part of follows: «20% взаимной торговли».
    """
    tokens = scope.tokens
    if quantity.type is FigureType.RATIO:
        return FigureKind.CHANGE
    shares = cues["share"].last(tokens, scope.first, quantity.first) is not None
    near = range(quantity.last, min(quantity.last + _BEHIND, scope.last))
    shares = shares or any(cues["share"].at(tokens, at) for at in near)
    shares = shares or bool(cues["share_after"].at(tokens, quantity.last))
    percent = quantity.type is FigureType.PERCENT
    by = bool(cues["change_before"].before(tokens, start))
    if direction is not None and (by or (percent and _changes(scope, quantity, start, cues))):
        return FigureKind.CHANGE
    if percent and (shares or (of_whole and direction is None)):
        return FigureKind.SHARE
    if _planned(scope, quantity, cues):
        return FigureKind.PLAN
    return FigureKind.COUNT if quantity.type is FigureType.NUMBER else FigureKind.LEVEL


def _changes(scope: Scope, quantity: Quantity, start: int, cues: Cues) -> bool:
    """Tell whether a percentage with a direction is the change itself and not the level reached."""
    before = scope.tokens[start - 1].norm if start else ""
    if cues.lang == "ru":
        noun = ("рост", "роста", "прирост", "снижение", "падение", "сокращение", "увеличение")
        heard = [token.norm for token in scope.tokens[scope.first : start]]
        after = cues["up_after"].at(scope.tokens, quantity.last) or cues["down_after"].at(
            scope.tokens, quantity.last
        )
        return before != "до" and (bool(after) or any(word in heard for word in noun))
    return before != "to"


def _planned(scope: Scope, quantity: Quantity, cues: Cues) -> bool:
    end = scope.last if cues.lang == "kk" else quantity.first
    return cues["plan"].last(scope.tokens, scope.first, end) is not None


def _first_behind(scope: Scope, quantity: Quantity, cues: Cues) -> Direction | None:
    for at in range(quantity.last, scope.last):
        if cues["up"].at(scope.tokens, at):
            return Direction.UP
        if cues["down"].at(scope.tokens, at):
            return Direction.DOWN
    return None
