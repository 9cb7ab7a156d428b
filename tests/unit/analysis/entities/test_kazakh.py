"""Posts, bodies and places of Kazakh texts."""

import pytest

from svodka.analysis.entities import read_entities
from svodka.analysis.entities.endings import bases, possessive, without_case
from svodka.domain.marks import EntityType, Mention


def of(kind: EntityType, text: str) -> list[Mention]:
    return [mention for mention in read_entities(text, "kk") if mention.type is kind]


@pytest.mark.parametrize(
    ("text", "entity", "span"),
    [
        (
            "Қазақстанның Сыртқы істер министрі Ермек Абаев келді.",
            "post:KZ-minister-foreign",
            "Қазақстанның Сыртқы істер министрі",
        ),
        (
            "Қырғыз Республикасы Министрлер Кабинетінің Төрағасымен кездесті.",
            "post:KG-premier",
            "Қырғыз Республикасы Министрлер Кабинетінің Төрағасымен",
        ),
        ("Көлік министрі Руслан Ахметбеков айтты.", "post:көлік министр", "Көлік министрі"),
        ("ҚР Премьер-министріне хат.", "post:KZ-premier", "ҚР Премьер-министріне"),
    ],
)
def test_a_post_is_read_back_to_its_country(text: str, entity: str, span: str):
    found = of(EntityType.POST, text)[0]
    assert (found.entity, found.text) == (entity, span)


def test_a_dash_shares_the_country():
    text = "Қырғыз Республикасы Министрлер Кабинетінің Төрағасы – Президент Әкімшілігінің Басшысы."
    assert [m.country for m in of(EntityType.POST, text)] == ["KG", "KG"]


def test_presidents_in_the_plural_are_no_post():
    assert of(EntityType.POST, "Олар президенттер туралы айтты.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Абай атындағы «Қазақмыс» корпорациясы.", "Қазақмыс"),
        ("Әділет министрлігінің хабарлауынша.", "Әділет министрлігі"),
        ("Бүгін «Жаңа таң» арнасы ашылды.", "Жаңа таң"),
        ("«Алтын дән» акционерлік қоғамы мамандары келді.", "Алтын дән"),
        ("Ол Веллмер университетінің грантын жеңіп алды.", "Веллмер университеті"),
        ("Ол Веллмер журналистика академиясының мүшесі.", "Веллмер журналистика академиясы"),
        ("Оны Қаржы нарқын реттеу және дамыту агенттігі хабарлады.", None),
    ],
)
def test_bodies(text: str, name: str | None):
    found = of(EntityType.ORG, text)
    assert found
    assert name in (None, found[0].canonical)


@pytest.mark.parametrize(
    "text",
    [
        "Алматының орталығында жиын өтті.",
        "Қытай соты шешім шығарды.",
        "Егер абайтану институтын ашса.",
        "Жаңа компания келді.",
    ],
)
def test_what_is_only_somewhere_s_or_someone_s_is_no_body(text: str):
    assert of(EntityType.ORG, text) == []


def test_the_holder_of_a_post_has_its_country():
    person = of(EntityType.PERSON, "Қазақстанның Көлік министрі Руслан Ахметбеков келді.")[0]
    assert (person.canonical, person.country) == ("Руслан Ахметбеков", "KZ")


def test_a_given_name_of_the_region_makes_a_person():
    assert [m.text for m in of(EntityType.PERSON, "Тілшіміз Алмас Сәдуақас анықтады.")] == [
        "Алмас Сәдуақас"
    ]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("қазақстанның", "қазақстан"),
        ("алматыда", "алматы"),
        ("бішкектен", "бішкек"),
        ("қытайға", "қытай"),
        ("ресеймен", "ресей"),
        ("ақш-тың", "ақш"),
        ("қазақстандағы", "қазақстан"),
    ],
)
def test_words_without_their_endings(word: str, base: str):
    assert base in list(bases(word))


def test_surnames_without_case():
    assert without_case("Бектеновпен") == "Бектенов"
    assert without_case("Жапаровтың") == "Жапаров"
    assert without_case("Нұртілеудің") == "Нұртілеу"


def test_the_head_keeps_its_possessive():
    assert possessive("министрлігінің") == "министрлігі"
    assert possessive("хат") == ""


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Олар Бегунталы ауылына келді.", EntityType.CITY, "Бегунталы"),
        ("Жиын Қызылбұта ауданында өтті.", EntityType.REGION, "Қызылбұта"),
        ("Олар Тоқпанкөл көлінде демалды.", EntityType.PLACE, "Тоқпанкөл"),
    ],
)
def test_a_place_that_no_list_holds_is_told_by_its_noun(text: str, kind: EntityType, name: str):
    assert [m.text for m in of(kind, text)] == [name]


def test_whose_village_it_is_names_no_place():
    assert of(EntityType.CITY, "Ол Асанның ауылына барды.") == []


def test_a_given_name_makes_a_person_of_two_words():
    text = "Кездесуде Мейрамбек Сарбасат сөйледі."
    assert [m.text for m in of(EntityType.PERSON, text)] == ["Мейрамбек Сарбасат"]
