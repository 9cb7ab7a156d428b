"""What a text speaks of, by the stems of ``resources/topics.json``."""

from svodka.domain.marks import Topic


def read_topics(text: str, lang: str) -> tuple[Topic, ...]:
    """Return the topics of ``text`` with the first sentence that speaks of each."""
    return ()
