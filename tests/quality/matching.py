"""How what was found compares with what was wanted."""

from collections.abc import Collection, Hashable


def f1(wanted: Collection[Hashable], found: Collection[Hashable]) -> float:
    """Return the harmonic mean of precision and recall."""
    right = len(set(wanted) & set(found))
    return 2 * right / (len(set(wanted)) + len(set(found))) if wanted or found else 1.0
