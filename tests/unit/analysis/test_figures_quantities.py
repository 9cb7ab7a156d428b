from decimal import Decimal

import pytest

from svodka.analysis.figures.quantities import read_quantities
from svodka.analysis.figures.values import Quantity
from svodka.text.number_words import parted
from svodka.text.tokens import tokenise


def quantities(text: str, lang: str = "ru") -> list[Quantity]:
    tokens = tokenise(text)
    return list(read_quantities(tokens, [False] * len(tokens), lang))


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("ru", "1200 рабочих мест", 1200, "место"),
        ("ru", "15 рабочих завода", 15, "рабочий"),
        ("ru", "трёх стран", 3, "страна"),
        ("ru", "двадцать пять новых школ", 25, "школа"),
        ("kk", "15 мектептер", 15, "мектеп"),
        ("kk", "300-ден астам адам", 300, "people"),
        ("kk", "1 млн-нан астам тонна", 1_000_000, "t"),
        ("en", "15 new border crossings", 15, "crossing"),
        ("en", "6 branches", 6, "branch"),
        ("en", "4 new policies", 4, "policy"),
    ],
)
def test_a_bare_number_counts_the_noun_behind_it(
    lang: str, text: str, value: int, unit: str
) -> None:
    [quantity] = quantities(text, lang)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "двадцать пятый саммит"),
        ("ru", "сто первая школа"),
        ("ru", "одна школа"),
        ("ru", "2024 школы"),
        ("ru", "5-летний план"),
        ("ru", "01/02/2025"),
        ("ru", "24/7"),
        ("ru", "5/7 домов"),
        ("ru", "12–10 тонн"),
        ("ru", "дом 5"),
        ("ru", "5 быстро"),
        ("ru", "5 Казахстан"),
        ("ru", "5"),
        ("en", "5 of"),
        ("en", "5 Fast trains"),
        ("en", "5 glass"),
        ("kk", "5 Астана"),
        ("kk", "5-ші мектеп"),
        ("ru", "6 месяцев"),
    ],
)
def test_what_counts_nothing_is_no_quantity(lang: str, text: str) -> None:
    assert quantities(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("en", "5 to 7 million tonnes", 5 * 10**6, 7 * 10**6),
        ("en", "between 3 and 5 billion tenge", 3 * 10**9, 5 * 10**9),
        ("en", "$10–12 million", 10**7, 12 * 10**6),
        ("ru", "от 3 до 5 млрд тенге", 3 * 10**9, 5 * 10**9),
        ("ru", "от 0 до 5 млрд тенге", 0, 5 * 10**9),
        ("kk", "10–12 тонна", 10, 12),
    ],
)
def test_both_ends_of_a_range(lang: str, text: str, low: int, high: int) -> None:
    [quantity] = quantities(text, lang)
    assert quantity.value == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [("en", "from 5 to 7 tonnes", 7), ("ru", "5 – рост 7 тонн", 7)],
)
def test_what_is_no_range_keeps_its_last_number(lang: str, text: str, value: int) -> None:
    assert quantities(text, lang)[-1].value == value


def test_a_sign_of_money_belongs_to_one_number() -> None:
    assert [quantity.span.of("5 $ 7 тонн") for quantity in quantities("5 $ 7 тонн")] == [
        "5 $",
        "7 тонн",
    ]


def test_what_belongs_to_a_date_is_left_out() -> None:
    tokens = tokenise("5 тонн и 7 тонн")
    taken = [False, True, False, False, False]
    assert [q.value for q in read_quantities(tokens, taken, "ru")] == [7]
    assert [q.value for q in read_quantities(tokens, [True] * 5, "ru")] == []


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [("ru", "втрое", 3), ("ru", "удвоился", 2), ("en", "tripled", 3), ("en", "twofold", 2)],
)
def test_a_word_may_be_a_ratio(lang: str, text: str, value: int) -> None:
    [quantity] = quantities(text, lang)
    assert (quantity.value, quantity.unit, quantity.spelled) == (value, "times", True)


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("ru", "мороз −25 °C", "-25", "°C"),
        ("ru", "спад -3,2%", "-3.2", "%"),
        ("ru", "минус 3,2%", "-3.2", "%"),
        ("ru", "долг –€5", "-5", "EUR"),
        ("en", "a fall of minus 5 percent", "-5", "%"),
        ("ru", "рост – 25 тонн", "25", "t"),
        ("ru", "10-процентный налог", "10", "%"),
        ("ru", "25 процентным пакетом", "25", "%"),
        ("ru", "100-долларовая скидка", "100", "USD"),
        ("en", "a 300-mile pipeline", "300", "mi"),
        ("ru", "5 рублей 30 копеек", "5.3", "RUB"),
        ("ru", "95 копеек", "0.95", "RUB"),
        ("en", "40 cents", "0.4", "USD"),
        ("ru", "треть экспорта", "0.3333", "times"),
        ("ru", "четверть тонны", "0.25", "t"),
        ("ru", "треть миллиарда долларов", "333300000", "USD"),
        ("kk", "халықтың үштен бірі", "0.3333", "times"),
        ("kk", "22%-ы", "22", "%"),
        ("kk", "триллион теңге", "1000000000000", "KZT"),
        ("ru", "10 ТЭС", "10", "ТЭС"),
    ],
)
def test_signs_fractions_and_adjectives(lang: str, text: str, value: str, unit: str) -> None:
    [quantity] = quantities(text, lang)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("ru", "с 10,5 до 17 процентов", "10.5 % 17 %"),
        ("ru", "с 40 до 250 млн долларов", "40000000 USD 250000000 USD"),
        ("ru", "с одного до 3 млн тонн", "3000000 t"),
        ("en", "from 5 to 7 percent", "5 % 7 %"),
        ("ru", "3,1 млрд из 5,3 млрд долларов", "3100000000 USD 5300000000 USD"),
        ("ru", "500 млн евро, затем – 260 млн", "500000000 EUR 260000000 EUR"),
        ("ru", "погибли 66 человек, ещё 33 ранены", "66 people 33 people"),
        ("ru", "24 шахты из 91", "24 шахта 91 шахта"),
        ("ru", "5 тонн и 12", "5 t"),
        ("ru", "12 млн", ""),
    ],
)
def test_a_number_without_a_unit_takes_that_of_another(lang: str, text: str, read: str) -> None:
    found = quantities(text, lang)
    words = [word for q in found for word in (f"{q.value.normalize():f}", q.unit)]
    assert " ".join(words) == read


def test_a_carried_unit_is_told() -> None:
    assert [q.carried for q in quantities("с 10,5 до 17 процентов")] == [True, False]


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("ru", "две-три тонны", 2, 3),
        ("ru", "два – три миллиона тенге", 2 * 10**6, 3 * 10**6),
        ("kk", "үш пен бес доллар", 3, 5),
        ("kk", "отыз-қырық теңгеден", 30, 40),
        ("ru", "с января 10-12 тонн", 10, 12),
    ],
)
def test_ranges_in_words(lang: str, text: str, low: int, high: int) -> None:
    tokens = parted(tokenise(text), lang)
    [quantity] = read_quantities(tokens, [False] * len(tokens), lang)
    assert quantity.value == (low, high)
