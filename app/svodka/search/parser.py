"""Reads a query. Whatever is typed has a meaning: half a query means what is there of it.

    query     = conjunction {("OR" | "ИЛИ") conjunction}
    conjunction = factor {["AND" | "И"] factor}
    factor    = {"NOT" | "НЕ" | "-"} ("(" query ")" | condition | phrase | word)
    condition = name ":" (word | phrase)

Operators without an operand, quotes and parentheses without a partner are left out. Only a
condition with an unknown name or a value that cannot be read is told of, and not while it may
still be unfinished.
"""

import re
from dataclasses import dataclass

from svodka.domain.release import LANGUAGES
from svodka.domain.search import QueryProblem
from svodka.domain.spans import Span
from svodka.domain.wording import msgid
from svodka.search.ast import (
    AllOf,
    AnyOf,
    FromSource,
    InLanguage,
    Node,
    NoneOf,
    Phrase,
    Tagged,
    Term,
)
from svodka.search.dates import read_dates
from svodka.search.lexer import Kind, Piece, pieces
from svodka.text.stems import query_forms
from svodka.text.words import is_number, spelling, words

MOST_PIECES = 64
"""More is a text pasted by mistake, not a question; what lies beyond is not read."""

_DEEPEST = 16
_SHORTEST_PREFIX = 2

_FIELDS = {
    "source": "source",
    "источник": "source",
    "date": "date",
    "дата": "date",
    "lang": "lang",
    "язык": "lang",
    "tag": "tag",
    "тег": "tag",
    "метка": "tag",
    "title": "title",
    "заголовок": "title",
}
_UNKNOWN_FIELD = msgid(
    "There is no condition “{name}:”, so its words are searched for. "
    "There are source:, date:, lang:, tag: and title:."
)
_NO_VALUE = msgid("Nothing stands after “{name}:”, so it is left out.")
_NO_DATE = msgid(
    "“{value}” is not a date, so it is left out. Write 2025, 2025-02, 2025-02-01, "
    "2025-01..2025-03 or >2025-02-01."
)
_NO_LANGUAGE = msgid("“{value}” is not a language, so it is left out. There are ru, kk and en.")
_TOO_LONG = msgid("The query is long: only its first {n} parts are searched for.")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The meaning of a query and what of it was not understood."""

    node: Node
    problems: tuple[QueryProblem, ...]


def parse(query: str, *, typing: bool = False) -> Parsed:
    """Return the meaning of a query; an empty one means everything.

    ``typing`` says that its end may be unfinished: the last word is also taken as a prefix.
    """
    return _Parser(query, typing).parsed()


class _Parser:
    def __init__(self, query: str, typing: bool) -> None:
        self._typing = typing
        self._problems: list[QueryProblem] = []
        self._pieces = list(pieces(query))
        if len(self._pieces) > MOST_PIECES:
            beyond = Span(self._pieces[MOST_PIECES].span.start, len(query))
            self._problem(beyond, _TOO_LONG, n=str(MOST_PIECES))
            del self._pieces[MOST_PIECES:]
        self._at = 0

    def parsed(self) -> Parsed:
        parts = []
        while self._at < len(self._pieces):
            part = self._any(depth=0)
            if part:
                parts.append(part)
            self._at += 1  # a closing parenthesis without a partner
        return Parsed(_joined(AllOf, parts) or AllOf(()), tuple(self._problems))

    def _next(self) -> Kind | None:
        return self._pieces[self._at].kind if self._at < len(self._pieces) else None

    def _any(self, depth: int) -> Node | None:
        parts = [self._all(depth)]
        while self._next() is Kind.OR:
            self._at += 1
            parts.append(self._all(depth))
        return _joined(AnyOf, [part for part in parts if part])

    def _all(self, depth: int) -> Node | None:
        parts = []
        while self._next() not in (None, Kind.OR, Kind.CLOSE):
            part = self._factor(depth)
            if part:
                parts.append(part)
        return _joined(AllOf, parts)

    def _factor(self, depth: int) -> Node | None:
        """Read one factor; an operator where none belongs is passed over."""
        negated = False
        while (kind := self._next()) in (Kind.NOT, Kind.AND):
            negated ^= kind is Kind.NOT
            self._at += 1
        if kind in (None, Kind.OR, Kind.CLOSE):
            return None
        piece = self._pieces[self._at]
        self._at += 1
        node = self._group(depth) if kind is Kind.OPEN else self._operand(piece)
        return NoneOf(node) if node and negated else node

    def _group(self, depth: int) -> Node | None:
        if depth >= _DEEPEST:
            return None
        node = self._any(depth + 1)
        if self._next() is Kind.CLOSE:
            self._at += 1
        return node

    def _operand(self, piece: Piece) -> Node | None:
        if piece.field is None:
            return self._phrase(piece, piece.value)
        name = _FIELDS.get(piece.field.lower())
        if name is None:
            if piece.value:
                self._problem(piece.span, _UNKNOWN_FIELD, name=piece.field)
            return self._phrase(piece, f"{piece.field} {piece.value}")
        if not piece.value.strip():
            self._complain(piece, _NO_VALUE, name=piece.field)
            return None
        return self._condition(name, piece)

    def _condition(self, name: str, piece: Piece) -> Node | None:
        value = piece.value.strip()
        match name:
            case "source":
                phrase = self._phrase(piece, value)
                return FromSource(spelling(value), phrase) if phrase else None
            case "title":
                phrase = self._phrase(piece, value)
                return Phrase(phrase.terms, in_title=True) if phrase else None
            case "tag":
                return Tagged(value)
            case "lang":
                if value.lower() in LANGUAGES:
                    return InLanguage(value.lower())
                self._complain(piece, _NO_LANGUAGE, value=value)
            case _:
                dates = read_dates(value)
                if dates:
                    return dates
                self._complain(piece, _NO_DATE, value=value)
        return None

    def _phrase(self, piece: Piece, text: str) -> Phrase | None:
        found = list(words(text))
        terms = []
        for word in found:
            starred = text[word.end : word.end + 1] == "*"
            last = word is found[-1] and word.end == len(text)
            unfinished = self._typing and piece.open_ended and last and not is_number(word.text)
            terms.append(_term(word.text, starred, unfinished))
        return Phrase(tuple(terms)) if terms else None

    def _complain(self, piece: Piece, message: str, **values: str) -> None:
        """Tell of a condition, unless it may still be finished."""
        if not (self._typing and piece.open_ended):
            self._problem(piece.span, message, **values)

    def _problem(self, span: Span, message: str, **values: str) -> None:
        self._problems.append(QueryProblem(span, message, tuple(values.items())))


def _term(word: str, starred: bool, unfinished: bool) -> Term:
    prefix = None
    if starred or (unfinished and len(word) >= _SHORTEST_PREFIX):
        prefix = _number_or_spelling(word)
    return Term(query_forms(word), prefix)


def _number_or_spelling(word: str) -> str:
    return re.sub("[,\\s]", "", word) if is_number(word) else spelling(word)


def _joined(kind: type[AllOf] | type[AnyOf], parts: list[Node]) -> Node | None:
    if len(parts) > 1:
        return kind(tuple(parts))
    return parts[0] if parts else None
