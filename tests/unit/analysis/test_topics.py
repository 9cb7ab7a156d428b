import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.analysis.entities import read_entities
from svodka.analysis.plain import plain
from svodka.analysis.topics import read_topics
from svodka.resources import resource


def keys(text: str, lang: str = "ru") -> list[str]:
    return [topic.key for topic in read_topics(text, lang, read_entities(text, lang))]


@pytest.mark.parametrize(
    ("text", "lang", "topics"),
    [
        ("Товарооборот вырос на 5%.", "ru", ["trade"]),
        (
            "Обсуждены вопросы водной и энергетической сфер, туризма.",
            "ru",
            ["energy", "water", "tourism"],
        ),
        ("Стороны говорили о расширении авиасообщения.", "ru", ["transport_logistics"]),
        ("Сауда көлемі өсті, су ресурстары талқыланды.", "kk", ["trade", "water"]),
        ("They discussed trade, water and education.", "en", ["trade", "water", "education"]),
        ("Погода была хорошей.", "ru", []),
    ],
)
def test_topics_of_a_sentence(text: str, lang: str, topics: list[str]):
    assert keys(text, lang) == topics


def test_the_evidence_is_the_first_sentence_that_speaks_of_it():
    text = "День был ясным. Экспорт зерна вырос. Экспорт муки снизился."
    topic = read_topics(text, "ru")[0]
    assert topic.evidence is not None
    assert topic.evidence.of(text) == "Экспорт зерна вырос."


def test_who_spoke_is_not_what_was_spoken_of():
    assert keys("Об этом сказал министр энергетики и водных ресурсов Казахстана.") == []


def test_work_within_an_organisation_is_known_by_its_name():
    assert keys("Сотрудничество в рамках ШОС и ЕАЭС.") == ["multilateral"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Убрано 12 млн га зерновых культур.", "ru"),
        ("Это важно для безопасного периода.", "ru"),
        ("The important roadmap.", "en"),
        ("A green transition in a good business environment.", "en"),
        ("Гуманитарный коридор открыт.", "ru"),
        ("Электронды қызмет аралас.", "kk"),
    ],
)
def test_words_that_only_look_like_a_topic(text: str, lang: str):
    assert not set(keys(text, lang)) & {"culture_humanitarian", "security", "energy", "trade"}


def test_the_list_is_the_fixed_one(shared):
    ours = json.loads(resource("topics.json").read_text(encoding="utf-8"))
    fixed = json.loads((shared / "seed" / "topics.json").read_text(encoding="utf-8"))
    assert list(ours["topics"]) == list(fixed["topics"])
    assert list(ours["formats"]) == list(fixed["formats"])
    for key, topic in ours["topics"].items():
        assert topic["names"] == {lang: fixed["topics"][key][lang] for lang in ("en", "ru", "kk")}


@given(st.text())
def test_plain_text_keeps_every_character_in_its_place(text: str):
    assert len(plain(text)) == len(text)


def test_plain_text():
    assert plain("Ёлка İ") == "елка İ"
