import pytest

from svodka.text.morphology import case_forms, gender_of, is_known, may_be, nominative


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("казахстан", "казахстана казахстану казахстаном казахстане"),
        ("кыргызская", "кыргызской кыргызскую"),
        ("республика", "республики республике республику республикой"),
        ("россия", "россии россию россией"),
        ("таш-кумыр", "таш-кумыра таш-кумыре"),
        ("кызылорда", "кызылорды кызылорде кызылорду"),
        ("евразийский", "евразийского евразийскому евразийским евразийском"),
        ("водохранилище", "водохранилища водохранилищу водохранилищем"),
        ("эмираты", "эмиратов эмиратам эмиратами эмиратах"),
        ("туркменбаши", "туркменбаши"),
        ("посол", "посла послу послом"),
    ],
)
def test_case_forms_hold_every_case_and_the_name_itself(name: str, forms: str):
    assert {name, *forms.split()} <= case_forms(name)


def test_a_name_in_a_vowel_that_no_case_ends_in_is_invariable():
    assert case_forms("баку") == {"баку"}
    assert case_forms("тбилиси") == {"тбилиси"}


def test_the_dictionary_tells_cases_of_common_words():
    assert may_be("энергетики", "NOUN", "gent")
    assert may_be("иностранных", "ADJF", "gent")
    assert not may_be("провёл", "NOUN")


def test_adjectives_follow_the_gender_of_their_noun():
    assert nominative("алматинской", "femn") == "алматинская"
    assert nominative("межправительственном", "masc") == "межправительственный"
    assert nominative("завода") == "завод"


def test_what_the_dictionary_does_not_know_is_left_alone():
    assert nominative("ыъъ") == "ыъъ"
    assert not is_known("абвгдежз")


def test_gender_of_nouns():
    assert [gender_of(noun) for noun in ("комиссия", "совет", "министерство")] == [
        "femn",
        "masc",
        "neut",
    ]
    assert gender_of("подробно") is None
