"""When: dates and periods in a text, resolved against its day of publication."""

from collections.abc import Iterator
from datetime import date

from svodka.analysis.periods.drafts import Draft
from svodka.analysis.periods.resolving import infer_this_year, resolve, shift_to_year
from svodka.analysis.periods.rules import read_drafts
from svodka.domain.marks import DateMention, Period
from svodka.domain.spans import Span
from svodka.text.number_words import parted
from svodka.text.sentences import token_sentences


def read_dates(text: str, lang: str, published: str | None) -> tuple[DateMention, ...]:
    """Return the dates and periods of ``text`` in order; ``published`` is an ISO day.

    A period that depends on what is not known stays None.
    """
    day = date.fromisoformat(published) if published else None
    placed = list(_placed(text, lang))
    this_year = infer_this_year([draft for _, draft in placed], day)
    found: list[DateMention] = []
    last: Period | None = None
    for span, draft in placed:
        period = resolve(draft, day, this_year)
        if draft.same and last is not None and draft.year is not None:
            year = draft.year.number
            if draft.year.relative:
                year = (this_year or 0) + year if this_year else int(last.start[:4]) - 1
            period = shift_to_year(last, year)
        found.append(DateMention(f"d{len(found) + 1:02}", span, span.of(text), period))
        if period is not None and not draft.days:
            last = period
    return tuple(found)


def _placed(text: str, lang: str) -> Iterator[tuple[Span, Draft]]:
    for sentence in token_sentences(text):
        tokens = parted(sentence.tokens, lang)
        for draft in read_drafts(tokens, lang):
            first = draft.first + (tokens[draft.first].text == ",")
            yield Span(tokens[first].start, tokens[draft.last - 1].end), draft
