import pytest
from PySide6.QtCore import Qt

from svodka.domain.marks import Commitment, Marks, Meeting, Participant, Topic
from svodka.gui.panel import PanelView
from svodka.gui.panel.rows import Row, RowKind, panel_rows
from svodka.i18n import catalogue
from tests.gui.reader.conftest import marks, reading, span_of  # noqa: F401 - a fixture

ENGLISH = catalogue("en")


def met() -> Marks:
    known = marks()
    meeting = Meeting(
        ("KZ", "KG"),
        (Participant("Олжас Бектенов", "Премьер-министр", "KZ", "p"),),
        "2025-01-31",
        "Алматы",
        "talks",
        (Topic("trade"),),
        (Commitment("c1", span_of("Экспорт зерна"), "x", ("KZ",), "нарастить экспорт", "2025"),),
    )
    return Marks("ru", "2025-02-01", known.entities, (), known.figures, meeting)


@pytest.fixture
def panel(qtbot, reading) -> PanelView:  # noqa: F811
    view = PanelView()
    qtbot.addWidget(view)
    view.resize(320, 600)
    view.show()
    view.show_reading(reading(marks=met()))
    return view


def row_of(panel: PanelView, text: str) -> int:
    rows = [panel.model.row(n) for n in range(panel.model.rowCount())]
    return next(n for n, row in enumerate(rows) if row.text == text and row.leads)


def centre(panel: PanelView, number: int):
    return panel.list.visualRect(panel.model.index(number)).center()


def test_figures_are_grouped_by_period_and_those_of_none_come_last():
    rows = [
        row for row in panel_rows(met(), ENGLISH) if row.kind in (RowKind.GROUP, RowKind.FIGURE)
    ]
    assert [(row.text, row.detail) for row in rows] == [
        ("January–November\u00a02024", ""),
        ("экспорт", "5.5%"),
        ("period not named", ""),
        ("экспорт", "$313.6\u00a0m"),
    ]


def test_the_meeting_comes_first_and_says_what_is_known():
    rows = panel_rows(met(), ENGLISH)
    assert (rows[0].kind, rows[0].codes) == (RowKind.SECTION, ("KZ", "KG"))
    said = {(row.text, row.detail) for row in rows}
    assert {("Алматы", "Place"), ("Talks", "Format"), ("нарастить экспорт", "2025")} <= said


def test_a_click_goes_to_the_place_and_again_to_the_next(qtbot, panel: PanelView):
    number = row_of(panel, "Алматы")
    with qtbot.waitSignal(panel.place_chosen) as told:
        qtbot.mouseClick(
            panel.list.viewport(), Qt.MouseButton.LeftButton, pos=centre(panel, number)
        )
    assert told.args == [span_of("Алматы")]


def test_enter_does_what_a_click_does(qtbot, panel: PanelView):
    panel.list.setCurrentIndex(panel.model.index(row_of(panel, "Олжас Бектенов")))
    with qtbot.waitSignal(panel.place_chosen):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def test_a_double_click_searches(qtbot, panel: PanelView):
    number = row_of(panel, "Олжас Бектенов")
    at, left = centre(panel, number), Qt.MouseButton.LeftButton
    qtbot.mouseClick(panel.list.viewport(), left, pos=at)
    with qtbot.waitSignal(panel.search_wanted) as told:
        qtbot.mouseDClick(panel.list.viewport(), left, pos=at)
    assert told.args == ["Олжас Бектенов"]


def test_a_mark_that_is_chosen_in_the_text_is_selected(panel: PanelView):
    panel.show_place(span_of("313,6 млн долларов"))
    row: Row = panel.model.row(panel.list.currentIndex().row())
    assert row.kind is RowKind.FIGURE


def test_headings_cannot_be_selected(panel: PanelView):
    for number in range(panel.model.rowCount()):
        selectable = bool(
            panel.model.flags(panel.model.index(number)) & Qt.ItemFlag.ItemIsSelectable
        )
        assert selectable == panel.model.row(number).leads


def test_it_says_what_it_waits_for_and_what_it_did_not_find(panel: PanelView, reading):  # noqa: F811
    panel.show_reading(reading(marks=None))
    assert "being read" in panel._said.text()
    panel.show_reading(reading(marks=Marks("ru")))
    assert "No names" in panel._said.text()
    panel.clear()
    assert panel._said.text() == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_drawn_at_any_width(panel: PanelView, scheme: str, qapp):
    from svodka.gui.theme import apply_theme

    apply_theme(qapp, scheme)
    for width in (240, 320, 600):
        panel.resize(width, 500)
        assert not panel.grab().isNull()
        assert panel.list.horizontalScrollBar().maximum() == 0
