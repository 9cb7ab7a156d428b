import pytest

from svodka.compare.participants import pair_participants
from svodka.domain.marks import Marks, Participant
from tests.unit.compare.texts import meeting, participant


def pairs(a: list[Participant], b: list[Participant]) -> list[tuple[str | None, str | None]]:
    def marks(people: list[Participant]) -> Marks:
        return Marks("ru", meeting=meeting(None, participants=tuple(people)))

    return [
        (x.name if x else None, y.name if y else None)
        for x, y in pair_participants(marks(a), marks(b))
    ]


def test_one_entity_is_one_person_however_it_is_named():
    a, b = participant("Олжас Бектенов", entity="p"), participant("О. А. Бектенов", entity="p")
    assert pairs([a], [participant("Иной"), b]) == [(a.name, b.name), (None, "Иной")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Садыр Жапаров", "Sadyr Japarov"),
        ("Адылбек Касымалиев", "Adylbek Kasymaliev"),
        ("Қасым-Жомарт Тоқаев", "Касым-Жомарт Токаев"),
        ("Шухрат Каримбаев", "Shukhrat Karimbayev"),
        ("Бектенов", "Олжас Бектенов"),
    ],
)
def test_spellings_of_one_name_meet(a: str, b: str):
    assert pairs([participant(a)], [participant(b)]) == [(a, b)]
    assert pairs([participant(b)], [participant(a)]) == [(b, a)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (participant("Олжас Бектенов"), participant("Мурат Бектенов")),
        (participant("Олжас Бектенов", "KZ"), participant("Олжас Бектенов", "KG", "other")),
        (participant(""), participant("", entity="other")),
    ],
)
def test_another_initial_or_country_is_another_person(a: Participant, b: Participant):
    assert pairs([a], [b]) == [(a.name, None), (None, b.name)]


def test_nobody_is_paired_twice():
    a, b = participant("Бектенов", entity="x"), participant("О. Бектенов", entity="y")
    one = participant("Олжас Бектенов", entity="z")
    assert pairs([a, b], [one]) == [(a.name, one.name), (b.name, None)]


def test_without_a_meeting_there_is_nobody():
    assert pair_participants(Marks("ru"), Marks("ru")) == []
