"""Finds the data that is shipped beside the code, in a checkout as in an installed wheel."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


@cache
def _root() -> Path:
    """Return the folder that holds ``resources`` and ``seeds``."""
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _CHECKOUT


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under ``resources/``."""
    return _root().joinpath("resources", *parts)


def seeds() -> Path:
    """Return the folder of the sample library."""
    return _root() / "seeds"
