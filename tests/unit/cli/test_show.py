from collections.abc import Callable
from pathlib import Path

from svodka.domain.release import text_hash
from tests.releases import TALKS
from tests.unit.cli.conftest import Svodka


def release(text: str) -> str:
    return f"---\ntitle: О встрече\naddress: https://a.example/1\n---\n{text}"


def test_a_release_is_shown_with_its_hash(svodka: Svodka, text_file: Callable[[str, str], Path]):
    svodka("import", text_file("talks.txt", release(TALKS)))
    ran = svodka("show", 1)
    assert ran.code == 0
    assert ran.out.startswith("О встрече\n")
    assert text_hash(TALKS) in ran.out
    assert TALKS in ran.out
    form = svodka("show", 1, "--marks", "--json").json
    assert form["sha256"] == text_hash(form["text"])
    assert form["marks"]["figures"][0]["text"] == "5,5%"


def test_marks_are_tables_for_people(svodka: Svodka, text_file: Callable[[str, str], Path]):
    svodka("import", text_file("talks.txt", release(TALKS)))
    shown = svodka("show", 1, "--marks").out
    assert "Олжас Бектенов" in shown
    assert "5.5" in shown


def test_an_earlier_text_is_shown(svodka: Svodka, text_file: Callable[[str, str], Path]):
    svodka("import", text_file("talks.txt", release(TALKS)))
    svodka("import", text_file("talks.txt", release(TALKS + " Позже добавлено.")))
    assert svodka("show", 1, "--revision", 1, "--json").json["text"] == TALKS
    assert svodka("show", 1, "--json").json["revisions"] == 2
    assert "2 revisions" in svodka("show", 1).out


def test_a_release_that_is_not_there_is_a_sentence(svodka: Svodka):
    ran = svodka("show", 99)
    assert ran.code == 4
    assert ran.err.startswith("There is no ")
