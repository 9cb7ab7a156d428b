from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.ingest.dates import read_published


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-02-01", "2025-02-01"),
        ("2024-04-12 23:15:00", "2024-04-12T23:15:00"),
        ("2025-02-01T10:20:00+05:00", "2025-02-01T10:20:00+05:00"),
        ("2025-02-01T10:20:00.123Z", "2025-02-01T10:20:00.123000+00:00"),
        ("2025-02-01 10:20 UTC", "2025-02-01T10:20:00+00:00"),
        ("2025-02-01T10:20+0500", "2025-02-01T10:20:00+05:00"),
        ("Sat, 22 May 2021 12:00:47 +0000", "2021-05-22T12:00:47+00:00"),
        ("22 May 2021 12:00 GMT", "2021-05-22T12:00:00+00:00"),
        ("1 февраля 2025", "2025-02-01"),
        ("12 апреля 2024 23:15", "2024-04-12T23:15:00"),
        ("четверг, 1 мая 2025 года, 9:05", "2025-05-01T09:05:00"),
        ("1 қаңтар 2025 жыл", "2025-01-01"),
        ("2025 жылғы 1 қаңтар", "2025-01-01"),
        ("February 1, 2025", "2025-02-01"),
        ("Feb. 1st, 2025 at 3:20 p.m.", "2025-02-01T15:20:00"),
        ("10:30, 01.02.2025", "2025-02-01T10:30:00"),
        ("01.02.2025 г.", "2025-02-01"),
        ("2025/02/01", "2025-02-01"),
        (1738387200, "2025-02-01T05:20:00+00:00"),
        (1738387200000, "2025-02-01T05:20:00+00:00"),
        ("1738387200", "2025-02-01T05:20:00+00:00"),
    ],
)
def test_every_form_is_read_as_precisely_as_it_says(written: object, iso: str) -> None:
    found = read_published(written)
    assert found is not None
    assert found.iso() == iso


@pytest.mark.parametrize(
    "written",
    [
        *("", "вчера", "04/05/2024", "32 мая 2024", "30 февраля 2024", "1 мартобря 2024"),
        *("2024-13-01", "2024-02-30", "2024-02-01T25:00", "1234", "12 мая 24", "5 May 1801"),
        *("12:61 1 мая 2024", "13:00 p.m. 1 May 2024", "1 мая 2024 о зерне", "1" * 60),
        *("Sat, 32 May 2021 12:00:47 +0000", "1 мая 2024" + " " * 200 + "x"),
        *(None, True, [], {}, 12, -5, 10**15, float("nan"), float("inf")),
    ],
)
def test_what_leaves_a_doubt_is_no_date(written: object) -> None:
    assert read_published(written) is None


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31), timezones=st.just(UTC)))
def test_what_we_write_we_read(moment: datetime) -> None:
    found = read_published(moment.isoformat())
    assert found is not None
    assert found.iso() == moment.isoformat()


@given(st.text(max_size=60) | st.floats() | st.integers())
def test_nothing_breaks_it(written: object) -> None:
    read_published(written)
