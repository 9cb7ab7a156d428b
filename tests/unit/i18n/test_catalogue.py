"""Nothing a user sees is left untranslated, and no translation outlives its sentence."""

import string
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from svodka import i18n
from svodka.domain.errors import NotFound
from svodka.domain.release import Published
from svodka.i18n.catalogue import LANGUAGES, catalogue, preferred_language, tr, trn, use
from svodka.resources import resource

APP = Path(__file__).parents[3] / "app" / "svodka"
KEYWORDS = {"tr": None, "msgid": None, "trn": (1, 2)}


def catalogue_of(lang: str) -> Catalog:
    with resource(f"translations/{lang}/LC_MESSAGES/svodka.po").open("rb") as po:
        return read_po(po)


@pytest.fixture(scope="module")
def said() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(APP, [("**.py", "python")], keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found}


@pytest.fixture
def russian():
    use("ru")
    yield catalogue("ru")
    use("en")


def test_every_sentence_is_translated(said: set[str | tuple[str, ...]]):
    known = {message.id for message in catalogue_of("ru") if message.id and message.string}
    assert said - known == set()


def test_no_translation_is_left_over(said: set[str | tuple[str, ...]]):
    kept = catalogue_of("ru")
    assert {message.id for message in kept if message.id} - said == set()
    assert not kept.obsolete
    assert not [message.id for message in kept if message.fuzzy and message.id]


def test_translations_have_the_places_of_their_sentences():
    for message in catalogue_of("ru"):
        if not message.id:
            continue
        ours = message.id if isinstance(message.id, tuple) else (message.id,)
        theirs = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = places(ours[-1])
        assert all(form for form in theirs), message.id
        assert all(places(form) <= wanted for form in theirs), message.id
        assert wanted - {"n"} <= places(theirs[-1]), message.id


def test_russian_has_three_plural_forms():
    for message in catalogue_of("ru"):
        if isinstance(message.id, tuple):
            assert len(message.string) == 3, message.id


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_the_language_in_use_is_asked_for_at_each_sentence(russian: i18n.Catalogue):
    assert tr("undated") == "без даты"
    assert [trn("{n} release", "{n} releases", n) for n in (1, 3, 5, 21)] == [
        "1 релиз",
        "3 релиза",
        "5 релизов",
        "21 релиз",
    ]
    use("en")
    assert tr("undated") == "undated"
    assert trn("{n} release", "{n} releases", 1) == "1 release"


def test_numbers_keep_all_their_digits():
    assert catalogue("en").number(Decimal("1234567.123456")) == "1,234,567.123456"
    assert catalogue("ru").number(Decimal("1234567.5")) == "1\u00a0234\u00a0567,5"


def test_dates_are_written_out():
    when = Published(date(2025, 2, 1), time(9, 5))
    assert catalogue("ru").published(when) == "1 февраля 2025, 09:05"
    assert catalogue("en").published(Published(date(2025, 2, 1))) == "1 February 2025"
    assert catalogue("ru").published(None) == "без даты"


def test_an_error_is_a_sentence_in_the_language_asked():
    error = NotFound(what="x")
    assert "x" in catalogue("en").error(error)
    assert catalogue("ru").error(error) != catalogue("en").error(error)


def test_a_language_that_is_not_spoken_is_english():
    assert catalogue("kk").lang == LANGUAGES[0]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"SVODKA_LANG": "ru", "LANG": "en_US.UTF-8"}, "ru"),
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LC_ALL": "de_DE.UTF-8", "LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_users_language_is_taken(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str
):
    for name in ("SVODKA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert preferred_language() == expected
