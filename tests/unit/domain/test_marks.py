"""Values that the fixed JSON form and the files on users' disks spell out."""

from enum import StrEnum

import pytest

from svodka.domain.comparison import ComparisonKind, FigureStatus, PassageState
from svodka.domain.marks import Direction, FigureKind, Qualifier
from svodka.domain.release import Arrival, SourceKind
from svodka.domain.search import Order, Query


@pytest.mark.parametrize(
    ("kind", "spelt"),
    [
        (FigureKind, "level change share count plan"),
        (Direction, "up down flat"),
        (Qualifier, "> < ~"),
        (ComparisonKind, "same_meeting successive revision other"),
        (FigureStatus, "same differs period_differs only_a only_b"),
        (PassageState, "same reworded moved only_a only_b"),
        (SourceKind, "government ministry embassy agency media unknown"),
        (Arrival, "added revised known"),
    ],
)
def test_what_is_written_to_disk_keeps_its_spelling(kind: type[StrEnum], spelt: str):
    assert " ".join(kind) == spelt


def test_a_query_asks_for_the_newest_of_whole_words():
    query = Query("вода")
    assert (query.order, query.offset, query.typing) == (Order.NEWEST, 0, False)
