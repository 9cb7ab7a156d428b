"""The sidebar: its rows, their queries, keys, mouse and menus."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from svodka.domain.release import Source
from svodka.domain.tags import Tag
from svodka.gui.sidebar.content import SidebarContent
from svodka.gui.sidebar.model import Kind
from svodka.gui.sidebar.pane import SidebarPane
from svodka.gui.theme import apply_theme

TAGS = (
    Tag(1, "экономика", "экономика", "green", None, 2),
    Tag(2, "торговля", "экономика/торговля", "green", 1, 3),
    Tag(3, "сверить", "сверить", "amber", None, 0),
)


def content(sources=2, tags=TAGS):
    return SidebarContent(
        12,
        3,
        tuple((Source(number, f"Источник {number}"), number) for number in range(1, sources + 1)),
        tags,
        sample=True,
    )


@pytest.fixture
def pane(qtbot):
    made = SidebarPane("Библиотека", QWidget())
    qtbot.addWidget(made)
    made.resize(224, 700)
    made.show()
    made.view.show_content(content())
    return made


def places(pane):
    model = pane.view.model()
    return [model.place(index) for index in model.indexes()]


def test_rows_in_their_order_with_their_counts(pane):
    assert [(place.kind.name, place.title, place.count) for place in places(pane)] == [
        ("ALL", "All releases", 12),
        ("UNREAD", "Unread", 3),
        ("HEADING", "Sources", 0),
        ("SOURCE", "Источник 1", 1),
        ("SOURCE", "Источник 2", 2),
        ("HEADING", "Tags", 0),
        ("TAG", "экономика", 2),
        ("TAG", "торговля", 3),
        ("TAG", "сверить", 0),
    ]


def test_many_sources_are_folded_to_the_busiest(qtbot, pane):
    pane.view.show_content(content(sources=20))
    shown = [place for place in places(pane) if place.kind is Kind.SOURCE]
    assert [place.count for place in shown] == list(range(13, 21))
    more = next(place for place in places(pane) if place.kind is Kind.MORE)
    assert more.count == 20
    index = next(
        index
        for index in pane.view.model().indexes()
        if pane.view.model().place(index).kind is Kind.MORE
    )
    QTest.mouseClick(
        pane.view.viewport(), Qt.MouseButton.LeftButton, pos=pane.view.visualRect(index).center()
    )
    assert sum(place.kind is Kind.SOURCE for place in places(pane)) == 20


def test_a_query_finds_its_row_and_keeps_it(pane):
    pane.view.follow('tag:"экономика/торговля"', unread=False)
    assert pane.view.current_place().tag.path == "экономика/торговля"
    pane.view.show_content(content())
    assert pane.view.current_place().tag.path == "экономика/торговля"
    pane.view.follow("", unread=True)
    assert pane.view.current_place().kind is Kind.UNREAD
    pane.view.follow("что-то", unread=False)
    assert pane.view.current_place() is None


def test_folded_tags_stay_folded(pane):
    index = pane.view.model().find_tag("экономика")
    pane.view.collapse(index)
    pane.view.show_content(content())
    assert not pane.view.isExpanded(pane.view.model().find_tag("экономика"))
    pane.view.expand(pane.view.model().find_tag("экономика"))
    pane.view.show_content(content())
    assert pane.view.isExpanded(pane.view.model().find_tag("экономика"))


def test_a_click_leads_there_and_with_ctrl_narrows(qtbot, pane):
    view = pane.view
    box = view.visualRect(view.model().find_tag("сверить"))
    with qtbot.waitSignal(view.place_wanted) as caught:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert caught.args[0].query == 'tag:"сверить"'
    with qtbot.waitSignal(view.narrowing_wanted):
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            box.center(),
        )


def test_everything_by_key(qtbot, pane):
    view = pane.view
    view.setCurrentIndex(view.model().find_tag("сверить"))
    for key, signal in (
        (Qt.Key.Key_Return, view.place_wanted),
        (Qt.Key.Key_F2, view.tag_edit_wanted),
        (Qt.Key.Key_Delete, view.tag_delete_wanted),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.current_place().title == "торговля"
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(view.menu_wanted) as caught:
        QApplication.sendEvent(view, event)
    assert caught.args[0].title == "торговля"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_painted_in_both_themes(qapp, pane, scheme):
    apply_theme(qapp, scheme)
    pane.show_sample(True)
    pane.view.setCurrentIndex(pane.view.model().find_tag("сверить"))
    before = pane.grab().toImage()
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert pane.grab().toImage() != before


def test_the_menu_of_the_library(qtbot, pane):
    button = pane.findChild(QWidget, "libraryMenu")
    with qtbot.waitSignal(pane.library_menu_wanted):
        button.click()
