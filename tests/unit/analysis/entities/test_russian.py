"""Posts, organisations, places and documents of Russian texts."""

import pytest

from svodka.analysis.entities import read_entities
from svodka.domain.marks import EntityType, Mention

POST, ORG, PERSON = EntityType.POST, EntityType.ORG, EntityType.PERSON


def of(kind: EntityType, text: str) -> list[Mention]:
    return [mention for mention in read_entities(text, "ru") if mention.type is kind]


def canonical(kind: EntityType, text: str) -> list[str]:
    return [mention.canonical for mention in of(kind, text)]


@pytest.mark.parametrize(
    ("text", "post", "entity"),
    [
        (
            "Он встретился с Премьер-министром Казахстана.",
            "Премьер-министр Республики Казахстан",
            "post:KZ-premier",
        ),
        (
            "Письмо министру иностранных дел Узбекистана.",
            "Министр иностранных дел Республики Узбекистан",
            "post:UZ-minister-foreign",
        ),
        (
            "Об этом сказал министр торговли и интеграции РК.",
            "Министр торговли и интеграции Республики Казахстан",
            "post:KZ-министр торговли и интеграции",
        ),
        (
            "Его принял министр цифрового развития, инноваций и аэрокосмической промышленности РК.",
            "Министр цифрового развития, инноваций и аэрокосмической промышленности "
            "Республики Казахстан",
            "post:KZ-министр цифрового развития, инноваций и аэрокосмической промышленности",
        ),
        (
            "Присутствовал посол Казахстана в Кыргызской Республике.",
            "Посол Республики Казахстан в Кыргызской Республике",
            "post:KZ-посол в кыргызской республике",
        ),
        ("По словам главы государства,", "Глава государства", "post:president"),
    ],
)
def test_a_post_with_all_it_is_of(text: str, post: str, entity: str):
    found = of(POST, text)[0]
    assert (found.canonical, found.entity) == (post, entity)


def test_two_posts_joined_by_a_dash_are_one_and_both():
    text = "С Председателем Кабинета министров – Руководителем Администрации Президента КР."
    posts = of(POST, text)
    assert posts[0].entity == "post:KG-premier-and-head-of-administration"
    assert [post.entity for post in posts[1:]] == [
        "post:KG-premier",
        "post:KG-head-of-administration",
        "post:KG-president",
    ]
    assert canonical(ORG, text) == [
        "Кабинет министров Кыргызской Республики",
        "Администрация Президента Кыргызской Республики",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Во главе стола сидел гость.",
        "Президенты двух стран обсудили торговлю.",
        "Главы правительств подписали документ.",
        "Ответил директор департамента.",
    ],
)
def test_what_is_nobodys_post(text: str):
    assert of(POST, text) == []


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        (
            "Об этом сообщила пресс-служба Премьер-министра РК.",
            "Пресс-служба Премьер-министра Республики Казахстан",
            "org:KZ-premier-press",
        ),
        (
            "Заявление МИД Казахстана.",
            "Министерство иностранных дел Республики Казахстан",
            "org:KZ-MIA",
        ),
        ("Заявление российского МИД.", "Министерство иностранных дел Российской Федерации", None),
        ("Решение ЕАЭС.", "Евразийский экономический союз", "org:EAEU"),
        ("Глава принял участие в саммите ШОС.", "Шанхайская организация сотрудничества", "org:SCO"),
        ("На заседании Общественного совета.", "Общественный совет", None),
        ("Построило ТОО «Рога и копыта».", "ТОО «Рога и копыта»", None),
    ],
)
def test_organisations(text: str, name: str, entity: str | None):
    found = of(ORG, text)[0]
    assert found.canonical == name
    assert entity in (None, found.entity)


def test_a_branch_of_the_economy_is_no_organisation():
    found = of(EntityType.SECTOR, "Товарооборот в сфере АПК вырос.")
    assert [(m.text, m.canonical) for m in found] == [("АПК", "агропромышленный комплекс")]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Завод построят в Таш-Кумыре.", EntityType.CITY, "Таш-Кумыр"),
        ("Поезд идёт в Кызылорду.", EntityType.CITY, "Кызылорда"),
        ("Встреча в южном мегаполисе.", EntityType.CITY, "Алматы"),
        ("Фермеры Мангистауской области.", EntityType.REGION, "Мангистауская область"),
        ("Жители Аулекольского района.", EntityType.REGION, "Аулекольский район"),
        (
            "Уровень Токтогульского водохранилища.",
            EntityType.FACILITY,
            "Токтогульское водохранилище",
        ),
        ("На дне Аральского моря.", EntityType.PLACE, "Аральское море"),
    ],
)
def test_places(text: str, kind: EntityType, name: str):
    assert [m.canonical for m in of(kind, text)] == [name]


def test_the_word_before_a_list_decides_what_is_a_river():
    rivers = of(EntityType.RIVER, "Вода в бассейнах рек Шу и Талас.")
    assert [m.entity for m in rivers] == ["river:Шу", "river:Талас"]
    assert of(EntityType.RIVER, "Или так, или иначе.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Реализуется «Дорожная карта по увеличению взаимных поставок».",
            "Дорожная карта по увеличению взаимных поставок",
        ),
        (
            "Исполняют «Дорожную карту по увеличению поставок».",
            "Дорожная карта по увеличению поставок",
        ),
        ("Стороны подписали Соглашение о свободной торговле.", "Соглашение о свободной торговле"),
    ],
)
def test_documents(text: str, name: str):
    assert [m.canonical for m in of(EntityType.DOCUMENT, text)] == [name]


def test_a_programme_in_passing_is_no_document():
    assert of(EntityType.DOCUMENT, "Есть программа по запуску ферм.") == []


def test_a_bare_post_has_the_country_of_the_same_post_elsewhere():
    text = (
        "Премьер-министр Олжас Бектенов провёл переговоры. "
        "Премьер-министр Казахстана поблагодарил гостя."
    )
    assert {post.entity for post in of(POST, text)} == {"post:KZ-premier"}
    assert {person.country for person in of(PERSON, text)} == {"KZ"}


def test_a_post_held_by_another_lends_no_country():
    text = "Президент США Джон Смит говорил с гостем. Позже президент Алексей Громов ответил."
    assert [m.country for m in of(PERSON, text)] == ["US", None]


def test_what_the_tagger_alone_sees_is_kept():
    found = of(ORG, "Об этом пишет издание The New York Times.")
    assert "The New York Times" in [m.text for m in found]


def test_the_russian_federation_is_a_country_and_no_body():
    found = read_entities("Статья Уголовного кодекса Российской Федерации изменена.", "ru")
    assert [(m.type, m.iso) for m in found if m.text == "Российской Федерации"] == [
        (EntityType.COUNTRY, "RU")
    ]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Помог Фонд развития сёл Казахстана (ФРСК). Позже ФРСК вырос.", "ФРСК"),
        ("Об этом пишет Министерство сёл Казахстана (далее – Минсёл).", "Минсёл"),
        ("Партия «Новый день» (New Day, НД) растёт.", "New Day"),
    ],
)
def test_a_short_name_in_brackets_is_the_same_body(text: str, short: str):
    bodies = [m for m in read_entities(text, "ru") if m.type is EntityType.ORG]
    assert short in {m.text for m in bodies}
    assert len({m.entity for m in bodies}) == 1


def test_words_in_brackets_are_no_short_name():
    text = "Помог Фонд развития сёл Казахстана (Алматы)."
    assert [m.text for m in read_entities(text, "ru") if m.type is EntityType.ORG] == [
        "Фонд развития сёл Казахстана"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Совет иностранных инвесторов при Президенте Республики Казахстан",
        "Институт языкознания имени А. Б. Турсынова",
        "Университет имени аль-Бируни",
        "Следственного комитета при прокуратуре Казахстана",
        "Следственного комитета при прокуратуре",
    ],
)
def test_a_name_goes_on_with_whom_it_serves_and_whose_name_it_bears(name: str):
    found = read_entities(f"О решении сообщил {name}.", "ru")
    assert name in [m.text for m in found if m.type is EntityType.ORG]


def test_a_charge_d_affaires_is_one_man_and_his_post_names_two_countries():
    text = "Беседа с временным поверенным в делах Ирака в Казахстане Джабером аль-Темими."
    post = of(POST, text)[0]
    assert post.text == "временным поверенным в делах Ирака в Казахстане"
    assert post.country == "IQ"


def test_an_ambassador_in_any_case_is_one():
    text = "Он встретился с Чрезвычайным и Полномочным Послом Венгрии в РК Отто Ройном."
    post = of(POST, text)[0]
    assert post.text == "Чрезвычайным и Полномочным Послом Венгрии в РК"
    assert post.country == "HU"
    assert canonical(PERSON, text) == ["Отто Ройн"]


def test_after_is_no_ambassador():
    assert of(POST, "После Казахстана он посетил Венгрию.") == []


def test_the_tagger_s_bodies_without_who_does_something_there():
    found = of(ORG, "Окончил Академию государственного управления. Замглавы сказал.")
    assert not {"Окончил", "Замглавы"} & {m.text.split()[0] for m in found}
