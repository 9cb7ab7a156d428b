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
