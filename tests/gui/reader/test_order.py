from svodka.domain.marks import EntityType, Marks, Mention
from svodka.domain.spans import Span
from svodka.gui.reader.order import MarkOrder
from svodka.gui.reader.placed import PlacedMark, place_marks


def placed(*found: tuple[int, int, EntityType]) -> list[PlacedMark]:
    mentions = tuple(Mention("e", kind, Span(*span), "x", "x", "x") for *span, kind in found)
    return place_marks(Marks("ru", entities=mentions), frozenset())


OUTER, INNER, COUNTRY, LAST = MARKS = placed(
    (0, 20, EntityType.POST),
    (5, 12, EntityType.ORG),
    (8, 12, EntityType.COUNTRY),
    (30, 36, EntityType.PERSON),
)


def test_the_innermost_is_the_shortest_over_a_letter():
    order = MarkOrder(MARKS)
    assert [order.innermost(at) for at in (0, 5, 8, 11, 12, 19)] == [
        OUTER, INNER, COUNTRY, COUNTRY, OUTER, OUTER,
    ]  # fmt: skip
    assert order.innermost(20) is None
    assert MarkOrder().innermost(0) is None


def test_going_on_and_back_visits_every_mark_once():
    order = MarkOrder(MARKS)
    assert [order.beside(mark, 0, 1) for mark in MARKS] == [INNER, COUNTRY, LAST, None]
    assert [order.beside(mark, 0, -1) for mark in MARKS] == [None, OUTER, INNER, COUNTRY]


def test_going_on_from_no_mark_begins_at_what_is_seen():
    order = MarkOrder(MARKS)
    assert order.beside(None, 6, 1) is COUNTRY
    assert order.beside(None, 6, -1) is INNER
    assert order.beside(None, 40, 1) is None
    assert order.beside(None, 0, -1) is None


def test_two_marks_on_one_stretch_are_told_apart():
    here = placed((3, 9, EntityType.ORG), (3, 9, EntityType.COUNTRY))
    order = MarkOrder(here)
    assert order.beside(here[0], 0, 1) is here[1]
    assert order.beside(here[1], 0, -1) is here[0]
    assert order.on(Span(3, 9)) is here[0]
    assert order.same(here[1]) is here[1]


def test_a_mark_that_is_gone_has_no_same():
    assert MarkOrder(MARKS[:1]).same(LAST) is None
    assert MarkOrder(MARKS).same(None) is None
    assert MarkOrder(MARKS).on(Span(0, 19)) is None
