from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.text.number_words import small_numbers
from svodka.text.numerals import LONGEST, Numeral, digits_value, numeral_at
from svodka.text.tokens import tokenise

WORDS = [
    "один",
    "два",
    "двести",
    "тысяча",
    "тысяч",
    "млн.",
    "миллиард",
    "полтора",
    "пол",
    "с",
    "половиной",
    "жүз",
    "мың",
    "бір",
    "жарым",
    "жарты",
    "one",
    "two",
    "hundred",
    "thousand",
    "and",
    "a",
    "half",
    "billion",
    "twenty-five",
]


def read(written: str, lang: str) -> Numeral | None:
    return numeral_at(tokenise(written), 0, lang)


RUSSIAN = """
5|5
0,5|0.5
5.3|5.3
1 234,5|1234.5
1,234|1.234
1 600 000|1600000
1.600.000,5|1600000.5
5,3млн|5300000
5,3 млн|5300000
2,5 тыс|2500
1 трлн|1000000000000
1 млрд 600 млн|1600000000
1 млрд 600 млн 5 тыс. 20|1600005020
5 тыс. 300|5300
полмиллиарда|500000000
полтысячи|500
пол миллиона|500000
полтора миллиона|1500000
полутора миллионов|1500000
полторы тысячи|1500
полтораста|150
два с половиной миллиарда|2500000000
двух с половиной|2.5
двадцать пять|25
сто сорок два|142
двести пятьдесят тысяч|250000
двухсот пятидесяти|250
пять тысяч двести|5200
тысяча двести|1200
три миллиона двести тысяч пять|3200005
миллион|1000000
четырёх|4
пять целых три десятых|5.3
двенадцать целых и пять сотых|12.05
две целых пять десятых миллиона|2500000
треть|0.3333
две трети|0.6667
три четверти|0.75
половина|0.5
пятая часть|0.2
две пятых|0.4
четверть миллиарда|250000000
3/4|0.75
½|0.5
десяток миллионов|10000000
три десятка|30
трое|3
"""

KAZAKH = """
бес жүз|500
жүз елу|150
он бес|15
бес жүз елу бір|551
екі мың бес жүз|2500
екі жүз елу мың|250000
екі жарым миллиард|2500000000
жарты миллион|500000
бір миллион екі жүз мың|1200000
1 млрд 600 млн|1600000000
5,3 мың|5300
2 миллиардтан|2000000000
300-ден|300
бес бүтін оннан үш миллиард|5300000000
нөл бүтін жүзден сексен алты|0.86
үш те бес|3.5
үштен бір|0.3333
төрттен үші|0.75
жартысы|0.5
екі жүзден|200
сегіз мыңнан|8000
жүз алпыстан|160
мың жүз|1100
1 млн-нан|1000000
5,3 млрд-тан|5300000000
"""

ENGLISH = """
1,234|1234
1,234.5|1234.5
1,234,567|1234567
2.5|2.5
0,5|0.5
1,23|1.23
1.6 billion|1600000000
203m|203000000
3bn|3000000000
5k|5000
twenty-five|25
twenty five|25
one hundred and five|105
two hundred thousand|200000
two thousand five hundred|2500
nineteen hundred|1900
one million two hundred thousand|1200000
five and a half|5.5
two and a half billion|2500000000
half a million|500000
half million|500000
two-thirds|0.6667
three quarters|0.75
one-fifth|0.2
five point two|5.2
"""

TABLES = {"ru": RUSSIAN, "kk": KAZAKH, "en": ENGLISH}


@pytest.mark.parametrize(
    ("lang", "written", "value"),
    [
        (lang, *line.split("|"))
        for lang, table in TABLES.items()
        for line in table.strip().splitlines()
    ],
)
def test_a_number_is_read_whole_and_exactly(lang: str, written: str, value: str) -> None:
    found = read(written, lang)
    assert found is not None
    assert found.value == Decimal(value)
    assert (found.first, found.last) == (0, len(tokenise(written))), "every word belongs to it"


@pytest.mark.parametrize(
    ("lang", "written", "value", "length"),
    [
        ("ru", "1 млн 2 млн", "1000000", 2),
        ("ru", "два миллиона пять миллионов", "2000000", 2),
        ("ru", "10 15", "10", 1),
        ("ru", "десять пять", "10", 1),
        ("ru", "5,3 млн 1,5", "5300000", 2),
        ("ru", "два с полудня", "2", 1),
        ("en", "two and three", "2", 1),
        ("en", "5 and half", "5.5", 3),
    ],
)
def test_a_number_ends_where_another_begins(
    lang: str, written: str, value: str, length: int
) -> None:
    found = read(written, lang)
    assert found is not None
    assert (found.value, found.last) == (Decimal(value), length)


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("ru", ""),
        ("ru", "рост"),
        ("ru", "пол"),
        ("ru", "пол зала"),
        ("ru", "млрд"),
        ("ru", "с половиной"),
        ("kk", "жарты жыл"),
        ("en", "half a day"),
        ("en", "and"),
        ("en", "twenty-five-six"),
        ("en", "third"),
        ("en", "a third country"),
        ("en", "quarter"),
        ("kk", "оның"),
        ("kk", "үшін"),
        ("ru", "третья школа"),
        ("ru", "G20"),
        ("ru", "1" * 30),
    ],
)
def test_no_number_begins_here(lang: str, written: str) -> None:
    assert read(written, lang) is None


@pytest.mark.parametrize(
    ("written", "spelled", "scaled"),
    [
        ("двести", True, False),
        ("200", False, False),
        ("200 млн", False, True),
        ("двести миллионов", True, True),
        ("1 млн двести", False, False),
    ],
)
def test_digits_and_multipliers_are_told(written: str, spelled: bool, scaled: bool) -> None:
    found = read(written, "ru")
    assert found is not None
    assert (found.spelled, found.scaled) == (spelled, scaled)


def test_the_full_stop_of_a_multiplier_belongs_to_it_inside_a_sentence_only() -> None:
    inside, closing = read("5 млн. тонн", "ru"), read("5 млн.", "ru")
    assert inside is not None
    assert closing is not None
    assert (inside.last, closing.last) == (3, 2)
    followed = read("5 млн. Экспорт вырос", "ru")
    assert followed is not None
    assert followed.last == 2


def test_cyrillic_multipliers_are_understood_in_any_language() -> None:
    found = read("5 млрд", "en")
    assert found is not None
    assert found.value == 5 * 10**9


def test_what_is_too_long_is_no_quantity() -> None:
    assert digits_value("9" * LONGEST, "ru") == Decimal("9" * LONGEST)
    assert digits_value("9" * (LONGEST * 2), "ru") is None


@pytest.mark.parametrize(("lang", "word"), [("ru", "двенадцать"), ("en", "twelve")])
def test_small_numbers_count_months(lang: str, word: str) -> None:
    small = small_numbers(lang)
    assert small[word] == 12
    assert max(small.values()) == 20


def test_kazakh_counts_in_tens_and_units() -> None:
    assert (small_numbers("kk")["он"], small_numbers("kk")["тоғыз"]) == (10, 9)


SCALES = {
    "ru": {"тыс.": 3, "млн": 6, "миллиардов": 9},
    "kk": {"мың": 3, "миллион": 6, "млрд": 9},
    "en": {"thousand": 3, "million": 6, "bn": 9},
}


@given(
    st.sampled_from(sorted(SCALES)).flatmap(
        lambda lang: st.tuples(st.just(lang), st.sampled_from(sorted(SCALES[lang])))
    ),
    st.integers(1, 99_999),
    st.integers(0, 2),
)
def test_a_number_written_by_the_test_is_read_back(
    spoken: tuple[str, str], number: int, places: int
) -> None:
    lang, scale = spoken
    value = Decimal(number).scaleb(-places)
    written = str(value) if lang == "en" else str(value).replace(".", ",")
    found = read(f"{written} {scale} x", lang)
    assert found is not None
    assert found.value == value.scaleb(SCALES[lang][scale])


@given(st.integers(0, 10**15), st.sampled_from(sorted(SCALES)))
def test_groups_do_not_change_a_value(number: int, lang: str) -> None:
    assert digits_value(f"{number:,}".replace(",", "\u00a0"), lang) == number


@given(st.lists(st.sampled_from([*WORDS, "5", "1,5", "1 000", ".", ","]), max_size=12))
def test_any_words_are_read_without_an_error(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    for lang in SCALES:
        for at in range(len(tokens) + 1):
            found = numeral_at(tokens, at, lang)
            if found is not None:
                assert found.first == at < found.last <= len(tokens)
                assert found.value >= 0
