"""Countries in every case, abbreviation and language."""

import pytest

from svodka.analysis.entities import read_entities
from svodka.domain.marks import EntityType


def countries(text: str, lang: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.iso) for m in read_entities(text, lang) if m.type is EntityType.COUNTRY]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Экспорт из РК в КР вырос.", [("РК", "KZ"), ("КР", "KG")]),
        ("Торговля с Киргизией растёт.", [("Киргизией", "KG")]),
        (
            "Вчера в столицу прибыла делегация из Кыргызской\nРеспублики.",
            [("Кыргызской\nРеспублики", "KG")],
        ),
        ("Гости из РУз и РФ.", [("РУз", "UZ"), ("РФ", "RU")]),
        (
            "В Соединённых Штатах и в Соединенных Штатах.",
            [
                ("Соединённых Штатах", "US"),
                ("Соединенных Штатах", "US"),
            ],
        ),
        ("Товары из Китайской Народной Республики.", [("Китайской Народной Республики", "CN")]),
    ],
)
def test_russian_names_in_any_case(text: str, found: list[tuple[str, str]]):
    assert countries(text, "ru") == found


def test_the_official_name_and_its_abbreviation_share_a_canonical_form():
    mentions = read_entities("Премьеры РК и Республики Казахстан.", "ru")
    assert {m.canonical for m in mentions if m.iso} == {"Республика Казахстан"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Это сообщила кыргызская сторона.", [("кыргызская", "KG")]),
        ("Казахстанско-кыргызский совет.", [("Казахстанско", "KZ"), ("кыргызский", "KG")]),
        ("Курс российского рубля вырос.", []),
        ("Он учит турецкий язык.", []),
    ],
)
def test_russian_adjectives(text: str, found: list[tuple[str, str]]):
    assert countries(text, "ru") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Қазақстанның экспорты өсті.", [("Қазақстанның", "KZ")]),
        ("Қырғызстаннан және Өзбекстанға.", [("Қырғызстаннан", "KG"), ("Өзбекстанға", "UZ")]),
        ("АҚШ-тың тауарлары.", [("АҚШ-тың", "US")]),
        (
            "Қырғыз тарапы мен қазақстандық компаниялар.",
            [
                ("Қырғыз", "KG"),
                ("қазақстандық", "KZ"),
            ],
        ),
    ],
)
def test_kazakh_names_with_endings(text: str, found: list[tuple[str, str]]):
    assert countries(text, "kk") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kazakhstan's exports to the U.S. grew.", [("Kazakhstan", "KZ"), ("U.S.", "US")]),
        (
            "The Kyrgyz Republic and the United Kingdom.",
            [
                ("Kyrgyz Republic", "KG"),
                ("United Kingdom", "GB"),
            ],
        ),
        ("U.S.-Kazakh trade.", [("U.S.", "US"), ("Kazakh", "KZ")]),
    ],
)
def test_english_names(text: str, found: list[tuple[str, str]]):
    assert countries(text, "en") == found


def test_a_country_in_lower_case_is_none():
    assert countries("казахстан", "ru") == []
