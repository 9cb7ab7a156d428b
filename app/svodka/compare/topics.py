"""Which topics both texts speak of, and which only one."""

from svodka.domain.marks import Marks

Topics = tuple[str, ...]


def compare_topics(a: Marks, b: Marks) -> tuple[Topics, Topics, Topics]:
    """Return the keys of both, of A only, of B only, each in the order of its text."""
    left, right = _keys(a), _keys(b)
    return (
        tuple(key for key in left if key in right),
        tuple(key for key in left if key not in right),
        tuple(key for key in right if key not in left),
    )


def _keys(marks: Marks) -> list[str]:
    """Return the topics of the meeting; of a text that reports none, its own."""
    topics = marks.meeting.topics if marks.meeting and marks.meeting.topics else marks.topics
    return list(dict.fromkeys(topic.key for topic in topics))
