"""What the panel says of a text, in words."""

from dataclasses import replace

from svodka.domain.marks import DateMention, FigureKind, Marks, Meeting, Period, Topic
from svodka.domain.spans import Span
from svodka.gui.panel.row import Row, RowKind
from svodka.gui.panel.rows import panel_rows
from svodka.i18n import catalogue
from tests.gui.panel.conftest import met

ENGLISH = catalogue("en")


def of_kind(marks: Marks, *kinds: RowKind) -> list[Row]:
    return [row for row in panel_rows(marks, ENGLISH) if row.kind in kinds]


def fact(marks: Marks, label: str) -> Row:
    return next(row for row in of_kind(marks, RowKind.FACT) if row.detail == label)


def test_figures_are_grouped_by_period_and_those_of_none_come_last():
    rows = of_kind(met(), RowKind.GROUP, RowKind.FIGURE)
    assert [(row.text, row.detail) for row in rows] == [
        ("January–November\u00a02024", ""),
        ("экспорт", "5.5%"),
        ("period not named", ""),
        ("экспорт", "$313.6\u00a0m"),
    ]


def test_the_meeting_comes_first_and_says_what_is_known():
    rows = panel_rows(met(), ENGLISH)
    assert (rows[0].kind, rows[0].codes) == (RowKind.SECTION, ("KZ", "KG"))
    said = {(row.text, row.detail, row.note) for row in rows}
    assert {
        ("Алматы", "Place", ""),
        ("Talks", "Format", ""),
        ("нарастить экспорт", "", "2025"),
    } <= said


def test_figures_of_a_period_stand_as_in_the_text():
    figures = tuple(replace(figure, period=None) for figure in reversed(met().figures))
    rows = of_kind(Marks("ru", figures=figures), RowKind.FIGURE)
    assert [row.detail for row in rows] == ["5.5%", "$313.6\u00a0m"]


def test_what_a_figure_is_and_what_was_inferred_is_noted_behind_its_name():
    change, level = met().figures
    plan = replace(change, kind=FigureKind.PLAN, reasons={"period": "carried over"})
    planned, plain = of_kind(Marks("ru", figures=(plan, level)), RowKind.FIGURE)
    assert (planned.note, planned.reasons) == (
        "plan\u00a0· period inferred",
        ("Period: carried over",),
    )
    assert (plain.note, plain.reasons) == ("", ())


def with_meeting(**known: object) -> Marks:
    marks = met()
    assert marks.meeting is not None
    return replace(marks, meeting=replace(marks.meeting, **known))  # type: ignore[arg-type]


def test_facts_of_a_meeting_that_were_inferred_are_shown_as_inferred():
    reasons = {"format": "no form named", "parties": "spoken of", "p": "nobody else came"}
    marks = with_meeting(reasons=reasons)
    heading, *_ = of_kind(marks, RowKind.SECTION)
    who, *_ = of_kind(marks, RowKind.PARTICIPANT)
    form = fact(marks, "Format")
    assert (heading.note, heading.reasons) == ("inferred", ("Parties: spoken of",))
    assert (who.note, who.reasons) == ("country inferred", ("Country: nobody else came",))
    assert (form.note, form.reasons) == ("inferred", ("Format: no form named",))


def test_facts_that_were_read_say_nothing_of_it():
    rows = of_kind(met(), RowKind.SECTION, RowKind.PARTICIPANT, RowKind.FACT)
    assert {row.note for row in rows} == {""}


def test_a_day_that_was_reckoned_stands_beside_the_words_it_was_reckoned_from():
    day = Period("2025-01-31", "2025-01-31")
    for said, note in (("Вчера", "“Вчера”"), ("31 января", "“31 января”"), ("31.01.2025", "")):
        marks = replace(met(), dates=(DateMention("d1", Span(0, 5), said, day),))
        row = fact(marks, "Date")
        assert (row.text, row.note, row.places) == ("31 January 2025", note, (Span(0, 5),))


def test_topics_lead_each_to_its_passage():
    topics = (Topic("trade", Span(9, 12)), Topic("water"), Topic("energy", Span(3, 5)))
    (row,) = of_kind(Marks("ru", topics=topics), RowKind.TOPICS)
    letters = {name: row.text.index(name) for name in ("Trade", "Water", "Energy")}
    assert row.place_of_part(letters["Trade"]) == Span(9, 12)
    assert row.place_of_part(letters["Trade"] + 5) is None  # the dot between two
    assert row.place_of_part(letters["Water"]) is None
    assert row.place_of_part(letters["Energy"] + 5) == Span(3, 5)
    assert row.place_of_part(len(row.text)) is None
    assert row.places == (Span(3, 5), Span(9, 12))


def test_what_leads_nowhere_is_no_button():
    marks = Marks("ru", topics=(Topic("trade"),), meeting=Meeting(("KZ", "KG"), format="talks"))
    assert not any(row.leads for row in panel_rows(marks, ENGLISH))
