"""The list of results as a model: pages, groups, what changes in place."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt

from svodka.domain.release import Published, ReleaseRow
from svodka.domain.search import Order, Query, Snippet
from svodka.gui.results.model import GROUP, ROW, ResultsModel
from svodka.services.searching import ResultRow, Results

TODAY = date(2025, 2, 1)


def row(number, day="2025-02-01", *, unread=True):
    published = Published(date.fromisoformat(day)) if day else None
    return ResultRow(
        ReleaseRow(number, f"t{number}", "s", "ru", published, unread, 1), Snippet("", ())
    )


def results(rows, total=None, offset=0, order=Order.NEWEST):
    return Results(
        Query("", order, offset=offset), len(rows) if total is None else total, tuple(rows), (), 0.0
    )


@pytest.fixture
def model(qtmodeltester):
    made = ResultsModel(TODAY)
    made.show(results([row(1), row(2), row(3, "2025-01-31"), row(4, None)]))
    qtmodeltester.check(made)
    return made


def test_a_heading_stands_above_the_first_of_its_group(model):
    assert [model.index(n).data(GROUP) for n in range(4)] == [
        "Today, 1 February",
        "",
        "Yesterday, 31 January",
        "Undated",
    ]


def test_best_first_has_no_headings():
    model = ResultsModel(TODAY)
    model.show(results([row(1), row(2, "2024-01-01")], order=Order.BEST))
    assert [model.index(n).data(GROUP) for n in range(2)] == ["", ""]


def test_pages_are_asked_for_once_and_added(qtbot):
    model = ResultsModel(TODAY)
    model.show(results([row(1), row(2)], total=3))
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted) as caught:
        model.fetchMore(QModelIndex())
    assert caught.args == [2]
    assert not model.canFetchMore(QModelIndex())
    model.append(results([row(3)], total=3, offset=2))
    assert model.ids() == [1, 2, 3]
    assert not model.canFetchMore(QModelIndex())


def test_a_page_that_is_not_the_next_is_passed_over():
    model = ResultsModel(TODAY)
    model.show(results([row(1)], total=5))
    model.append(results([row(9)], total=5, offset=3))
    assert model.ids() == [1]
    model.append(results([], total=5, offset=1))
    assert not model.canFetchMore(QModelIndex())


def test_what_is_known_of_rows_changes_in_place(qtbot, model):
    with qtbot.waitSignal(model.dataChanged) as caught:
        model.refresh([replace(model.row(1).row, tags=(7,))])
    assert caught.args[0].row() == 1
    assert model.row(1).row.tags == (7,)
    model.set_read([1, 99], True)
    assert not model.row(0).row.unread
    assert model.next_unread(0) == 1
    model.set_read([2, 3, 4], True)
    assert model.next_unread(0) is None


def test_a_screen_reader_hears_what_is_unread(model):
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "unread, t1, s, 1 February 2025"
    assert model.index(0).data(ROW).row.id == 1
    assert model.data(QModelIndex()) is None
    assert model.place(3) == 2
    assert model.place(99) is None
