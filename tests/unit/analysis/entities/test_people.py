"""Canonical names of people, and one person for all mentions of a text."""

import pytest

from svodka.analysis.entities import read_entities
from svodka.analysis.entities.name_shapes import Shape, shape_of
from svodka.analysis.entities.romanised import name_key
from svodka.analysis.entities.words import read_words
from svodka.domain.marks import EntityType


def people(text: str, lang: str = "ru") -> list[tuple[str, str]]:
    return [
        (" ".join(m.text.split()), m.canonical)
        for m in read_entities(text, lang)
        if m.type is EntityType.PERSON
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Визит Президента Кыргызстана Садыра Жапарова завершён.", "Садыр Жапаров"),
        ("Диалог Президента Казахстана\nКасым-Жомарта Токаева.", "Касым-Жомарт Токаев"),
        ("Переговоры с Адылбеком Касымалиевым прошли.", "Адылбек Касымалиев"),
        ("На встрече Олжаса Бектенова и гостей.", "Олжас Бектенов"),
        ("Выступила министр Динара Сеитова.", "Динара Сеитова"),
        ("Встреча с министром Динарой Сеитовой.", "Динара Сеитова"),
        ("Встреча с министром Фирузом Шарифзодой.", "Фируз Шарифзода"),
        ("Говорил с Николаем Гоголевским по телефону.", "Николай Гоголевский"),
        ("Премьер-министр Никола Пашинян ответил.", "Никола Пашинян"),
        ("Встреча с послом Хасаном Мурадом Рахимовым.", "Хасан Мурад Рахимов"),
        ("Встреча с послом Джабером аль-Темими.", "Джабер аль-Темими"),
    ],
)
def test_a_name_in_any_case_is_put_into_the_nominative(text: str, name: str):
    assert people(text)[0][1] == name


def test_names_joined_by_and_share_a_case():
    text = "Диалог президентов – Касым-Жомарта Токаева и Садыра Жапарова – продолжается."
    assert [name for _, name in people(text)] == ["Касым-Жомарт Токаев", "Садыр Жапаров"]


def test_short_mentions_go_to_the_full_name():
    text = (
        "Олжас Бектенов провёл совещание. Бектенов отметил рост. "
        "По поручению О. Бектенова созвана комиссия. Решение Бектеновым принято."
    )
    assert {name for _, name in people(text)} == {"Олжас Бектенов"}


def test_initials_of_another_person_are_another_person():
    text = "Олжас Бектенов выступил. Его слушал А. Бектенов."
    assert [name for _, name in people(text)] == ["Олжас Бектенов", "А. Бектенов"]


def test_a_line_break_inside_a_name_does_not_matter():
    text = "Это диалог глав двух государств – Президента Кыргызстана Садыра\nЖапарова."
    assert people(text) == [("Садыра Жапарова", "Садыр Жапаров")]


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("Олжас Бектенов", Shape("Олжас", "", "Бектенов")),
        ("Касымалиев Адылбек", Shape("Адылбек", "", "Касымалиев")),
        ("Касымалиев А.", Shape(family="Касымалиев", initials="А")),
        ("Олжас Абаевич Бектенов", Shape("Олжас", "Абаевич", "Бектенов")),
        ("Бектенов Олжас Абаевич", Shape("Олжас", "Абаевич", "Бектенов")),
        ("Олжас Абаевич", Shape(given="Олжас", patronymic="Абаевич")),
        ("Wendy R. Sherman", Shape("Wendy", "", "Sherman")),
    ],
)
def test_the_parts_of_a_name(written: str, shape: Shape):
    words = [word for word in read_words(written) if word.text != "."]
    assert shape_of(words) == shape


@pytest.mark.parametrize(
    "spellings",
    [
        ("Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев", "Kassym-Jomart Tokayev"),
        ("Олжас Бектенов", "Olzhas Bektenov"),
        ("Садыр Жапаров", "Sadyr Japarov"),
        ("Ерболат Сагындыков", "Yerbolat Sagyndykov"),
    ],
)
def test_one_key_for_a_name_in_three_languages(spellings: tuple[str, ...]):
    assert len({name_key(spelling) for spelling in spellings}) == 1


def test_different_names_have_different_keys():
    assert name_key("Олжас Бектенов") != name_key("Айдос Бектенов")


def test_a_kazakh_name_loses_its_ending():
    text = "Ол Адылбек Касымалиевпен кездесті. Министр Айдар Серіковтің сөзі."
    assert [name for _, name in people(text, "kk")] == ["Адылбек Касымалиев", "Айдар Серіков"]
