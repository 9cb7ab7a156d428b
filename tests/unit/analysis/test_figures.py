import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.analysis.figures import read_figures
from svodka.analysis.periods import read_dates
from svodka.domain.marks import (
    Direction,
    EntityType,
    Figure,
    FigureKind,
    FigureType,
    Mention,
    Period,
    Qualifier,
)
from svodka.domain.marks_json import to_json
from svodka.domain.spans import Span
from svodka.main import make_tools

DAY = "2025-02-05"
COUNTRIES = {"Казахстан": "KZ", "Кыргызстан": "KG", "Узбекистан": "UZ"}
NOVEMBERS = Period("2024-01", "2024-11")


def countries(text: str) -> tuple[Mention, ...]:
    """Return the countries a text names, whatever their case."""
    found: list[Mention] = []
    for name, iso in COUNTRIES.items():
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            found.append(
                Mention(f"m{at}", EntityType.COUNTRY, span, name, name, iso, country=iso, iso=iso)
            )
            at = text.find(name, span.end)
    return tuple(sorted(found, key=lambda mention: mention.span))


def read(text: str, lang: str = "ru") -> tuple[Figure, ...]:
    return read_figures(text, lang, countries(text), read_dates(text, lang, DAY))


def one(text: str, lang: str = "ru") -> Figure:
    [figure] = read(text, lang)
    return figure


RUSSIAN = """
Товарооборот составил 1 млрд 600 млн долларов США.|1 млрд 600 млн долларов США|1600000000 USD
Экспорт достиг 5,3млн тонн.|5,3млн тонн|5300000 t
Инвестиции составили полмиллиарда тенге.|полмиллиарда тенге|500000000 KZT
Выделено полтора миллиона рублей.|полтора миллиона рублей|1500000 RUB
Цена составила 70 долларов за баррель.|70 долларов|70 USD/bbl
Мощность – 500 тыс. тонн в год.|500 тыс. тонн в год|500000 t/year
Инфляция снизилась на 0,3 п.п.|0,3 п.п.|0.3 pp
Импорт сократился на 12,5 процента.|12,5 процента|12.5 %
Экспорт вырос в 1,5 раза.|1,5 раза|1.5 times
Торговля выросла вдвое.|вдвое|2 times
Подписано 15 документов.|15|15 документ
Перечень из 175 товарных позиций.|175|175 позиция
В форуме участвовало 300 человек.|300 человек|300 people
Урожай достиг 1 600 000 тонн.|1 600 000 тонн|1600000 t
Поступило $5 млн.|$5 млн|5000000 USD
Выработано 2 млрд кВт·ч.|2 млрд кВт·ч|2000000000 kWh
Засеяно 120 тыс. га.|120 тыс. га|120000 ha
"""

KAZAKH = """
Тауар айналымы 1 млрд 600 млн доллар болды.|1 млрд 600 млн доллар|1600000000 USD
Экспорт 12,5 пайызға өсті.|12,5 пайызға|12.5 %
Бес жүз млн теңге бөлінді.|Бес жүз млн теңге|500000000 KZT
Сауда екі есе өсті.|екі есе|2 times
Жиынға 300 адам қатысты.|300 адам|300 people
"""

ENGLISH = """
Trade reached $1.6 billion.|$1.6 billion|1600000000 USD
Imports were USD 203m.|USD 203m|203000000 USD
Two and a half billion tenge was spent.|Two and a half billion tenge|2500000000 KZT
Exports rose by 12.5 percent.|12.5 percent|12.5 %
Trade doubled.|doubled|2 times
There were 15 new schools.|15|15 school
Officials met 12 companies.|12|12 company
Output is 90,000 barrels per day.|90,000 barrels per day|90000 bbl/day
"""

TABLES = {"ru": RUSSIAN, "kk": KAZAKH, "en": ENGLISH}


@pytest.mark.parametrize(
    ("lang", "text", "written", "meant"),
    [
        (lang, *line.split("|"))
        for lang, table in TABLES.items()
        for line in table.strip().splitlines()
    ],
)
def test_a_quantity_is_read_with_its_unit(lang: str, text: str, written: str, meant: str) -> None:
    figure = one(text, lang)
    value, unit = meant.split()
    assert (figure.text, figure.value, figure.unit) == (written, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Стоимость составит от 3 до 5 млрд тенге.", 3 * 10**9, 5 * 10**9),
        ("Стоимость составит от 500 млн до 2 млрд тенге.", 5 * 10**8, 2 * 10**9),
        ("Урожай достиг 10–12 тонн.", 10, 12),
        ("Урожай достиг 10-12 тыс. тонн.", 10_000, 12_000),
    ],
)
def test_a_range_has_two_values(text: str, low: int, high: int) -> None:
    assert one(text).value == (low, high)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Встреча прошла 5 февраля 2025 года в 10:30."),
        ("ru", "Статья 15 закона и п. 8 устава."),
        ("ru", "Принято постановление № 200."),
        ("ru", "Сборная победила 3:1."),
        ("ru", "Открыта 5-я сессия."),
        ("ru", "В 2024 году открыт завод."),
        ("ru", "Прошло 3 часа."),
        ("ru", "Обсудили G20 и COVID-19."),
        ("ru", "Самолёт Ту-154 приземлился."),
        ("ru", "Одна страна воздержалась."),
        ("en", "The team won 3:1 at 10:30 on 5 February 2025."),
        ("en", "Section 15 applies."),
        ("kk", "2024 жылы зауыт ашылды."),
    ],
)
def test_dates_times_scores_and_numbers_of_things_are_no_figures(lang: str, text: str) -> None:
    assert read(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "kind", "direction"),
    [
        ("ru", "Экспорт составил 5 млн долларов.", FigureKind.LEVEL, None),
        ("ru", "Экспорт вырос на 5%.", FigureKind.CHANGE, Direction.UP),
        ("ru", "Экспорт сократился на 5 млн долларов.", FigureKind.CHANGE, Direction.DOWN),
        ("ru", "Рост экспорта составил 5%.", FigureKind.CHANGE, Direction.UP),
        ("ru", "Экспорт вырос до 5 млн долларов.", FigureKind.LEVEL, Direction.UP),
        ("ru", "Экспорт вырос в 1,5 раза.", FigureKind.CHANGE, Direction.UP),
        ("ru", "Доля экспорта составила 20%.", FigureKind.SHARE, None),
        ("ru", "Планируется довести экспорт до 3 млрд долларов.", FigureKind.PLAN, None),
        ("ru", "Подписано 15 документов.", FigureKind.COUNT, None),
        ("kk", "Импорт 5% төмендеді.", FigureKind.CHANGE, Direction.DOWN),
        ("en", "Exports rose by 5%.", FigureKind.CHANGE, Direction.UP),
        ("en", "Exports fell to $5 million.", FigureKind.LEVEL, Direction.DOWN),
        ("en", "The share of exports was 20%.", FigureKind.SHARE, None),
        ("en", "It plans to raise trade to $3 billion.", FigureKind.PLAN, None),
    ],
)
def test_what_a_figure_says_and_which_way_it_moved(
    lang: str, text: str, kind: FigureKind, direction: Direction | None
) -> None:
    figure = one(text, lang)
    assert figure.kind is kind
    if kind is not FigureKind.PLAN:
        assert figure.direction is direction


@pytest.mark.parametrize(
    ("lang", "text", "qualifier"),
    [
        ("ru", "Экспорт составил более 5 млн долларов.", Qualifier.MORE),
        ("ru", "Экспорт превысил 5 млн долларов.", Qualifier.MORE),
        ("ru", "Экспорт составил менее 5 млн долларов.", Qualifier.LESS),
        ("ru", "Экспорт не превысил 5 млн долларов.", Qualifier.LESS),
        ("ru", "Экспорт составил не менее 5 млн долларов.", Qualifier.MORE),
        ("ru", "Экспорт составил не более 5 млн долларов.", Qualifier.LESS),
        ("ru", "Экспорт составил около 5 млн долларов.", Qualifier.ABOUT),
        ("ru", "Экспорт составил 5 млн долларов.", None),
        ("en", "Exports were more than $5 million.", Qualifier.MORE),
        ("en", "Exports were about $5 million.", Qualifier.ABOUT),
    ],
)
def test_how_exact_a_number_is(lang: str, text: str, qualifier: Qualifier | None) -> None:
    assert one(text, lang).qualifier is qualifier


def test_a_figure_has_the_period_and_the_base_that_the_text_tells() -> None:
    figure = one("За 11 месяцев 2024 года экспорт вырос на 5% к 2023 году.")
    assert (figure.period, figure.base) == (NOVEMBERS, Period("2023-01", "2023-11"))
    assert not figure.period_inherited
    assert figure.reasons == {}


def test_a_base_that_is_not_told_is_the_year_before_and_says_so() -> None:
    figure = one("За 11 месяцев 2024 года экспорт вырос на 5%.")
    assert figure.base == Period("2023-01", "2023-11")
    assert set(figure.reasons) == {"base"}


def test_a_change_without_a_period_has_no_base() -> None:
    assert one("Экспорт вырос на 5%.").base is None


def test_a_sentence_that_goes_on_inherits_the_period() -> None:
    told, carried = read(
        "За 11 месяцев 2024 года экспорт составил 5 млн долларов. "
        "При этом импорт составил 2 млн долларов."
    )
    assert (told.period, told.period_inherited) == (NOVEMBERS, False)
    assert (carried.period, carried.period_inherited) == (NOVEMBERS, True)
    assert set(carried.reasons) == {"period"}


def test_another_paragraph_inherits_nothing() -> None:
    _, other = read(
        "За 11 месяцев 2024 года экспорт составил 5 млн долларов.\n\n"
        "При этом импорт составил 2 млн долларов."
    )
    assert other.period is None


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Экспорт из Казахстана в Кыргызстан составил 8 млн долларов.", ("KZ→KG",)),
        ("Импорт Казахстана из Кыргызстана составил 3 млн долларов.", ("KG→KZ",)),
        ("Товарооборот Казахстана и Кыргызстана составил 9 млн долларов.", ("KZ", "KG")),
        ("Экспорт из Казахстана составил 8 млн долларов.", ("KZ",)),
        ("Экспорт составил 8 млн долларов.", ()),
        ("Население Казахстана составило 20 млн человек.", ()),
        ("Казахстан, Кыргызстан, Узбекистан. Товарооборот – 9 млн долларов.", ()),
    ],
)
def test_whose_figure_it_is(text: str, parties: tuple[str, ...]) -> None:
    assert one(text).parties == parties


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Взаимная торговля составила 5 млн долларов.", ["взаимная торговля"]),
        (
            "Экспорт составил 5 млн долларов, импорт – 2 млн долларов.",
            ["экспорт", "импорт"],
        ),
        ("Экспорт составил 5 млн долларов, увеличившись на 3%.", ["экспорт", "экспорт"]),
        (
            "Экспорт зерна из Казахстана – 5 тыс. тонн, муки – 3 тыс. тонн.",
            ["экспорт зерна из Казахстана", "экспорт муки из Казахстана"],
        ),
        ("На столе лежит 5 кг.", [None]),
    ],
)
def test_what_it_is_a_figure_of(text: str, indicators: list[str | None]) -> None:
    figures = read(text)
    assert [figure.indicator for figure in figures] == indicators
    for figure in figures:
        assert (figure.indicator is None) == (figure.indicator_span is None)


@pytest.mark.data
def test_the_figures_of_the_real_release_are_those_marked_by_hand(
    press_release: str, shared: Path
) -> None:
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))["figures"]
    read_back = to_json(make_tools().analyser.analyse(press_release, "ru", "2025-02-01"))["figures"]
    found = {(row["start"], row["end"]): row for row in read_back}
    described = [row for row in gold if "kind" in row]
    assert len(described) == 11
    for row in described:
        figure = found[row["start"], row["end"]]
        assert press_release[row["start"] : row["end"]] == figure["text"]
        for field in ("type", "unit", "kind", "direction", "period", "base"):
            if field in row:
                assert (figure.get(field) or None) == (row[field] or None), (row["text"], field)
        assert float(figure["value"]) == float(row["value"])


PIECES = [
    *"0123456789,.%$€№-–−+/:()",
    " ", " ", " ", "\n", "\n\n", "от", "до", "более", "млн", "млрд", "тыс.", "долларов", "тонн",
    "в год", "раза", "вдвое", "экспорт", "импорт", "доля", "вырос", "на", "из", "Казахстан",
    "Кыргызстан", "в 2024 году", "к 2023 году", "При этом", "полтора", "между", "и", "муки",
    "between", "and", "billion", "жүз", "пайызға", "п.п.", "ст", "двух", "стран",
]  # fmt: skip


@settings(max_examples=150)
@given(
    st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join), st.text(max_size=60))
    | st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.sampled_from(sorted(TABLES)),
)
def test_any_text_gives_figures_that_stand_in_it_in_order(text: str, lang: str) -> None:
    figures = read(text, lang)
    for number, figure in enumerate(figures, 1):
        assert figure.id == f"f{number:02}"
        assert figure.text == figure.span.of(text) == figure.text.strip() != ""
        assert figure.type is not FigureType.PERCENT or figure.unit in ("%", "pp", "bp")
        if isinstance(figure.value, tuple):
            assert figure.value[0] < figure.value[1]
        if figure.indicator_span is not None:
            assert figure.indicator_span.of(text)
    assert all(first.span.end <= other.span.start for first, other in pairwise(figures))


@given(
    st.integers(1, 99_999),
    st.integers(0, 2),
    st.sampled_from([("", 0), (" тыс.", 3), (" млн", 6), ("млрд", 9)]),
    st.sampled_from([("тонн", "t"), ("долларов", "USD"), ("%", "%"), ("тенге", "KZT")]),
)
def test_a_figure_written_by_the_test_is_read_back(
    number: int, places: int, scale: tuple[str, int], unit: tuple[str, str]
) -> None:
    value = Decimal(number).scaleb(-places)
    written = f"{value}{scale[0]} {unit[0]}".replace(".", ",", 1 if places else 0)
    figure = one(f"Показатель составил {written}, как и прежде.")
    assert (figure.text, figure.unit) == (written, unit[1])
    assert figure.value == value.scaleb(scale[1])


@pytest.mark.parametrize(
    "piece", ["экспорт 5 % ", "муки – 5 т, ", "от 5 до ", "5 – ", "$ ", "доля ", "5 т.\n", "1 млн "]
)
def test_a_hostile_text_of_300_kb_is_read_to_its_end(piece: str) -> None:
    text = piece * (300_000 // len(piece)) + "\n\nЭкспорт составил 7 кг."
    figures = read_figures(text, "ru", (), ())
    assert (figures[-1].text, figures[-1].indicator) == ("7 кг", "экспорт")
