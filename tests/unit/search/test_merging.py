from hypothesis import given
from hypothesis import strategies as st

from svodka.search.merging import FACTOR, segments_to_merge


def test_a_few_small_segments_stay() -> None:
    assert segments_to_merge([1, 1, 1], incoming=1) == []


def test_segments_of_a_like_size_are_merged() -> None:
    assert segments_to_merge([4000, 1, 1, 1, 1, 1], incoming=1) == [1, 2, 3, 4, 5]


def test_a_single_release_does_not_wait_for_a_large_merge() -> None:
    assert segments_to_merge([500] * FACTOR, incoming=1) == []
    assert segments_to_merge([500] * FACTOR, incoming=500) == list(range(FACTOR))


def test_empty_segments_go() -> None:
    assert segments_to_merge([0, 700, 0], incoming=1) == [0, 2]


def test_segments_do_not_pile_up() -> None:
    sizes: list[int] = []
    for _ in range(3000):
        chosen = segments_to_merge(sizes, incoming=1)
        merged = 1 + sum(sizes[index] for index in chosen)
        sizes = [size for index, size in enumerate(sizes) if index not in chosen] + [merged]
        assert len(sizes) <= 30
    assert sum(sizes) == 3000


@given(st.lists(st.integers(0, 20_000), max_size=40), st.integers(0, 1000))
def test_a_merge_is_bounded(sizes: list[int], incoming: int) -> None:
    chosen = segments_to_merge(sizes, incoming)
    assert len(set(chosen)) == len(chosen)
    assert sum(sizes[index] for index in chosen) <= max(5000, 8 * incoming)
