from decimal import Decimal

from svodka.domain.comparison import (
    CommitmentRows,
    Comparison,
    ComparisonKind,
    Delta,
    FigureRow,
    FigureStatus,
    PassageRow,
    PassageState,
    comparison_to_json,
)
from svodka.domain.marks import Figure, FigureKind, FigureType, Marks, Participant
from svodka.domain.spans import Span

SADYR = Participant("Садыр Жапаров", "Президент", "KG", "p1")
KASYM = Participant("Касым-Жомарт Токаев", "Президент", "KZ", "p2")


def figure(name: str, value: str) -> Figure:
    amount = Decimal(value)
    return Figure(name, FigureType.PERCENT, Span(0, 4), "5,5%", amount, "%", FigureKind.CHANGE)


def test_the_form_that_other_programs_read():
    a, b = figure("f1", "5.5"), figure("f2", "7")
    compared = Comparison(
        ComparisonKind.SUCCESSIVE,
        Marks("ru", figures=(a,)),
        Marks("ru", figures=(b,)),
        figures=(
            FigureRow(a, b, FigureStatus.DIFFERS, Delta(Decimal("1.5"), "pp")),
            FigureRow(a, None, FigureStatus.ONLY_A),
            FigureRow(a, b, FigureStatus.DIFFERS, Delta(Decimal(2), "USD", Decimal("27.3"))),
        ),
        participants=((SADYR, SADYR), (KASYM, None), (None, KASYM)),
        topics_shared=("trade",),
        topics_only_b=("water",),
        commitments=CommitmentRows((("c1", "c2"),), ("c3",), ("c4",), ("c5",)),
        passages=(
            PassageRow(Span(0, 3), Span(4, 9), PassageState.REWORDED),
            PassageRow(None, Span(0, 3), PassageState.ONLY_B),
        ),
    )
    form = comparison_to_json(compared)
    assert form["kind"] == "successive"
    assert form["figures"] == [
        {
            "a": "f1",
            "b": "f2",
            "status": "differs",
            "delta": {"abs": 1.5, "unit": "pp", "rel_pct": None},
        },
        {"a": "f1", "b": None, "status": "only_a", "delta": None},
        {
            "a": "f1",
            "b": "f2",
            "status": "differs",
            "delta": {"abs": 2, "unit": "USD", "rel_pct": 27.3},
        },
    ]
    assert form["participants"] == {
        "matched": [{"entity": "p1", "a": "Садыр Жапаров", "b": "Садыр Жапаров"}],
        "only_a": ["p2"],
        "only_b": ["p2"],
    }
    assert form["topics"] == {"shared": ["trade"], "only_a": [], "only_b": ["water"]}
    assert form["commitments"] == {
        "repeated": [{"a": "c1", "b": "c2"}],
        "new": ["c3"],
        "dropped": ["c4"],
        "fulfilled": ["c5"],
    }
    assert form["passages"] == [
        {"a": [0, 3], "b": [4, 9], "state": "reworded"},
        {"a": None, "b": [0, 3], "state": "only_b"},
    ]
    assert [row["id"] for row in form["a"]["figures"]] == ["f1"]
