from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.release import Published, Release, Revision, Source, text_hash

zones = st.one_of(
    st.none(),
    st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
moments = st.datetimes(timezones=zones).map(lambda moment: moment.replace(microsecond=0, fold=0))
published = st.one_of(
    st.dates().map(Published),
    moments.map(Published.of),
)


@given(published)
def test_a_moment_is_kept_as_precisely_as_it_was_known(when: Published):
    assert Published.parse(when.iso()) == when


@pytest.mark.parametrize("iso", ["", "2025", "2025-02-30", "yesterday", "01.02.2025"])
def test_what_is_no_date_is_refused(iso: str):
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the standard library's
        Published.parse(iso)


inner = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=zones).map(
    lambda moment: moment.replace(microsecond=0)
)


@given(inner, inner)
def test_sort_keys_sort_by_time(one: datetime, other: datetime):
    def instant(moment: datetime) -> datetime:
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    keys = Published.of(one).sort_key(), Published.of(other).sort_key()
    assert (keys[0] < keys[1]) == (instant(one) < instant(other))
    assert {len(key) for key in keys} == {19}


def test_the_ends_of_the_calendar_have_a_sort_key_too():
    east, west = timezone(timedelta(hours=12)), timezone(timedelta(hours=-12))
    assert Published(date.min, time(tzinfo=east)).sort_key() == "0001-01-01T00:00:00"
    assert Published(date.max, time(23, tzinfo=west)).sort_key() == "9999-12-31T23:00:00"


def test_a_day_without_a_clock_is_its_first_instant():
    assert Published(date(2025, 2, 1)).sort_key() == "2025-02-01T00:00:00"
    assert Published.parse("2025-02-01T02:00:00+05:00").sort_key() == "2025-01-31T21:00:00"


def test_a_hash_is_that_of_the_bytes_and_of_nothing_else():
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_hash("ё") != text_hash("е\u0308")


def test_a_release_speaks_through_its_newest_revision():
    revision = Revision(7, 1, 2, "Заголовок", "Текст", text_hash("Текст"), "2025-02-01T00:00:00")
    release = Release(1, Source(1, "МИД"), "ru", None, None, True, revision)
    assert (release.title, release.text) == ("Заголовок", "Текст")
