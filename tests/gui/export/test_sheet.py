from dataclasses import replace
from pathlib import Path

import pytest

from svodka.domain.excerpt import Excerpt, MarkedRelease
from svodka.domain.legend import LegendKind
from svodka.gui.export.request import ExportOffer, ExportWhat, file_name, file_named
from svodka.gui.export.sheet import EXCERPTS_SHOWN, ROWS_SHOWN, counts_of, sheet_of
from svodka.i18n import catalogue
from svodka.services.comparing import ComparedPair
from svodka.services.exporting import whole

EN = catalogue("en")
NONE: frozenset[LegendKind] = frozenset()


def second_paragraph(source: MarkedRelease) -> Excerpt:
    text = source.release.text
    start = text.index("\n\n") + 2
    return Excerpt(source, replace(whole(source).span, start=start))


def test_a_passage_carries_its_own_marks_counted_from_its_beginning(a: MarkedRelease) -> None:
    offer = ExportOffer(ExportWhat.EXCERPT, 1, (second_paragraph(a),))
    (block,) = sheet_of(offer, EN, NONE).blocks
    (passage,) = block.passages
    assert passage is not None
    assert [mark.span.of(passage.text) for mark in passage.marks] == ["Алматы"]
    assert "characters 33" in block.below
    assert counts_of(offer) == {LegendKind.PLACE: 1}


def test_hidden_kinds_are_not_in_the_sheet(a: MarkedRelease) -> None:
    offer = ExportOffer(ExportWhat.RELEASE, 1, (whole(a),))
    (passage,) = sheet_of(offer, EN, frozenset({LegendKind.PLACE})).blocks[0].passages
    assert passage is not None
    assert passage.marks == ()
    assert counts_of(offer) == {LegendKind.PLACE: 2}


def test_one_release_is_named_once_and_many_each(a: MarkedRelease, b: MarkedRelease) -> None:
    one = sheet_of(ExportOffer(ExportWhat.RELEASE, 1, (whole(a),)), EN, NONE)
    assert (one.title, one.blocks[0].above) == ("О зерне", "")
    two = sheet_of(ExportOffer(ExportWhat.SELECTED, 2, (whole(a), whole(b))), EN, NONE)
    assert two.title == "2 excerpts"
    assert [block.above for block in two.blocks] == ["О зерне", "О встрече"]


def test_only_the_first_excerpts_are_shown(a: MarkedRelease) -> None:
    count = EXCERPTS_SHOWN + 3
    sheet = sheet_of(ExportOffer(ExportWhat.SELECTED, count, (whole(a),) * count), EN, NONE)
    assert (len(sheet.blocks), sheet.left_out) == (EXCERPTS_SHOWN, 3)


def test_a_comparison_sets_passages_side_by_side(pair: ComparedPair) -> None:
    offer = ExportOffer(ExportWhat.COMPARISON, 2, pair)
    sheet = sheet_of(offer, EN, NONE)
    assert [block.above for block in sheet.blocks] == [
        "≈ reworded",
        "+ only in A",
        "≠ contradicts",
        "◷ other period",
    ]
    both, only_a = (block.passages for block in sheet.blocks[:2])
    assert [passage.text for passage in both if passage] == [
        "Министры встретились в Бишкеке.",
        "Встреча прошла в Бишкеке.",
    ]
    assert only_a[1] is None
    assert "one meeting, two reports" in sheet.about
    assert counts_of(offer) == {LegendKind.PLACE: 3}


def test_a_long_comparison_says_how_much_is_left_out(pair: ComparedPair) -> None:
    rows = pair.comparison.passages * 4
    long = replace(pair, comparison=replace(pair.comparison, passages=rows))
    sheet = sheet_of(ExportOffer(ExportWhat.COMPARISON, 2, long), EN, NONE)
    assert sheet.left_out == len(rows) - ROWS_SHOWN


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("О зерне: «итоги» 2025/2024?", "О зерне итоги 20252024.html"),
        ("…", "svodka.html"),
        ("слово " * 40, "слово " * 9 + "слово.html"),
        ("я" * 300, "я" * 60 + ".html"),
    ],
)
def test_a_file_is_named_after_its_title(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", None),
        ("  ", None),
        ("sub/", None),
        (".", None),
        ("a", "a.html"),
        ("a.HTM", "a.HTM"),
        ("12.02.2025", "12.02.2025.html"),
        ("sub/a.html", "sub/a.html"),
        ("~nobody-of-this-name", "~nobody-of-this-name.html"),
    ],
)
def test_what_is_typed_names_a_file(tmp_path: Path, typed: str, meant: str | None) -> None:
    assert file_named(typed, tmp_path) == (tmp_path / meant if meant else None)
    assert file_named("/b.html", tmp_path) == Path("/b.html")
