"""When: dates and periods in a text, resolved against its day of publication."""

from svodka.domain.marks import DateMention


def read_dates(text: str, lang: str, published: str | None) -> tuple[DateMention, ...]:
    """Return the dates and periods of ``text`` in order; ``published`` is an ISO day."""
    return ()
