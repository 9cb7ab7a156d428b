from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.spans import Span
from svodka.gui.reader.intervals import Intervals

spans = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda s: Span(s[0], s[0] + s[1]))


@given(st.lists(spans, max_size=15).map(sorted), spans)
def test_what_lies_over_a_stretch_is_what_a_walk_through_all_finds(found: list[Span], here: Span):
    walked = [n for n, span in enumerate(found) if span.start < here.end and span.end > here.start]
    assert list(Intervals(found).over(here.start, here.end)) == walked


@given(st.lists(spans, max_size=15).map(sorted), st.integers(0, 45))
def test_the_next_from_a_place_is_the_first_that_does_not_begin_before(found: list[Span], at: int):
    number = Intervals(found).next_from(at)
    assert all(span.start < at for span in found[:number])
    assert all(span.start >= at for span in found[number:])
