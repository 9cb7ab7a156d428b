"""Mentions in the making: what the rules of a language propose, before overlaps are settled."""

from collections.abc import Iterable
from dataclasses import dataclass

from svodka.domain.marks import EntityType, Mention
from svodka.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed mention."""

    type: EntityType
    span: Span
    canonical: str
    entity: str
    country: str | None = None
    iso: str | None = None


def settle(text: str, drafts: Iterable[Draft]) -> tuple[Mention, ...]:
    """Return the drafts as numbered mentions in order of the text, the longer first.

    A mention may lie within another but not cross it; of two that cross, and of two on the same
    span, the one that was proposed first is kept.
    """
    kept: list[Draft] = []
    taken: set[Span] = set()
    for draft in drafts:
        if draft.span not in taken and draft.span.start < draft.span.end:
            taken.add(draft.span)
            kept.append(draft)
    ranks = {draft: rank for rank, draft in enumerate(kept)}
    ordered = sorted(kept, key=lambda draft: (draft.span.start, -draft.span.end))
    nested = _without_crossings(ordered, ranks)
    return tuple(_mention(text, number, draft) for number, draft in enumerate(nested, 1))


def _without_crossings(ordered: list[Draft], ranks: dict[Draft, int]) -> list[Draft]:
    open_: list[Draft] = []
    dropped: set[Draft] = set()
    for draft in ordered:
        while open_ and open_[-1].span.end <= draft.span.start:
            open_.pop()
        while open_ and open_[-1].span.end < draft.span.end:
            loser = max(open_[-1], draft, key=ranks.__getitem__)
            dropped.add(loser)
            if loser is draft:
                break
            open_.pop()
        else:
            open_.append(draft)
    return [draft for draft in ordered if draft not in dropped]


def _mention(text: str, number: int, draft: Draft) -> Mention:
    return Mention(
        f"e{number:02}",
        draft.type,
        draft.span,
        draft.span.of(text),
        draft.canonical,
        draft.entity,
        draft.country,
        draft.iso,
    )
