from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from svodka.compare.differing import differing_words
from svodka.domain.spans import Span


def differing(a: str, b: str) -> tuple[list[str], list[str]]:
    spans = differing_words(a, Span(0, len(a)), b, Span(0, len(b)), "ru")
    return [span.of(a) for span in spans[0]], [span.of(b) for span in spans[1]]


def test_only_what_differs_is_shown():
    assert differing("Экспорт зерна вырос.", "Экспорт муки и зерна вырос.") == ([], ["муки и"])
    assert differing("Рост на 5,5%.", "Рост на 5,9%.") == (["5,5"], ["5,9"])


def test_another_case_is_no_other_word():
    assert differing("Обсудили торговлю зерном", "обсуждалась торговля зерна")[0] == ["Обсудили"]


def test_of_two_revisions_every_letter_counts():
    a, b = "Экспорт зерна", "Экспорт зерну"
    spans, _ = differing_words(a, Span(0, len(a)), b, Span(0, len(b)), None)
    assert [span.of(a) for span in spans] == ["зерна"]


def test_offsets_are_those_of_the_whole_text():
    a = "Начало. Рост на 5%."
    (span,), () = differing_words(a, Span(8, 19), "Рост на.", Span(0, 8), "ru")
    assert span.of(a) == "5"


def test_what_is_no_sentence_is_left_alone():
    assert differing("слово " * 301, "дело") == ([], [])


@given(st.text("аб в.", max_size=40), st.text("аб в.", max_size=40))
def test_spans_are_in_order_and_apart(a: str, b: str):
    for spans, text in zip(
        differing_words(a, Span(0, len(a)), b, Span(0, len(b)), "ru"), (a, b), strict=True
    ):
        assert all(span.of(text).strip() for span in spans)
        assert all(one.end < other.start for one, other in pairwise(spans))
