from hypothesis import given
from hypothesis import strategies as st

from svodka.compare.pairing import in_order, interleaved, one_to_one, with_second_choices


def test_the_best_pairs_win_each_index_once():
    scores = {(0, 0): 0.5, (0, 1): 0.9, (1, 1): 0.8}
    assert one_to_one(scores, 2, 2) == [(0, 1)]


def test_among_equals_the_place_in_the_text_decides():
    assert one_to_one({(0, 0): 0.5, (0, 3): 0.5}, 4, 4) == [(0, 0)]


def test_two_second_choices_beat_one_first():
    scores = {(0, 0): 0.5, (0, 1): 0.4, (1, 0): 0.4}
    assert with_second_choices([(0, 0)], scores) == [(0, 1), (1, 0)]
    assert with_second_choices([(0, 0)], {**scores, (0, 1): 0.05, (1, 0): 0.4}) == [(0, 0)]
    assert with_second_choices([(0, 0)], {(0, 0): 0.5, (0, 1): 0.6}) == [(0, 0)]


def test_as_much_as_may_be_keeps_its_order():
    pairs = [(0, 2), (1, 0), (2, 1)]
    assert in_order(pairs, [1, 1, 1]) == {(1, 0), (2, 1)}
    assert in_order(pairs, [5, 1, 1]) == {(0, 2)}
    assert in_order([], []) == set()


def test_what_only_b_has_follows_the_anchor_before_it():
    assert interleaved([(0, 1)], {(0, 1)}, 2, 3) == [(None, 0), (0, 1), (None, 2), (1, None)]


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)), st.floats(0.1, 1), max_size=20
)


@given(SCORES)
def test_pairs_never_share_an_index_and_never_get_worse(scores):
    first = one_to_one(scores, 7, 7)
    better = with_second_choices(first, scores)
    for side in (0, 1):
        assert len({pair[side] for pair in better}) == len(better)
    assert sum(scores[pair] for pair in better) >= sum(scores[pair] for pair in first) - 1e-9
