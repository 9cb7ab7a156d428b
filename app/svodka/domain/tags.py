"""Tags: coloured names in a tree, put on releases."""

from dataclasses import dataclass

TAG_COLOURS = (
    "red",
    "orange",
    "amber",
    "olive",
    "green",
    "teal",
    "blue",
    "indigo",
    "purple",
    "pink",
)
"""Names of the tag colours of the design tokens; each has a hue of its own, and a shape unlike
its neighbours'."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag. ``parent`` is the id of the tag it is nested in; ``path`` names it from the root.

    ``path`` is ``экономика/торговля``: names joined by a slash, which no name may hold. ``colour``
    is one of :data:`TAG_COLOURS`; ``uses`` counts the releases that carry this very tag.
    """

    id: int
    name: str
    path: str
    colour: str
    parent: int | None = None
    uses: int = 0
