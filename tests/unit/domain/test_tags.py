import json
from itertools import pairwise

from svodka.domain.tags import TAG_COLOURS
from svodka.resources import resource


def test_every_colour_of_a_tag_can_be_drawn_in_each_theme_and_neighbours_differ_in_shape():
    tokens = json.loads(resource("style", "tokens.json").read_text(encoding="utf-8"))
    for theme in tokens["themes"].values():
        assert tuple(theme["tag"]) == TAG_COLOURS
    assert tuple(tokens["tag_shape"]) == TAG_COLOURS
    shapes = list(tokens["tag_shape"].values())
    assert all(one != next_one for one, next_one in pairwise(shapes))
