from svodka.compare.topics import compare_topics
from svodka.domain.marks import Marks
from tests.unit.compare.texts import meeting, topics


def test_topics_are_told_in_the_order_of_their_texts():
    a = Marks("ru", meeting=meeting(None, topics=topics("water", "trade", "energy")))
    b = Marks("kk", meeting=meeting(None, topics=topics("trade", "tourism", "water")))
    assert compare_topics(a, b) == (("water", "trade"), ("energy",), ("tourism",))


def test_a_text_that_reports_no_meeting_has_topics_of_its_own():
    a = Marks("ru", topics=topics("trade", "trade"))
    assert compare_topics(a, Marks("ru", meeting=meeting(None), topics=topics("water"))) == (
        (),
        ("trade",),
        ("water",),
    )
