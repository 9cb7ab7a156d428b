from pathlib import PurePath

import pytest

from svodka.ingest.kinds import Kind, is_page, is_xml, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", Kind.TEXT),
        ("a.MD", Kind.TEXT),
        ("a.html", Kind.PAGE),
        ("a.json", Kind.JSON),
        ("a.jsonl", Kind.JSON_LINES),
        ("a.b.jsonl.xz", Kind.JSON_LINES),
        ("a.json.gz", Kind.JSON_LINES),
        ("a.txt.gz", Kind.UNKNOWN),
        ("a.docx", Kind.FOREIGN),
        ("a.png", Kind.UNKNOWN),
        ("README", Kind.UNKNOWN),
    ],
)
def test_the_name_tells_the_kind(name: str, kind: Kind) -> None:
    assert kind_of(PurePath("folder.html") / name) is kind


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>a",
        "\n<html lang='ru'>",
        '<?xml version="1.0"?>\n<!-- a -->\n<!doctype HTML>',
    ],
)
def test_a_page_is_known_by_how_it_begins(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize("text", ["", "О <html> и не только", "<htmlx>", "<p>a</p>", "<!-- a"])
def test_other_texts_are_no_pages(text: str) -> None:
    assert not is_page(text)


def test_a_feed_is_known_and_a_page_in_xml_is_a_page() -> None:
    assert is_xml('<?xml version="1.0"?><rss version="2.0">')
    assert is_xml("\n<feed xmlns='http://www.w3.org/2005/Atom'>")
    assert not is_xml('<?xml version="1.0"?><html>')
    assert not is_xml("<feedback> из зала")
