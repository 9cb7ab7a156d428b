import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.spans import Span

spans = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: Span(*sorted(ends)))


@pytest.mark.parametrize("ends", [(-1, 2), (3, 2)])
def test_what_is_no_stretch_is_refused(ends: tuple[int, int]):
    with pytest.raises(ValueError, match="not a span"):
        Span(*ends)


@given(spans, spans)
def test_spans_relate_as_sets_of_code_points_do(one: Span, other: Span):
    points, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    if points and others:
        assert one.overlaps(other) == other.overlaps(one) == bool(points & others)
        assert one.holds(other) == (others <= points)


@given(spans, st.text(min_size=20))
def test_a_span_counts_code_points(span: Span, text: str):
    assert span.of(text) == text[span.start : span.end]
    assert len(span.of(text)) == span.end - span.start


def test_letters_outside_the_basic_plane_count_as_one():
    assert Span(1, 3).of("😀аб😀") == "аб"


def test_spans_are_ordered_by_where_they_start():
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]
