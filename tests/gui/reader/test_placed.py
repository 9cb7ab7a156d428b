from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.legend import LegendKind
from svodka.domain.marks import EntityType, Figure, FigureKind, FigureType, Marks, Mention
from svodka.domain.spans import Span
from svodka.gui.reader.placed import counts, place_marks

NONE: frozenset[LegendKind] = frozenset()


def mention(start: int, end: int, kind: EntityType = EntityType.PERSON) -> Mention:
    return Mention("e", kind, Span(start, end), "x", "x", "x")


def figure(start: int, end: int) -> Figure:
    return Figure("f", FigureType.MONEY, Span(start, end), "x", Decimal(1), "USD", FigureKind.LEVEL)


def test_the_inner_mark_lies_above_the_outer_and_of_two_that_overlap_the_earlier():
    marks = Marks(
        "ru",
        entities=(
            mention(0, 20, EntityType.POST),
            mention(5, 10, EntityType.ORG),
            mention(30, 36),
            mention(34, 40, EntityType.CITY),
        ),
    )
    assert [mark.track for mark in place_marks(marks, NONE)] == [1, 0, 0, 1]


def test_kinds_that_are_off_are_not_drawn_but_counted():
    marks = Marks("ru", entities=(mention(0, 4),), figures=(figure(6, 9), figure(10, 12)))
    drawn = place_marks(marks, frozenset({LegendKind.MONEY}))
    assert [mark.kind for mark in drawn] == [LegendKind.PERSON]
    assert counts(marks) == {LegendKind.PERSON: 1, LegendKind.MONEY: 2}


def test_branches_of_the_economy_are_not_drawn():
    marks = Marks("ru", entities=(mention(0, 4, EntityType.SECTOR),))
    assert place_marks(marks, NONE) == []


spans = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda s: (s[0], s[0] + s[1]))


@given(st.lists(spans, max_size=12))
def test_no_two_marks_on_one_track_touch(found: list[tuple[int, int]]):
    placed = place_marks(Marks("ru", entities=tuple(mention(*span) for span in found)), NONE)
    assert len(placed) == len(found)
    for number, mark in enumerate(placed):
        for other in placed[number + 1 :]:
            assert mark.track != other.track or not mark.span.overlaps(other.span)
