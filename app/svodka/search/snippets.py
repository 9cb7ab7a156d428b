"""Chooses the passage of a text that shows best what a query found in it."""

from collections.abc import Sequence

from svodka.domain.search import Snippet
from svodka.domain.spans import Span


def snippet(text: str, hits: Sequence[Span], width: int) -> Snippet:
    """Return the passage of about ``width`` code points with the most hits, cut between words."""
    start, end = _window(text, hits, width)
    inside = [hit for hit in hits if start <= hit.start and hit.end <= end]
    return Snippet(
        text[start:end], tuple(Span(hit.start - start, hit.end - start) for hit in inside)
    )


def _window(text: str, hits: Sequence[Span], width: int) -> tuple[int, int]:
    if len(text) <= width:
        return 0, len(text)
    best = _densest(hits, width)
    room = max(0, width - (best.end - best.start))
    start = max(0, min(best.start - room // 2, len(text) - width))
    end = min(len(text), max(start + width, best.end))
    return _between_words(text, start, end, best)


def _densest(hits: Sequence[Span], width: int) -> Span:
    """Return the stretch of at most ``width`` with the most hits, the first of equals."""
    best, most, last = Span(0, 0), 0, 0
    for first, hit in enumerate(hits):
        last = max(last, first + 1)
        while last < len(hits) and hits[last].end - hit.start <= width:
            last += 1
        if last - first > most:
            most, best = last - first, Span(hit.start, hits[last - 1].end)
    return best


def _between_words(text: str, start: int, end: int, best: Span) -> tuple[int, int]:
    """Move both ends inwards to blanks, but never into ``best``."""
    if start and not text[start - 1].isspace():
        start = next((at for at in range(start, best.start) if text[at].isspace()), start)
    if end < len(text) and not text[end].isspace():
        end = next((at for at in range(end - 1, best.end - 1, -1) if text[at].isspace()), end)
    while start < best.start and text[start].isspace():
        start += 1
    while end > max(start, best.end) and text[end - 1].isspace():
        end -= 1
    return start, end
