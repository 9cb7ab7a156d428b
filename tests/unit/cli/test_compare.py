from svodka.resources import seeds
from tests.unit.cli.conftest import Svodka

KEYS = {"kind", "figures", "participants", "topics", "commitments", "passages", "a", "b"}
STATES = {"same", "reworded", "moved", "only_a", "only_b"}


def test_two_governments_reports_of_one_meeting(svodka: Svodka):
    a, b = (seeds() / f"0{name}.txt" for name in ("1-almaty-talks-kz-ru", "2-almaty-talks-kg-ru"))
    form = svodka("compare", a, b, "--json").json
    assert form["kind"] == "same_meeting"
    assert set(form) == KEYS
    assert {row["state"] for row in form["passages"]} <= STATES
    assert any(row["status"] == "same" for row in form["figures"])
    shown = svodka("compare", a, b)
    assert shown.code == 0
    assert "Indicator" in shown.out


def test_releases_are_named_by_number(svodka: Svodka):
    svodka("import", "--sample")
    form = svodka("compare", 1, 1, "--json").json
    assert {row["state"] for row in form["passages"]} == {"same"}
    assert svodka("compare", 1, 999).code == 4
