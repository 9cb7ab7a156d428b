from datetime import date

import pytest

from svodka.domain.comparison import Comparison, ComparisonKind, PassageRow, PassageState
from svodka.domain.excerpt import MarkedRelease
from svodka.domain.marks import EntityType, Marks, Mention
from svodka.domain.release import Published, Release, Revision, Source, text_hash
from svodka.domain.spans import Span
from svodka.services.comparing import ComparedPair

A = "Министры встретились в Бишкеке.\n\nОбсуждён экспорт зерна в Алматы."
B = "Встреча прошла в Бишкеке.\n\nО зерне не говорили."


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def marked(number: int, title: str, text: str) -> MarkedRelease:
    mentions = tuple(
        Mention(f"e{place}", EntityType.CITY, span_of(text, words), words, words, words)
        for place, words in enumerate(("Бишкеке", "Алматы"))
        if words in text
    )
    revision = Revision(number, 1, 1, title, text, text_hash(text), "2025-02-01")
    published = Published(date(2025, 2, 1))
    source = Source(1, "Вестник")
    release = Release(number, source, "ru", "https://a.example/1", published, True, revision)
    return MarkedRelease(release, Marks("ru", "2025-02-01", mentions))


@pytest.fixture
def a() -> MarkedRelease:
    return marked(1, "О зерне", A)


@pytest.fixture
def b() -> MarkedRelease:
    return marked(2, "О встрече", B)


@pytest.fixture
def pair(a: MarkedRelease, b: MarkedRelease) -> ComparedPair:
    first = (span_of(A, A.split("\n\n", maxsplit=1)[0]), span_of(B, B.split("\n\n")[0]))
    rows = (
        PassageRow(*first, PassageState.REWORDED),
        PassageRow(span_of(A, A.split("\n\n")[1]), None, PassageState.ONLY_A),
        PassageRow(*first, PassageState.REWORDED, contradicts=True),
        PassageRow(*first, PassageState.SAME, other_period=True),
    )
    comparison = Comparison(ComparisonKind.SAME_MEETING, a.marks, b.marks, passages=rows)
    return ComparedPair(a, b, comparison)
