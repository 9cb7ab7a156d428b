"""Posts, people, bodies and documents of English texts."""

import pytest

from svodka.analysis.entities import read_entities
from svodka.domain.marks import EntityType, Mention


def of(kind: EntityType, text: str) -> list[Mention]:
    return [mention for mention in read_entities(text, "en") if mention.type is kind]


@pytest.mark.parametrize(
    ("text", "canonical", "holder"),
    [
        (
            "Kazakhstan's Minister of Trade Yerbolat Sagyndykov paid a visit.",
            "Minister of Trade of Kazakhstan",
            "Yerbolat Sagyndykov",
        ),
        (
            "Deputy Chairman of the Cabinet of Ministers of the Kyrgyz Republic Azamat Osmonkulov.",
            "Deputy Chairman of the Cabinet of Ministers of Kyrgyzstan",
            "Azamat Osmonkulov",
        ),
        (
            "Deputy Secretary of State Wendy R. Smithson spoke.",
            "Deputy Secretary of State of the United States",
            "Wendy Smithson",
        ),
        (
            "The Republic of Korea (ROK) Foreign Minister Chung Eui-kim left.",
            "Foreign Minister of South Korea",
            "Chung Eui-kim",
        ),
        (
            "French MFA State Secretary Paul Martin said.",
            "State Secretary of France",
            "Paul Martin",
        ),
        (
            "The U.S. Special Envoy for Yemen Tim Hollins said.",
            "Special Envoy for Yemen of the United States",
            "Tim Hollins",
        ),
    ],
)
def test_a_post_its_country_and_its_holder(text: str, canonical: str, holder: str):
    assert of(EntityType.POST, text)[0].canonical == canonical
    assert of(EntityType.PERSON, text)[0].canonical == holder


def test_a_surname_alone_is_who_was_named_before():
    text = "Minister of Energy Marat Tulegenbayev spoke. Later Tulegenbayev’s team left."
    people = of(EntityType.PERSON, text)
    assert [m.text for m in people] == ["Marat Tulegenbayev", "Tulegenbayev"]
    assert len({m.entity for m in people}) == 1


def test_a_bare_minister_is_of_nothing():
    text = "Kazakhstan's Minister of Energy Marat Tulegenbayev came. Minister Tulegenbayev spoke."
    assert of(EntityType.POST, text)[-1].canonical == "Minister"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Agriculture subsidises transport.", "Ministry of Agriculture"),
        ("The European Investment Bank intends to lend.", "European Investment Bank"),
        ("Support of the EU matters.", "European Union"),
    ],
)
def test_bodies(text: str, name: str):
    assert [m.canonical for m in of(EntityType.ORG, text)] == [name]


def test_and_does_not_join_a_body_to_a_country():
    text = "The European Union and Kazakhstan met."
    assert [m.text for m in of(EntityType.ORG, text)] == ["European Union"]
    assert [m.text for m in of(EntityType.COUNTRY, text)] == ["Kazakhstan"]


def test_documents():
    text = "They signed the Memorandum of Understanding on Trade yesterday."
    assert [m.text for m in of(EntityType.DOCUMENT, text)] == [
        "Memorandum of Understanding on Trade"
    ]


def test_mr_makes_a_person():
    assert [m.text for m in of(EntityType.PERSON, "We heard Mr. Whitcombe there.")] == ["Whitcombe"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy thanked Deborah Lindqvist for her work.", "Deborah Lindqvist"),
        ("“We are ready,” said Brandauer.", "Brandauer"),
        ("Ostrowski told reporters that talks go on.", "Ostrowski"),
        ("Lt. Gen. Joseph L. Harrow commands it.", "Joseph L. Harrow"),
        ("The spokesman Tarvo Ilmerand left.", "Tarvo Ilmerand"),
        ("Ziglan Morrabi, Minister of Trade, came.", "Ziglan Morrabi"),
        ("They received Yerlan Sagyndykov.", "Yerlan Sagyndykov"),
        ("His deputy is Major General Tarvo.", "Tarvo"),
        ("It was the house of Abu Karim al-Tamari.", "Abu Karim al-Tamari"),
    ],
)
def test_a_person_without_a_title(text: str, name: str):
    assert [m.text for m in of(EntityType.PERSON, text)] == [name]


def test_a_surname_stands_for_the_same_person_with_its_article_or_without():
    text = "President Karim al-Tamari spoke. Many disliked Tamari."
    assert len({m.entity for m in of(EntityType.PERSON, text)}) == 1


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("They met near Qalbarrah on Friday.", EntityType.PLACE, "Qalbarrah"),
        ("He came to the village of Ostrava Dolna.", EntityType.CITY, "Ostrava Dolna"),
        ("She was born in Wellmere, France.", EntityType.CITY, "Wellmere"),
        ("Fighting went on in Zarduk province.", EntityType.REGION, "Zarduk"),
        ("Aid for the ZDRF grows.", EntityType.ORG, "ZDRF"),
        ("He leads Jaish al-Mubin now.", EntityType.ORG, "Jaish al-Mubin"),
        ("It was sold to Brunnlicht company.", EntityType.ORG, "Brunnlicht"),
    ],
)
def test_what_stands_around_tells_what_a_name_is(text: str, kind: EntityType, name: str):
    assert [m.text for m in of(kind, text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Old Friends Visit Several Large Factories in Wellmere Today",
        "They spoke in German.",
        "An Alliance for Development in Democracy began.",
        "However, Energy matters.",
        "Experts help in Counter-IED training.",
        "We've met before.",
        "WHAT IS NEW AND WHY",
    ],
)
def test_capitals_alone_name_nothing(text: str):
    found = {m.type for m in read_entities(text, "en")}
    assert not found & {EntityType.PERSON, EntityType.CITY, EntityType.PLACE, EntityType.ORG}


@pytest.mark.parametrize(
    ("text", "span", "entity"),
    [
        ("The Kazakh government agreed.", "Kazakh government", "org:KZ-government"),
        ("The government of Kazakhstan agreed.", "government of Kazakhstan", "org:KZ-government"),
        (
            "The Government of the Kyrgyz Republic met.",
            "Government of the Kyrgyz Republic",
            "org:KG-government",
        ),
        ("Kazakhstan's Ministry of Oil said so.", "Ministry of Oil", "org:KZ-ministry of oil"),
        ("Armenia’s armed forces left.", "Armenia’s armed forces", "org:AM-armed forces"),
    ],
)
def test_a_body_written_small_is_of_its_country(text: str, span: str, entity: str):
    assert [(m.text, m.entity) for m in of(EntityType.ORG, text)] == [(span, entity)]


@pytest.mark.parametrize("short", ["(STF)", "(the “STF”)"])
def test_a_short_name_in_brackets_is_the_same_body(short: str):
    text = f"The Southern Trade Fund {short} lends. Later the STF stopped."
    assert {m.canonical for m in of(EntityType.ORG, text)} == {"Southern Trade Fund"}
    assert [m.text for m in of(EntityType.ORG, text)][-1] == "STF"


def test_a_bare_noun_is_the_body_last_named():
    text = "The Ministry of Transport of Kazakhstan spoke. Later the Ministry left."
    first, *_, last = of(EntityType.ORG, text)
    assert (last.text, last.entity) == ("Ministry", first.entity)


def test_a_portfolio_may_stand_before_its_post():
    text = "Kazakhstan's Energy Minister Marat Tulegenbayev came."
    assert [m.canonical for m in of(EntityType.POST, text)] == ["Minister of Energy of Kazakhstan"]


def test_a_country_of_two_words_and_one_in_a_compound():
    text = "Costa Rican diplomats saw the Russia-occupied lands."
    assert [m.iso for m in of(EntityType.COUNTRY, text)] == ["CR", "RU"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "The Armenian Border Trade Council President Aram Vardanyan came.",
            "President of Armenia",
        ),
        (
            "U.S. Envoy for Iraq, Iran, and Central Asia Una Zell came.",
            "Envoy for Iraq, Iran, and Central Asia of the United States",
        ),
        ("Libyan interim Prime Minister Salem Dabour came.", "Prime Minister of Libya"),
        (
            "U.S. Under Secretary for Civil Security, Democracy, and Human Rights Una Zell came.",
            "Under Secretary for Civil Security, Democracy, and Human Rights of the United States",
        ),
    ],
)
def test_posts_of_bodies_and_lists_of_portfolios(text: str, post: str):
    assert [m.canonical for m in of(EntityType.POST, text)] == [post]


def test_what_someone_is_thanked_for_is_no_part_of_his_post():
    text = "She thanked the Foreign Minister for Oman’s role."
    assert [m.text for m in of(EntityType.POST, text)] == ["Foreign Minister"]
