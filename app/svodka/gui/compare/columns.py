"""Where the two columns and what stands between them are: one measure for heads and rows."""

from dataclasses import dataclass

_EDGE = 48
_GUTTER = 104
_GAP = 12
_MEASURE = 620


@dataclass(frozen=True, slots=True)
class Columns:
    """The left edges of both columns, their width, and the gutter between them, px."""

    a: float
    b: float
    width: float
    gutter: float
    gutter_width: float

    def left(self, side: int) -> float:
        """Return the left edge of a side."""
        return self.b if side else self.a


def columns(width: float) -> Columns:
    """Return the columns of a page so wide; lines never get longer than they read well."""
    text = min(max((width - 2 * _EDGE - _GUTTER) / 2, 80.0), _MEASURE)
    left = max((width - 2 * text - _GUTTER) / 2, 8.0)
    return Columns(
        a=left,
        b=left + text + _GUTTER,
        width=text,
        gutter=left + text + _GAP,
        gutter_width=_GUTTER - 2 * _GAP,
    )
