"""The meeting card of texts in three languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.analysis.entities import read_entities
from svodka.analysis.meeting import read_meeting
from svodka.analysis.topics import read_topics
from svodka.domain.marks import DateMention, Meeting, Period
from svodka.domain.spans import Span

TALKS = (
    "Премьер-министр Казахстана Олжас Бектенов 31 января в Алматы провёл переговоры с "
    "Председателем Кабинета министров Кыргызской Республики Адылбеком Касымалиевым. "
    "Стороны обсудили торговлю и водные ресурсы. "
    "Казахстан готов увеличить экспорт до 1 июля 2025 года. "
    "Достигнута договорённость об открытии второго пункта пропуска."
)


def day(text: str, written: str, iso: str, number: int = 1) -> DateMention:
    start = text.index(written)
    return DateMention(
        f"d{number:02}", Span(start, start + len(written)), written, Period(iso, iso)
    )


def card(
    text: str, lang: str = "ru", dates: tuple[DateMention, ...] = (), published: str | None = None
) -> Meeting | None:
    mentions = read_entities(text, lang)
    topics = read_topics(text, lang, mentions)
    return read_meeting(text, lang, published, mentions, dates, topics)


def names(meeting: Meeting | None) -> list[str]:
    return [who.name for who in meeting.participants] if meeting else []


def test_the_whole_card():
    dates = (
        day(TALKS, "31 января", "2025-01-31"),
        day(TALKS, "1 июля 2025 года", "2025-07-01", 2),
    )
    meeting = card(TALKS, dates=dates, published="2025-02-01")
    assert meeting is not None
    assert meeting.parties == ("KZ", "KG")
    assert [(p.name, p.post, p.country) for p in meeting.participants] == [
        ("Олжас Бектенов", "Премьер-министр Республики Казахстан", "KZ"),
        ("Адылбек Касымалиев", "Председатель Кабинета министров Кыргызской Республики", "KG"),
    ]
    assert (meeting.date, meeting.place, meeting.format) == ("2025-01-31", "Алматы", "talks")
    assert {"trade", "water", "border"} == {topic.key for topic in meeting.topics}
    assert [(c.who, c.deadline) for c in meeting.commitments] == [
        (("KZ",), "2025-07-01"),
        (("KZ", "KG"), None),
    ]
    assert [c.text for c in meeting.commitments] == [c.span.of(TALKS) for c in meeting.commitments]
    assert meeting.reasons == {}


@pytest.mark.parametrize(
    "text",
    [
        "Экспорт из Казахстана в Кыргызстан вырос на 5%.",
        "Министр энергетики Казахстана Марат Тулегенов провёл совещание с акимами областей.",
        "Премьер-министр Казахстана Олжас Бектенов встретится с гостями из Узбекистана в мае.",
        "",
    ],
)
def test_what_is_no_meeting_of_two_countries(text: str):
    assert card(text) is None


def test_a_meeting_told_of_in_passing_is_not_what_the_text_reports():
    text = "Погода была хорошей. " * 15 + TALKS
    assert card(text) is None


def test_those_whose_dialogue_is_praised_did_not_meet():
    text = TALKS + (
        " Олжас Бектенов отметил, что диалог Президента Казахстана Касым-Жомарта Токаева и "
        "Президента Кыргызстана Садыра Жапарова служит примером."
    )
    assert names(card(text)) == ["Олжас Бектенов", "Адылбек Касымалиев"]


def test_the_next_sentence_may_say_who_came():
    text = (
        "Двадцатое заседание межправительственной комиссии Казахстана и Таджикистана прошло в "
        "Душанбе. Участвовали заместитель Премьер-министра Казахстана Данияр Ержасаров и первый "
        "вице-премьер Таджикистана Сухроб Наврузов."
    )
    meeting = card(text)
    assert meeting is not None
    assert (meeting.format, meeting.place) == ("commission_session", "Душанбе")
    assert names(meeting) == ["Данияр Ержасаров", "Сухроб Наврузов"]


def test_a_guest_received_stands_in_the_accusative():
    text = (
        "Заместитель Председателя Кабинета министров Кыргызской Республики Азамат Осмонов принял "
        "заместителя Премьер-министра Республики Казахстан Данияра Ержасарова."
    )
    assert names(card(text)) == ["Азамат Осмонов", "Данияр Ержасаров"]


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ("провёл телефонный разговор с", "phone_call"),
        ("в рамках официального визита провёл переговоры с", "official_visit"),
        ("в ходе рабочего визита провёл встречу с", "working_visit"),
        ("на полях саммита ШОС провёл встречу с", "on_the_margins"),
        ("провёл переговоры с", "talks"),
    ],
)
def test_formats(told: str, form: str):
    text = f"Президент Казахстана Арман Сеитов {told} Президентом Узбекистана Алишером Каримбаевым."
    meeting = card(text)
    assert meeting is not None
    assert meeting.format == form
    assert "format" not in meeting.reasons


def test_a_form_that_the_text_does_not_name_is_inferred():
    text = "Министр Казахстана принял посла Узбекистана. Стороны обсудили торговлю."
    meeting = card(text)
    assert meeting is not None
    assert meeting.format == "talks"
    assert "format" in meeting.reasons


def test_a_call_has_no_place():
    text = (
        "Министр Казахстана провёл телефонный разговор с министром Узбекистана о делах в Ташкенте."
    )
    meeting = card(text)
    assert meeting is not None
    assert meeting.place is None


def test_a_dateline_is_a_place():
    meeting = card("АСТАНА, 5 февраля. " + TALKS.replace(" в Алматы", ""))
    assert meeting is not None
    assert meeting.place == "Астана"


def test_the_city_of_an_ambassador_is_not_where_they_met():
    text = (
        "Посол Казахстана в Лондоне Тимур Оспанов встретился с министром энергетики "
        "Великобритании Эдгаром Уилсоном."
    )
    meeting = card(text)
    assert meeting is not None
    assert meeting.place is None


def test_a_city_that_was_visited_is_a_place():
    text = (
        "Министр энергетики Казахстана Марат Тулегенбаев посетил Ташкент и провёл переговоры "
        "с министром энергетики Узбекистана Жасуром Каримовым."
    )
    meeting = card(text)
    assert meeting is not None
    assert meeting.place == "Ташкент"


def test_another_s_visit_is_only_the_occasion():
    text = (
        "В рамках визита Президента Касым-Жомарта Токаева министр энергетики Казахстана Марат "
        "Тулегенбаев провёл переговоры с министром энергетики Узбекистана Жасуром Каримовым."
    )
    assert names(card(text)) == ["Марат Тулегенбаев", "Жасур Каримов"]


def test_who_took_part_is_told_of_further_on():
    text = TALKS + " В переговорах участвовал министр торговли Казахстана Ерболат Сагындыков."
    assert names(card(text))[-1] == "Ерболат Сагындыков"


def test_a_deadline_or_a_day_to_come_is_not_the_day_of_the_meeting():
    text = (
        "Министры Казахстана и Узбекистана провели переговоры 6 августа и 9 августа поедут на "
        "границу."
    )
    first, second = day(text, "6 августа", "2025-08-06"), day(text, "9 августа", "2025-08-09", 2)
    meeting = card(text, dates=(second,), published="2025-08-07")
    assert meeting is not None
    assert meeting.date is None
    meeting = card(text, dates=(first, second), published="2025-08-07")
    assert meeting is not None
    assert meeting.date == "2025-08-06"


def test_one_whose_country_is_not_said_is_of_the_side_that_nobody_is_of():
    text = (
        "Вице-министр экологии Жомарт Алиев провёл встречу с министром Монголии Бат Эрдэнэ. "
        "Казахстан выразил готовность помочь."
    )
    meeting = card(text)
    assert meeting is not None
    assert {who.country for who in meeting.participants} == {"KZ", "MN"}
    guest = next(who for who in meeting.participants if who.country == "KZ")
    assert set(meeting.reasons) == {"parties", guest.entity}


def test_the_union_is_a_party():
    text = (
        "The European Union and Kazakhstan held the annual meeting of their dialogue in Brussels."
    )
    meeting = card(text, "en")
    assert meeting is not None
    assert set(meeting.parties) == {"EU", "KZ"}
    assert meeting.place == "Brussels"


def test_english():
    text = (
        "Deputy Secretary of State Wendy R. Smithson met with Japanese Vice Foreign Minister Mori "
        "Takeru today in Tokyo. The two sides agreed to expand trade by June 2026."
    )
    meeting = card(text, "en")
    assert meeting is not None
    assert meeting.parties == ("US", "JP")
    assert names(meeting) == ["Wendy Smithson", "Mori Takeru"]
    assert [c.what for c in meeting.commitments] == ["expand trade by June 2026"]


@pytest.mark.parametrize("blank", ["\u00a0", "\n"])
def test_blanks_of_any_kind_part_words(blank: str):
    text = (
        "Foreign Minister of Kazakhstan Marat Ospanov met with Foreign Minister of Oman Ali Said."
    )
    meeting = card(text.replace("met with", f"met{blank}with"), "en")
    assert meeting is not None
    assert meeting.parties == ("KZ", "OM")


def test_who_stands_before_his_post_or_behind_an_address():
    text = (
        "Minister of Trade of Kazakhstan Marat Ospanov met with Dr. Kiran Sovath, Deputy Prime "
        "Minister of Laos, and Cambodian Foreign Minister Dr. Chea Bora."
    )
    meeting = card(text, "en")
    assert meeting is not None
    assert [(who.name, who.country) for who in meeting.participants] == [
        ("Marat Ospanov", "KZ"),
        ("Kiran Sovath", "LA"),
        ("Chea Bora", "KH"),
    ]


def test_what_was_spoken_of_is_no_party_and_took_no_part():
    text = (
        "Secretary of State Una Zell spoke with Israeli Foreign Minister and Alternate Prime "
        "Minister Amir Levin to discuss Iran and the visit of President Karim Tamari."
    )
    meeting = card(text, "en")
    assert meeting is not None
    assert meeting.parties == ("US", "IL")
    assert names(meeting) == ["Una Zell", "Amir Levin"]


def test_whose_something_is_took_no_part():
    text = (
        "Foreign Minister of Oman Ali Said met with Fijian President Ratu Vane "
        "in President Ivan Orlov’s house."
    )
    assert "Ivan Orlov" in {mention.canonical for mention in read_entities(text, "en")}
    assert names(card(text, "en")) == ["Ali Said", "Ratu Vane"]


def test_what_will_be_hosted_did_not_take_place():
    text = "The talks of Kazakhstan and Oman will be hosted by Minister Marat Ospanov."
    assert card(text, "en") is None


def test_kazakh():
    text = (
        "Қазақстан Премьер-министрі Олжас Бектенов Алматыда Қырғыз Республикасы Министрлер "
        "Кабинетінің Төрағасы Адылбек Касымалиевпен келіссөз жүргізді. "
        "Қазақстан экспортты арттыруға дайын. Тараптар сауданы 2026 жылға дейін арттыруға келісті."
    )
    written = "2026 жылға дейін"
    start = text.index(written)
    until = DateMention("d01", Span(start, start + 10), "2026 жылға", Period("2026", "2026"))
    meeting = card(text, "kk", (until,))
    assert meeting is not None
    assert meeting.parties == ("KZ", "KG")
    assert names(meeting) == ["Олжас Бектенов", "Адылбек Касымалиев"]
    assert meeting.place == "Алматы"
    assert [(c.who, c.deadline) for c in meeting.commitments] == [
        (("KZ",), None),
        (("KZ", "KG"), "2026"),
    ]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Премьер-министр Казахстана Олжас Бектенов",
                "провёл переговоры с",
                "Президентом Узбекистана",
                "стороны договорились",
                "в Алматы",
                ". ",
                "\n\n",
                "İ",
                "met with",
                "кездесті",
            ]
        ),
        max_size=14,
    ).map(" ".join),
    st.sampled_from(["ru", "kk", "en"]),
)
def test_any_text_gives_a_card_that_holds_or_none(text: str, lang: str):
    meeting = card(text, lang)
    if meeting is None:
        return
    assert 2 <= len(meeting.parties) == len(set(meeting.parties))
    for promise in meeting.commitments:
        assert promise.text == promise.span.of(text)
        assert promise.what
        assert set(promise.who) <= set(meeting.parties)
