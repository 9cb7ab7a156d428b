import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.release import LANGUAGES
from svodka.text.languages import guess_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Стороны обсудили торговлю и воду.", "ru"),
        ("Переговоры", "ru"),
        ("Екі ел сауда туралы келісті.", "kk"),
        ("Келісім", "kk"),
        ("Министр ол туралы айтты", "kk"),
        ("The two ministers met in Astana.", "en"),
        ("Talks", "en"),
        ("", "ru"),
        ("5,5 % – 2024", "ru"),
    ],
)
def test_short_texts(text: str, lang: str) -> None:
    assert guess_language(text) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Глава «ҚазМұнайГаз» рассказал о проектах компании в Атырау и о планах на год", "ru"),
        ("The Prime Minister of Kazakhstan (Премьер-министр) met with guests", "en"),
        ("Компания Kaspi и Министерство обсудили сервис", "ru"),
        ("Министр В. Иванов Қазақстанға келді деп хабарлады", "kk"),
        ("ҮКІМЕТ БАСШЫСЫ АСТАНАДА КЕЗДЕСУ ӨТКІЗДІ", "kk"),
    ],
)
def test_mixed_texts(text: str, lang: str) -> None:
    assert guess_language(text) == lang


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Кыргыз Республикасынын өкмөт башчысы жолугушуу өткөрдү", "kk"),
        ("Кыргыз Республикасынын Президенти Бишкекте сапарда", "kk"),
        ("Україна і Казахстан домовилися про співпрацю", "ru"),
        ("Die Minister trafen sich in Astana", "en"),
    ],
)
def test_other_languages_get_the_nearest(text: str, nearest: str) -> None:
    assert guess_language(text) == nearest


def test_the_model_decides_where_neither_letters_nor_words_tell() -> None:
    assert guess_language("Заседание Правительства") == "ru"
    assert guess_language("Президент Кабинетте сапарда") == "kk"


@given(st.text(max_size=100))
def test_every_text_has_a_language(text: str) -> None:
    assert guess_language(text) in LANGUAGES


def test_the_model_is_not_read_at_import() -> None:
    code = "import sys, svodka.text.languages; print('py3langid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
