import pytest

from tests.releases import TALKS
from tests.unit.cli.conftest import Svodka

FIGURE = {"id", "type", "start", "end", "text", "value", "unit", "kind", "direction", "qualifier"}
FIGURE |= {"indicator", "indicator_span", "parties", "period", "base"}


def test_the_fixed_form_is_printed_and_no_library_made(svodka: Svodka, tmp_path, text_file):
    path = text_file("talks.txt", TALKS)
    form = svodka("analyse", path, "--published", "2025-02-01", "--json").json
    assert form["lang"] == "ru"
    assert form["published"] == "2025-02-01"
    assert set(form) >= {"lang", "published", "entities", "dates", "figures", "meeting"}
    for figure in form["figures"]:
        assert set(figure) >= FIGURE
        assert TALKS[figure["start"] : figure["end"]] == figure["text"]
    for mention in form["entities"]:
        assert TALKS[mention["start"] : mention["end"]] == mention["text"]
    assert not (tmp_path / "library").exists()


def test_people_get_tables(svodka: Svodka, text_file):
    shown = svodka("analyse", text_file("talks.txt", TALKS)).out
    assert "Who" in shown
    assert "How much" in shown
    assert "$313.6" in shown or "313.6" in shown


@pytest.mark.data
def test_the_real_release_is_read(svodka: Svodka, shared):
    path = shared / "seed" / "press-release.txt"
    form = svodka("analyse", path, "--published", "2025-02-01", "--json").json
    assert form["meeting"]["parties"] == ["KZ", "KG"]
    assert len(form["figures"]) == 13


def test_a_wrong_day_is_a_sentence(svodka: Svodka, text_file):
    ran = svodka("analyse", text_file("a.txt", TALKS), "--published", "вчера")
    assert ran.code == 4
    assert "2025-02-01" in ran.err
