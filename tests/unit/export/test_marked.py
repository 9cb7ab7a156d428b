from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.spans import Span
from svodka.export.marked import Mark, pieces

TEXT = "0123456789"


def nested(span: Span, *marks: Mark) -> str:
    """Write the pieces as a bracket expression, one letter a mark."""
    written = ""
    for piece in pieces(TEXT, span, marks):
        for mark, outer in piece.opened:
            written += f"{mark.look}{'°' if outer else ''}("
        written += piece.text + ")" * piece.closed
    return written


def test_marks_nest_the_longer_one_outside():
    a, b = Mark(Span(1, 8), "a"), Mark(Span(1, 3), "b")
    assert nested(Span(0, 10), b, a) == "0a°(b(12)34567)89"


def test_overlapping_marks_are_closed_and_opened_again():
    a, b = Mark(Span(1, 5), "a"), Mark(Span(3, 8), "b")
    assert nested(Span(0, 10), a, b) == "0a°(12b(34))b(567)89"


def test_a_higher_layer_never_parts_a_lower_one():
    word, figure = Mark(Span(1, 5), "w", layer=1), Mark(Span(3, 8), "f")
    assert nested(Span(0, 10), word, figure) == "0w(12)f°(w(34)567)89"


def test_marks_are_cut_at_the_ends_of_the_passage():
    assert nested(Span(2, 6), Mark(Span(0, 4), "a"), Mark(Span(5, 9), "b")) == "a(23)4b(5)"


def test_what_is_outside_empty_or_told_twice_is_left_out():
    a = Mark(Span(4, 5), "a")
    assert nested(Span(3, 6), a, a, Mark(Span(4, 4), "b"), Mark(Span(6, 7), "c")) == "3a(4)5"
    assert pieces(TEXT, Span(3, 3), [a]) == []


SPANS = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda ends: Span(*sorted(ends)))


@given(SPANS, st.lists(st.builds(Mark, SPANS, st.sampled_from("abc"))))
def test_pieces_add_up_and_every_mark_covers_what_it_spans(span: Span, marks: list[Mark]):
    found = pieces(TEXT, span, marks)
    assert "".join(piece.text for piece in found) == span.of(TEXT)
    covered: dict[Mark, str] = {}
    stack: list[Mark] = []
    for piece in found:
        stack += [mark for mark, _ in piece.opened]
        for mark in stack:
            covered[mark] = covered.get(mark, "") + piece.text
        del stack[len(stack) - piece.closed :]
    assert not stack
    for mark in marks:
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start < end:
            assert covered[mark] == TEXT[start:end]
