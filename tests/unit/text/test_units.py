from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.marks import FigureType
from svodka.text.tokens import tokenise
from svodka.text.units import Unit, currency_before, unit_at

PIECES = [
    "$", "US", "USD", "долл", ".", "США", "за", "в", "/", "баррель", "тонн", "год", "куб", "м",
    "%", "п", "5", "a", "per",
]  # fmt: skip

WHOLE = """
долларов США|USD
долл. США|USD
долл|USD
$|USD
USD|USD
ақш доллары|USD
евро|EUR
euros|EUR
тенге|KZT
теңгені|KZT
сомов|KGS
рублей|RUB
руб.|RUB
юаней|CNY
%|%
процентами|%
пайызға|%
per cent|%
п.п.|pp
п. п.|pp
процентных пунктов|pp
percentage points|pp
базисных пунктов|bp
тонн|t
т|t
тоннаға|t
metric tonnes|t
кубических метров|m3
куб. м|m3
м³|m3
м3/с|m3/s
кв. м|m2
гектаров|ha
баррелей|bbl
кВт·ч|kWh
км/ч|km/h
человек|people
адам|people
раза|times
есе|times
лет|year
долларов США за баррель|USD/bbl
dollars a barrel|USD/bbl
тенге за тонну|KZT/t
сомов за кг|KGS/kg
тонн в год|t/year
тонн в сутки|t/day
тонн на гектар|t/ha
barrels per day|bbl/day
тонн/год|t/year
"""


@pytest.mark.parametrize(
    ("written", "code"), [line.split("|") for line in WHOLE.strip().splitlines()]
)
def test_a_unit_is_known_in_its_written_forms(written: str, code: str) -> None:
    found = unit_at(tokenise(written), 0)
    assert found is not None
    assert found.value.code == code
    assert found.end == len(tokenise(written)), "every word belongs to it"


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("МВт", Unit("W", FigureType.QUANTITY, Decimal(1_000_000))),
        ("ГВт·ч", Unit("kWh", FigureType.QUANTITY, Decimal(1_000_000))),
        ("центнеров", Unit("t", FigureType.QUANTITY, Decimal("0.1"))),
        ("раза", Unit("times", FigureType.RATIO)),
        ("чел.", Unit("people", FigureType.NUMBER)),
        ("мегаватт-часов в год", Unit("kWh/year", FigureType.QUANTITY, Decimal(1000))),
    ],
)
def test_a_unit_tells_how_many_of_its_code_it_is(written: str, unit: Unit) -> None:
    found = unit_at(tokenise(written), 0)
    assert found is not None
    assert found.value == unit


@pytest.mark.parametrize("written", ["", "рост", "млрд", "долларизация", "странах", "percentage"])
def test_other_words_are_no_unit(written: str) -> None:
    assert unit_at(tokenise(written), 0) is None


@pytest.mark.parametrize(
    ("written", "code", "length"),
    [
        ("tonnes a year earlier", "t", 1),
        ("долларов за проект", "USD", 1),
        ("процентов в год", "%", 1),
        ("тонн в", "t", 1),
        ("кубических метрополий", None, 0),
    ],
)
def test_what_only_looks_like_a_denominator_is_left_out(
    written: str, code: str | None, length: int
) -> None:
    found = unit_at(tokenise(written), 0)
    assert (found.value.code if found else None, found.end if found else 0) == (code, length)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("$5", "USD"),
        ("$ 5", "USD"),
        ("US$ 5", "USD"),
        ("US $5", "USD"),
        ("USD 5", "USD"),
        ("€5", "EUR"),
        ("£5", "GBP"),
        ("₸ 5", "KZT"),
        ("KZT 5", "KZT"),
        ("TRY 5", "TRY"),
    ],
)
def test_a_sign_or_a_code_may_stand_before_a_number(written: str, code: str) -> None:
    tokens = tokenise("о " + written)
    found = currency_before(tokens, len(tokens) - 1)
    assert found is not None
    assert (found.value.code, found.end) == (code, 1)


@pytest.mark.parametrize("written", ["5", "доллар 5", "tenge 5", "try 5", "т 5", "% 5", "сом 5"])
def test_a_word_before_a_number_is_no_currency_of_it(written: str) -> None:
    tokens = tokenise(written)
    assert currency_before(tokens, len(tokens) - 1) is None


@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=10,
    )
)
def test_any_words_are_read_without_an_error(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    for at in range(len(tokens) + 1):
        unit, money = unit_at(tokens, at), currency_before(tokens, at)
        assert unit is None or at < unit.end <= len(tokens)
        assert money is None or (0 <= money.end < at and money.value.type is FigureType.MONEY)
