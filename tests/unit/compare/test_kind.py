import pytest

from svodka.compare.kind import kind_of
from svodka.domain.comparison import ComparisonKind
from svodka.domain.marks import Marks
from tests.unit.compare.texts import figure, meeting, participant

SAME, NEXT, OTHER = (
    ComparisonKind.SAME_MEETING,
    ComparisonKind.SUCCESSIVE,
    ComparisonKind.OTHER,
)


def marks(day: str | None, *parties: str, published: str | None = None) -> Marks:
    return Marks("ru", published, meeting=meeting(day, *parties))


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (marks("2025-01-31"), marks("2025-01-31", "KG", "KZ"), SAME),
        (marks("2025-01-31"), marks("2025-02-02"), SAME),
        (marks("2025-01-31"), marks("2026-02-02"), NEXT),
        (marks("2025-01-31"), marks(None, published="2025-02-01"), SAME),
        (marks("2025-01", published="2025-01-31"), marks("2025-01-31"), SAME),
        (marks("2025-01-31"), marks("2025-01-31", "KZ", "UZ"), OTHER),
        (marks("2025-01-31", "KZ"), marks("2025-01-31", "KZ"), OTHER),
        (marks(None), marks("2025-01-31"), OTHER),
        (Marks("ru", "2025-01-31"), marks("2025-01-31"), OTHER),
    ],
)
def test_parties_and_days_tell_what_two_reports_are(a: Marks, b: Marks, kind: ComparisonKind):
    assert kind_of(a, b) is kind
    assert kind_of(b, a) is kind


def test_without_a_day_people_and_figures_tell_it():
    text = "10 20 30"
    figures = tuple(figure(text, n, n, "t") for n in text.split())
    people = (participant("Олжас Бектенов"), participant("Адылбек Касымалиев"))
    undated = Marks("ru", figures=figures, meeting=meeting(None, participants=people))
    assert kind_of(undated, undated) is SAME
    assert kind_of(undated, Marks("ru", meeting=meeting(None, participants=people))) is OTHER


def test_two_texts_of_one_release_are_revisions_whatever_they_say():
    assert kind_of(marks(None), Marks("en"), revision=True) is ComparisonKind.REVISION
