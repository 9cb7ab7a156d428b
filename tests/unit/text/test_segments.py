import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.spans import Span
from svodka.text.segments import paragraphs, sentences, soft_breaks

PIECES = [
    *"абвАБВxyzXYZ059 .,!?…:;«»“”\"'()–-\n\r\t",
    "\r\n",
    "\u2028",
    "\u2029",
    "\u00a0",
    "\ufeff",
    "т.д.",
    "тыс. тонн",
    "О. Бектенов ",
    "Слово за словом до самого конца строки и дальше",
    "\n– ",
    "\n1. ",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def blocks(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def assert_partition(text: str, spans: list[Span]) -> None:
    """Ordered, apart, without blanks around; together all that is not blank."""
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        assert span.of(text)
        assert span.of(text) == span.of(text).strip()
    covered = "".join(span.of(text) for span in spans)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", text)


@given(TEXTS | st.text(max_size=200))
def test_spans_partition_any_text(text: str) -> None:
    assert_partition(text, paragraphs(text))
    assert_partition(text, sentences(text))


@given(TEXTS)
def test_sentences_lie_within_paragraphs(text: str) -> None:
    wholes = paragraphs(text)
    for sentence in sentences(text):
        assert sum(whole.holds(sentence) for whole in wholes) == 1


@given(TEXTS)
def test_soft_breaks_stand_within_paragraphs(text: str) -> None:
    wholes = paragraphs(text)
    for place in soft_breaks(text):
        assert text[place] in "\n\r\u2028"
        assert any(whole.start < place < whole.end for whole in wholes)


def test_a_text_without_words_has_no_segments() -> None:
    assert sentences("") == paragraphs(" \n\t\r\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Экспорт зерна достиг 40,4 тыс. тонн за год.",
        "Сумма составила 203 млн. USD за год.",
        "С ним беседовал О. Бектенов из Астаны.",
        "Принят А. К. Касымалиев в Алматы.",
        "Гость прибыл в г. Астана утром.",
        "В 2024 г. Казахстан вывез больше зерна.",
        "Обсудили воду, энергетику и т. д. и т. п. на встрече.",
        "По ст. 129 п. 3 ч. 2 решения нет.",
        "Завод им. Абая стоит на ул. Сатпаева.",
        "Рост на 5.5 и 13.5 за год.",
        "«Ура!» – сказал он тихо.",
        "Они спросили: когда?.. и ушли.",
        "Mr. Smith met Dr. Jones of the U.S. Department of State.",
        "The talks with Gov. Brown began at 5 p.m. Tuesday.",
        "See Resolution No. 5 of J. R. Example.",
        "2024 ж. Қазақстан астық экспорттады.",
        "1. Торговля и вода",
    ],
)
def test_no_break_inside_a_sentence(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Стороны встретились. Они говорили.", ["Стороны встретились.", "Они говорили."]),
        ("Рост в 2024 г. При этом муки меньше.", ["Рост в 2024 г.", "При этом муки меньше."]),
        ("Вода, газ и т.д. Встреча прошла.", ["Вода, газ и т.д.", "Встреча прошла."]),
        ("Сколько? Много! Так…", ["Сколько?", "Много!", "Так…"]),
        ("«Мы рады.» Он ушёл.", ["«Мы рады.»", "Он ушёл."]),
        ("Вырос на 5%. 5 февраля встреча.", ["Вырос на 5%.", "5 февраля встреча."]),
        ("He said no. He left the U.S. The end.", ["He said no.", "He left the U.S.", "The end."]),
        ("Кездесу өтті. Бұл маңызды.", ["Кездесу өтті.", "Бұл маңызды."]),
        ("Удары нанесли.В ответ молчат.", ["Удары нанесли.", "В ответ молчат."]),
        ('Сообщили в МЧС."На реке тихо.', ["Сообщили в МЧС.", '"На реке тихо.']),
        ("В 2024. Экспорт вырос.", ["В 2024.", "Экспорт вырос."]),
    ],
)
def test_sentences_end(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_initials_without_a_blank_are_no_end() -> None:
    assert cut("Принял А.Бектенов посла.") == ["Принял А.Бектенов посла."]


LONG = "Премьер-министр отметил диалог президентов Казахстана"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_a_break_inside_a_sentence_is_soft(line_break: str) -> None:
    text = f"{LONG}{line_break}Касым-Жомарта Токаева и Садыра{line_break}Жапарова."
    assert blocks(text) == [text]
    assert cut(text) == [text]
    second = text.index(line_break, len(LONG) + 1)
    assert soft_breaks(text) == [len(LONG), second]


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}.\nСтороны согласились",
        f"{LONG}:\nводу",
        f"«{LONG}!»\nСтороны",
        f"{LONG}\n– воду",
        f"{LONG}\n2) энергетику",
        f"{LONG}\n• воду",
        f"{LONG}\n\nСтороны",
        f"{LONG}\n \t\nСтороны",
        f"{LONG}\u2029Стороны",
        "Короткий заголовок\nСтороны встретились",
    ],
)
def test_a_break_ends_a_paragraph(text: str) -> None:
    assert len(blocks(text)) == 2
    assert soft_breaks(text) == []


def test_an_abbreviation_at_the_end_of_a_line_does_not_end_the_paragraph() -> None:
    text = f"{LONG} назвал рост до 40,4 тыс.\nтонн и встречу с А.\nБектеновым."
    assert blocks(text) == [text]


@pytest.mark.data
def test_names_of_the_real_release_are_whole(press_release: str) -> None:
    found = cut(press_release)
    assert len(paragraphs(press_release)) == 7
    assert len(soft_breaks(press_release)) == 2
    assert any("Садыра\nЖапарова" in one and "Казахстана\nКасым-Жомарта" in one for one in found)


def test_a_page_of_dots_is_read_in_one_go():
    """Stops at the limit of a test's time if every dot begins a search of its own."""
    dots = "." * 300_000
    assert sentences(dots) == [Span(0, len(dots))]
