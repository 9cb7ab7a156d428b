from collections.abc import Callable
from pathlib import Path

from tests.releases import TALKS
from tests.unit.cli.conftest import Svodka

TextFile = Callable[[str, str], Path]


def test_a_file_is_taken_in_once(svodka: Svodka, text_file: TextFile):
    path = text_file("talks.txt", TALKS)
    first = svodka("import", path, "--json")
    assert first.code == 0
    assert (first.json["added"], first.json["problems"]) == (1, [])
    again = svodka("import", path)
    assert again.out == "Added 0, revised 0, known already 1.\n"


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(svodka: Svodka, text_file: TextFile):
    good, empty = text_file("good.txt", TALKS), text_file("empty.txt", " \n")
    ran = svodka("import", good, empty)
    assert ran.code == 3
    assert "Added 1" in ran.out
    assert "empty.txt is empty" in ran.err


def test_the_sample_can_be_analysed_at_once(svodka: Svodka):
    assert svodka("import", "--sample", "--analyse").code == 0
    assert svodka("doctor", "--json").json["unanalysed"] == 0


def test_nothing_named_is_a_wrong_call(svodka: Svodka):
    ran = svodka("import")
    assert ran.code == 2
    assert "--sample" in ran.err
