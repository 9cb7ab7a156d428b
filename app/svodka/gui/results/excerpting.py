"""Fits a snippet to the two lines of a row: no breaks, and its first hit where it is seen."""

from svodka.domain.search import Snippet
from svodka.domain.spans import Span

_BEFORE_THE_HIT = 36
"""Signs of context before the first hit, so that it stands on the first line."""


def fitted(snippet: Snippet) -> Snippet:
    """Return the snippet on one line, begun no earlier than a few words before its first hit."""
    return _from_near_the_hit(_on_one_line(snippet))


def _on_one_line(snippet: Snippet) -> Snippet:
    """Make every run of blanks one space; hits keep to their words."""
    kept: list[str] = []
    places = []
    for sign in snippet.text:
        places.append(len(kept))
        if not sign.isspace():
            kept.append(sign)
        elif kept and kept[-1] != " ":
            kept.append(" ")
    places.append(len(kept))
    hits = tuple(Span(places[hit.start], places[hit.end]) for hit in snippet.hits)
    return Snippet("".join(kept), hits)


def _from_near_the_hit(snippet: Snippet) -> Snippet:
    if not snippet.hits or snippet.hits[0].start <= _BEFORE_THE_HIT:
        return snippet
    first = snippet.hits[0].start
    start = snippet.text.find(" ", first - _BEFORE_THE_HIT, first) + 1 or first
    moved = start - 1  # one sign stands for all that was left out
    hits = tuple(Span(hit.start - moved, hit.end - moved) for hit in snippet.hits)
    return Snippet("…" + snippet.text[start:], hits)
