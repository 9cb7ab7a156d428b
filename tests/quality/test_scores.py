"""The committed scores judge the code as it stands, and none is below its floor."""

import pytest

from tests.quality.ledger import code_hash, read_floors, read_scores


def test_scores_are_those_of_this_code():
    code, _ = read_scores()
    assert code == code_hash(), "the analysis changed since it was scored: run make quality"


@pytest.mark.parametrize(("name", "floor"), sorted(read_floors().items()))
def test_no_score_is_below_its_floor(name: str, floor: float):
    _, scores = read_scores()
    assert scores[name] >= floor
