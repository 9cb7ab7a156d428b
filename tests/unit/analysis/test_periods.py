from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.analysis.periods import read_dates
from svodka.domain.marks import Period

DAY = "2025-02-05"

RUSSIAN = """
5 февраля 2025 года|2025-02-05
5 февраля|2025-02-05
20 декабря|2024-12-20
10 мая|2025-05-10
05.02.2025|2025-02-05
2025-02-05|2025-02-05
на 1 января 2025 года|2025-01-01
до 1 марта 2026 года|2026-03-01
1–3 февраля 2025 года|2025-02-01 2025-02-03
2 и 3 февраля|2025-02-02 2025-02-03
с 28 января по 3 февраля 2025 года|2025-01-28 2025-02-03
с 30 декабря по 2 января|2024-12-30 2025-01-02
в январе 2025 года|2025-01
за январь|2025-01
в январе–октябре 2024 года|2024-01 2024-10
с декабря 2023 года по март 2024 года|2023-12 2024-03
за 11 месяцев 2024 года|2024-01 2024-11
за 11 месяцев прошлого года|2024-01 2024-11
за первые девять месяцев|2024-01 2024-09
в I квартале 2024 года|2024-01 2024-03
в третьем квартале|2024-07 2024-09
в I–III кварталах 2024 года|2024-01 2024-09
в первом полугодии 2024 года|2024-01 2024-06
во II полугодии 2024 года|2024-07 2024-12
в 2024 году|2024
в прошлом году|2024
в текущем году|2025
в следующем году|2026
до 2030 года|2030
к 2026 году|2026
в 2021–2025 годах|2021 2025
поливной сезон 2024 года|2024
в прошлом месяце|2025-01
на прошлой неделе|2025-01-27 2025-02-02
вчера|2025-02-04
завтра|2025-02-06
с начала года|2025-01-01 2025-02-05
"""

KAZAKH = """
2025 жылғы 5 ақпан|2025-02-05
5 ақпанда|2025-02-05
2025 жылғы 1–3 ақпанда|2025-02-01 2025-02-03
2025 жылдың қаңтарында|2025-01
2024 жылғы қаңтар-қазан|2024-01 2024-10
2024 жылдың 11 айында|2024-01 2024-11
2024 жылдың I тоқсаны|2024-01 2024-03
2025 жылдың бірінші жартысы|2025-01 2025-06
2024 жылы|2024
былтыр|2024
биыл|2025
өткен аптада|2025-01-27 2025-02-02
кеше|2025-02-04
ертең|2025-02-06
жыл басынан|2025-01-01 2025-02-05
"""

ENGLISH = """
February 5, 2025|2025-02-05
5 February 2025|2025-02-05
March 2nd, 2025|2025-03-02
5 February|2025-02-05
February 1–3, 2025|2025-02-01 2025-02-03
from January 28 to February 3, 2025|2025-01-28 2025-02-03
in January 2025|2025-01
January to October 2024|2024-01 2024-10
the first 11 months of 2024|2024-01 2024-11
the first quarter of 2024|2024-01 2024-03
Q1 2024|2024-01 2024-03
H1 2024|2024-01 2024-06
the first half of 2025|2025-01 2025-06
in 2024|2024
by 2030|2030
from 2020 to 2024|2020 2024
last year|2024
next year|2026
last quarter|2024-10 2024-12
this week|2025-02-03 2025-02-09
today|2025-02-05
yesterday|2025-02-04
since the beginning of the year|2025-01-01 2025-02-05
"""

TABLES = {"ru": RUSSIAN, "kk": KAZAKH, "en": ENGLISH}
CASES = [
    (lang, *line.split("|"))
    for lang, table in TABLES.items()
    for line in table.strip().splitlines()
]
MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "en": "January February March April May June July August September October November December",
}
PIECES = [
    "5", "31", "2024", "05.02", "1990-х", "с", "по", "за", "в", "и", "–", "-", ".", ",", "\n",
    "года", "г.", "месяцев", "мая", "январе", "квартале", "I", "III", "первые", "прошлого",
    "аналогичный", "период", "начала", "вчера", "of", "the", "last", "May", "Q1", "to", "from",
    "2024 жылғы", "ақпан", "айында", "неделе", "сезон", "2100", "0", "31.12.2024",
]  # fmt: skip


def periods(text: str, lang: str = "ru", published: str | None = DAY) -> list[Period | None]:
    return [found.period for found in read_dates(text, lang, published)]


def period(ends: str) -> Period:
    first, *last = ends.split()
    return Period(first, last[0] if last else first)


@pytest.mark.parametrize(("lang", "phrase", "ends"), CASES)
def test_a_phrase_of_time_is_resolved_against_the_day(lang: str, phrase: str, ends: str) -> None:
    [found] = read_dates(phrase, lang, DAY)
    assert (found.text, found.period) == (phrase, period(ends))


@pytest.mark.parametrize(
    ("lang", "phrase"),
    [
        ("ru", "в прошлом году"),
        ("ru", "5 февраля"),
        ("ru", "за 11 месяцев прошлого года"),
        ("ru", "вчера"),
        ("ru", "с начала года"),
        ("kk", "былтыр"),
        ("en", "last quarter"),
    ],
)
def test_what_counts_from_an_unknown_day_stays_open(lang: str, phrase: str) -> None:
    assert periods(phrase, lang, None) == [None]


@pytest.mark.parametrize(
    "phrase",
    [
        "в 1990-х годах",
        "31 февраля 2025 года",
        "в мае",
        "за аналогичный период прошлого года",
        "с начала 2023 года",
    ],
)
def test_a_time_that_is_not_certain_stays_open(phrase: str) -> None:
    assert periods(phrase) == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", ""),
        ("ru", "2024"),
        ("ru", "статья 2024"),
        ("ru", "31.13.2025"),
        ("ru", "2 и 7 февраля"),
        ("ru", "в 2024–2023 годах"),
        ("ru", "за 13 месяцев 2024 года"),
        ("ru", "в 5 квартале 2024 года"),
        ("ru", "в третьем полугодии"),
        ("ru", "5 и 7 тонн"),
        ("en", "it may 5"),
        ("en", "march on 3 roads"),
    ],
)
def test_what_only_looks_like_a_time_is_none(lang: str, text: str) -> None:
    assert periods(text, lang) == []


def test_the_same_period_takes_the_months_told_before() -> None:
    text = "За 9 месяцев 2024 года был рост. За аналогичный период 2023 года – спад."
    assert periods(text) == [period("2024-01 2024-09"), period("2023-01 2023-09")]


@pytest.mark.parametrize(("published", "year"), [(DAY, 2024), (None, 2023)])
def test_the_same_period_of_last_year_is_counted_from_what_is_known(
    published: str | None, year: int
) -> None:
    text = "В I квартале 2024 года был рост, за аналогичный период прошлого года – спад."
    assert periods(text, published=published)[1] == period(f"{year}-01 {year}-03")


def test_a_pair_of_periods_tells_the_year_of_publication() -> None:
    text = "За 11 месяцев 2024 года и за 11 месяцев прошлого года. В текущем году."
    assert periods(text, published=None) == [
        period("2024-01 2024-11"),
        period("2024-01 2024-11"),
        period("2025"),
    ]


def test_pairs_that_disagree_tell_nothing() -> None:
    text = (
        "За 11 месяцев 2024 года и за 11 месяцев прошлого года. "
        "За 9 месяцев 2022 года и за 9 месяцев прошлого года."
    )
    assert periods(text, published=None)[1::2] == [None, None]


def test_the_same_period_cannot_be_of_days() -> None:
    text = "5 февраля 2025 года. За аналогичный период прошлого года."
    assert periods(text)[1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Экспорт в 2023 г. и в 2024 г. вырос.", ["в 2023 г.", "в 2024 г."]),
        ("Он вырос в 2023 г.", ["в 2023 г"]),
        ("Рост, 5 мая 2024 года, виден.", ["5 мая 2024 года"]),
    ],
)
def test_the_full_stop_of_a_short_word_belongs_to_the_phrase(
    text: str, expected: list[str]
) -> None:
    assert [found.text for found in read_dates(text, "ru", DAY)] == expected


def test_mentions_are_numbered_in_order() -> None:
    text = "Вчера, сегодня и завтра."
    assert [found.id for found in read_dates(text, "ru", DAY)] == ["d01", "d02", "d03"]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_a_day_written_by_the_test_is_read_back(day: date, lang: str) -> None:
    month = MONTHS[lang].split()[day.month - 1]
    tail = " года" if lang == "ru" else ""
    written = f"{day.day} {month} {day.year}{tail}"
    assert periods(written, lang, None) == [period(day.isoformat())]


@pytest.mark.parametrize(
    ("text", "published"),
    [("вчера", "0001-01-01"), ("завтра", "9999-12-31"), ("на прошлой неделе", "0001-01-01")],
)
def test_what_no_calendar_holds_stays_open(text: str, published: str) -> None:
    assert periods(text, published=published) == [None]


@given(
    st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.text(max_size=60)),
    st.sampled_from(sorted(TABLES)),
    st.sampled_from([None, DAY, "0001-01-01", "9999-12-31", "2024-02-29"]),
)
def test_any_text_is_read_without_an_error(text: str, lang: str, published: str | None) -> None:
    dates = read_dates(text, lang, published)
    for found in dates:
        assert found.text == found.span.of(text) == found.text.strip() != ""
        assert found.period is None or found.period.start <= found.period.end
    assert all(one.span.end <= other.span.start for one, other in pairwise(dates))


@pytest.mark.parametrize("piece", ["за 1 ", "с 5 мая по ", "2024 – ", "жылғы ", "5 мая\n", "I "])
def test_a_hostile_text_of_300_kb_is_read_to_its_end(piece: str) -> None:
    text = piece * (300_000 // len(piece)) + "\n\nв 2024 году"
    assert periods(text)[-1] == period("2024")
