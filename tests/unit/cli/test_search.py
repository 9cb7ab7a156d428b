from collections.abc import Callable
from pathlib import Path

import pytest

from tests.releases import TALKS
from tests.unit.cli.conftest import Svodka


@pytest.fixture(autouse=True)
def talks(svodka: Svodka, text_file: Callable[[str, str], Path]) -> None:
    svodka("import", text_file("talks.txt", f"---\ntitle: О встрече\n---\n{TALKS}"))


def test_results_are_for_people(svodka: Svodka):
    ran = svodka("search", "казахстаном")
    assert ran.code == 0
    assert "О встрече" in ran.out
    assert ran.out.endswith("1 release\n")


def test_results_are_for_scripts(svodka: Svodka):
    form = svodka("search", "5,5", "--json").json
    (found,) = form["results"]
    assert (form["total"], found["title"], found["date"]) == (1, "О встрече", None)
    assert [found["snippet"][start:end] for start, end in found["hits"]] == ["5,5"]


def test_nothing_found_is_an_exit_code(svodka: Svodka):
    ran = svodka("search", "вулкан")
    assert (ran.code, ran.out) == (1, "0 releases\n")


def test_what_was_not_understood_is_told_and_the_rest_is_searched(svodka: Svodka):
    ran = svodka("search", "date:вчера казахстан", "--json")
    assert ran.json["problems"]
    assert svodka("search", "date:вчера казахстан").err
