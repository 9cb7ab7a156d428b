"""Sets two marked texts against each other by what they say, not by their lines."""

from svodka.compare.comparing import compare

__all__ = ["compare"]
