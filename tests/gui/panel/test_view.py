from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics

from svodka.domain.marks import Marks
from svodka.gui.panel import PanelView
from svodka.gui.panel.row import Row, RowKind
from svodka.gui.theme import apply_theme, font
from tests.gui.panel.conftest import met
from tests.gui.reader.conftest import reading, span_of  # noqa: F401 - a fixture


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


def test_a_click_on_a_topic_goes_to_its_passage_and_beside_one_nowhere(qtbot, panel: PanelView):
    number = row_of(panel, "Trade\u00a0· Water\u00a0· Space")
    box = panel.list.visualRect(panel.model.index(number))
    left, viewport = Qt.MouseButton.LeftButton, panel.list.viewport()
    told = []
    panel.place_chosen.connect(told.append)
    names = QFontMetrics(font("small"))
    for before in ("", "Trade\u00a0· ", "Trade\u00a0· Water\u00a0· "):
        across = box.left() + 16 + names.horizontalAdvance(before) + 4
        qtbot.mouseClick(viewport, left, pos=QPoint(across, box.top() + 9))
    qtbot.mouseClick(viewport, left, pos=QPoint(box.right() - 20, box.top() + 9))
    assert told == [span_of("экспорт"), span_of("Экспорт зерна")]  # nothing tells of space


def test_the_keyboard_steps_through_the_topics(qtbot, panel: PanelView):
    panel.list.setCurrentIndex(panel.model.index(row_of(panel, "Trade\u00a0· Water\u00a0· Space")))
    told = []
    panel.place_chosen.connect(told.append)
    for _ in range(3):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert told == [span_of("экспорт"), span_of("Экспорт зерна"), span_of("экспорт")]


def test_the_pointer_shows_what_leads_somewhere(qtbot, panel: PanelView):
    viewport = panel.list.viewport()
    for number in (row_of(panel, "Алматы"), 0):
        qtbot.mouseMove(viewport, centre(panel, number))
        leads = panel.model.row(number).leads
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        assert viewport.cursor().shape() == shape


def test_a_tooltip_has_the_whole_and_is_no_markup(panel: PanelView, reading):  # noqa: F811
    long = "товарооборот промышленных товаров между странами " * 3 + "<b>"
    figures = tuple(
        replace(figure, indicator=long, reasons={"period": "because & why"})
        for figure in met().figures
    )
    panel.show_reading(reading(marks=Marks("ru", figures=figures)))
    said = panel.model.index(2).data(Qt.ItemDataRole.ToolTipRole)
    assert long.replace("<b>", "&lt;b&gt;") in said
    assert "Period: because &amp; why" in said
    assert "because & why" in panel.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_drawn_at_any_width(panel: PanelView, scheme: str, qapp):
    apply_theme(qapp, scheme)
    for width in (240, 320, 600):
        panel.resize(width, 500)
        assert not panel.grab().isNull()
        assert panel.list.horizontalScrollBar().maximum() == 0
