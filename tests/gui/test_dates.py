"""Days as the window writes them, in both languages."""

from datetime import date, time

import pytest

from svodka.domain.release import Published
from svodka.gui.dates import day, group, moment, number, short_day
from svodka.i18n import use

TODAY = date(2025, 2, 1)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("en", ("1 February 2025", "12,345")), ("ru", ("1 февраля 2025", "12\u00a0345"))],
)
def test_days_and_numbers(lang, expected):
    use(lang)
    assert (day(TODAY), number(12345)) == expected


def test_the_year_is_left_out_where_it_is_this_one():
    assert short_day(date(2025, 1, 9), TODAY) == "9 Jan"
    assert short_day(date(2024, 1, 9), TODAY) == "9 Jan 2024"


def test_a_moment_is_as_precise_as_it_is_known():
    assert moment(None) == "undated"
    assert moment(Published(TODAY)) == "1 February 2025"
    assert moment(Published(TODAY, time(9, 5))) == "1 February 2025, 09:05"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, "Undated"),
        (Published(TODAY), "Today, 1 February"),
        (Published(date(2025, 1, 31)), "Yesterday, 31 January"),
        (Published(date(2025, 1, 5)), "January"),
        (Published(date(2024, 1, 5)), "January 2024"),
    ],
)
def test_groups_of_a_list(when, expected):
    assert group(when, TODAY) == expected
