"""What a text speaks of, by the stems of ``resources/topics.json``.

A topic counts when a sentence reports a discussion, a figure or a commitment on it; in a release
that is nearly every sentence with a word of it, so the words decide. Names of organisations are
left out: that a minister of energy took part says nothing of energy.
"""

import json
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from svodka.analysis.plain import plain
from svodka.domain.marks import EntityType, Mention, Topic
from svodka.domain.spans import Span
from svodka.resources import resource
from svodka.text.segments import sentences

_NAMES = frozenset({EntityType.POST, EntityType.ORG, EntityType.PERSON})


def read_topics(text: str, lang: str, mentions: Sequence[Mention] = ()) -> tuple[Topic, ...]:
    """Return the topics of ``text``, each with the first sentence that speaks of it."""
    return topics_of(text, lang, sentences(text), mentions)


def topics_of(
    text: str, lang: str, passages: Sequence[Span], mentions: Sequence[Mention] = ()
) -> tuple[Topic, ...]:
    """Return the topics of some passages, in order of their evidence."""
    low = plain(text)
    unnamed = _without_names(low, mentions)
    found: dict[str, Span] = {}
    for passage in passages:
        for key, rule in _rules(lang).items():
            where = low if rule.by_name else unnamed
            if key not in found and rule.pattern.search(where, passage.start, passage.end):
                found[key] = passage
    return tuple(Topic(key, span) for key, span in found.items())


def _without_names(text: str, mentions: Sequence[Mention]) -> str:
    pieces, position = [], 0
    for mention in mentions:
        span = mention.span
        if mention.type in _NAMES and span.start >= position:
            pieces += [text[position : span.start], "\0" * (span.end - span.start)]
            position = span.end
    return "".join([*pieces, text[position:]])


class _Rule(NamedTuple):
    """What a topic is known by; ``by_name``: also by names of organisations."""

    pattern: re.Pattern[str]
    by_name: bool


@cache
def _rules(lang: str) -> dict[str, _Rule]:
    topics = json.loads(resource("topics.json").read_text(encoding="utf-8"))["topics"]
    return {
        key: _Rule(
            re.compile(r"\b(?:" + "|".join(map(_stem, topic["stems"][lang])) + ")"),
            topic.get("by_name", False),
        )
        for key, topic in topics.items()
    }


def _stem(stem: str) -> str:
    """Return the pattern of a stem; of several words each but the last may end in any way."""
    whole = stem.endswith(".")
    words = stem.removesuffix(".").split()
    return r"[^\W\d_]*\s+".join(map(re.escape, words)) + (r"\b" if whole else "")
