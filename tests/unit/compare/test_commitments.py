from svodka.compare import compare
from svodka.domain.comparison import CommitmentRows
from svodka.domain.marks import Marks
from tests.unit.compare.texts import commitment, meeting

A = (
    "Стороны намерены построить логистический центр на границе. "
    "Казахстан готов увеличить поставки зерна. Стороны проведут выставку в Оше."
)
B = (
    "Логистический центр на границе построен и открыт. "
    "Казахстан подтвердил готовность увеличить поставки зерна. "
    "Стороны договорились о новом авиарейсе."
)
PROMISES = A.replace(". ", ".|").split("|")
SAID = B.replace(". ", ".|").split("|")


def report(text: str, sentences: list[str], day: str, *who: str) -> Marks:
    made = tuple(commitment(text, sentence, *who) for sentence in sentences)
    return Marks("ru", meeting=meeting(day, commitments=made))


def compared(day: str, who_a: tuple[str, ...] = (), who_b: tuple[str, ...] = ()) -> CommitmentRows:
    a = report(A, PROMISES, "2025-01-31", *who_a)
    return compare(A, a, B, report(B, SAID[1:], day, *who_b)).commitments


def test_a_year_later_some_are_kept_some_repeated_some_dropped():
    ids = [f"c{A.index(sentence):03}" for sentence in PROMISES]
    rows = compared("2026-02-10")
    assert rows.repeated == ((ids[1], f"c{B.index(SAID[1]):03}"),)
    assert rows.fulfilled == (ids[0],)
    assert rows.dropped == (ids[2],)
    assert rows.new == (f"c{B.index(SAID[2]):03}",)


def test_two_reports_of_one_meeting_fulfil_nothing():
    rows = compared("2025-01-31")
    assert rows.fulfilled == ()
    assert len(rows.dropped) == 2


def test_the_promise_of_another_party_is_another_promise():
    assert compared("2025-01-31", ("KZ",), ("KG",)).repeated == ()
    assert compared("2025-01-31", ("KZ", "KG"), ("KG",)).repeated


def test_without_a_meeting_there_are_none():
    assert compare(A, Marks("ru"), B, Marks("ru")).commitments == CommitmentRows()
