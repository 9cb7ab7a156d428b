from svodka.domain.comparison import (
    ComparisonKind,
    FigureRow,
    FigureStatus,
    PassageRow,
    PassageState,
)
from svodka.domain.spans import Span
from svodka.gui.compare.rows import (
    Chosen,
    Look,
    by_seriousness,
    chosen_rows,
    counts,
    figure_counts,
    figure_look,
    passage_rows,
)

SPAN = Span(0, 1)
PASSAGES = (
    PassageRow(SPAN, SPAN, PassageState.SAME),
    PassageRow(SPAN, SPAN, PassageState.MOVED),
    PassageRow(SPAN, SPAN, PassageState.REWORDED, contradicts=True, other_period=True),
    PassageRow(SPAN, SPAN, PassageState.SAME, other_period=True),
    PassageRow(SPAN, None, PassageState.ONLY_A),
    PassageRow(None, SPAN, PassageState.ONLY_B),
)


def test_a_pair_takes_its_most_serious_state():
    looks = [row.look for row in passage_rows(PASSAGES)]
    assert looks == [
        Look.SAME,
        Look.MOVED,
        Look.CONTRADICTS,
        Look.OTHER_PERIOD,
        Look.ONLY_HERE,
        Look.ONLY_HERE,
    ]


def test_every_row_is_in_one_group_and_the_numbers_add_up():
    rows = passage_rows(PASSAGES)
    found = counts(rows)
    assert found == {
        Chosen.ALL: 6,
        Chosen.SAME: 1,
        Chosen.DIFFERENT: 3,
        Chosen.ONLY_A: 1,
        Chosen.ONLY_B: 1,
    }
    for chosen, count in found.items():
        assert len(chosen_rows(rows, chosen)) == count


def test_in_successive_reports_a_new_value_is_no_fault():
    assert figure_look(FigureStatus.DIFFERS, ComparisonKind.SAME_MEETING) is Look.CONTRADICTS
    assert figure_look(FigureStatus.DIFFERS, ComparisonKind.SUCCESSIVE) is Look.REWORDED


def test_figures_that_want_an_eye_come_first():
    rows = [FigureRow(None, None, status) for status in reversed(FigureStatus)]
    ordered = [row.status for row in by_seriousness(rows)]
    assert ordered == [
        FigureStatus.DIFFERS,
        FigureStatus.PERIOD_DIFFERS,
        FigureStatus.SAME,
        FigureStatus.ONLY_A,
        FigureStatus.ONLY_B,
    ]
    told = figure_counts([*rows, rows[0]], ComparisonKind.SAME_MEETING)
    assert [(look, count) for look, _, count in told] == [
        (Look.CONTRADICTS, 1),
        (Look.OTHER_PERIOD, 1),
        (Look.ONLY_HERE, 1),
        (Look.ONLY_HERE, 2),
        (Look.SAME, 1),
    ]
