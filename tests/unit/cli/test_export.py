from lxml import html

from svodka.domain.release import text_hash
from tests.unit.cli.conftest import Svodka


def test_a_release_becomes_one_self_contained_file(svodka: Svodka, tmp_path):
    svodka("import", "--sample")
    out = tmp_path / "one.html"
    assert svodka("export", 1, "--out", out).code == 0
    page = html.fromstring(out.read_text(encoding="utf-8"))
    text = svodka("show", 1, "--json").json["text"]
    assert text_hash(text) in page.text_content()
    assert not page.xpath("//script | //link[@rel='stylesheet'] | //img[@src]")


def test_a_file_that_is_there_is_not_replaced_unasked(svodka: Svodka, tmp_path):
    svodka("import", "--sample")
    out = tmp_path / "one.html"
    out.write_text("mine", encoding="utf-8")
    refused = svodka("export", 1, "--out", out)
    assert refused.code == 4
    assert out.read_text(encoding="utf-8") == "mine"
    assert svodka("export", 1, "--out", out, "--replace").code == 0


def test_a_comparison_and_a_passage_are_exported(svodka: Svodka, tmp_path):
    svodka("import", "--sample")
    pair = tmp_path / "pair.html"
    assert svodka("export", 1, 2, "--compare", "--out", pair, "--labels", "ru").code == 0
    assert 'lang="ru"' in pair.read_text(encoding="utf-8")
    passage = tmp_path / "passage.html"
    assert svodka("export", 1, "--span", "0-40", "--out", passage).code == 0
    text = svodka("show", 1, "--json").json["text"]
    shown = html.fromstring(passage.read_text(encoding="utf-8")).text_content()
    assert text[:40].split(" ")[0] in shown
    assert text[-60:] not in shown


def test_everything_a_query_finds_is_exported(svodka: Svodka, tmp_path):
    svodka("import", "--sample")
    found = svodka("search", "зерно", "--json").json["total"]
    out = tmp_path / "all.html"
    assert svodka("export", "--query", "зерно", "--out", out).code == 0
    assert out.read_text(encoding="utf-8").count("SHA-256") >= found > 1


def test_wrong_calls_are_sentences(svodka: Svodka, tmp_path):
    svodka("import", "--sample")
    out = tmp_path / "x.html"
    for wrong in (
        [],
        [1, "--compare"],
        [1, 2, "--span", "0-5"],
        [1, "--span", "5"],
        [1, "--span", "0-999999"],
    ):
        assert svodka("export", *wrong, "--out", out).code == 4
    assert svodka("export", 1, "--out", tmp_path / "no" / "such" / "x.html").code == 4
    assert not out.exists()
