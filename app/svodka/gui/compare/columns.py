"""Where the two columns and what stands between them are: one measure for heads and rows."""

from dataclasses import dataclass

_EDGE, _GUTTER, _GAP = 48.0, 104.0, 12.0
_NARROW = 760
_NARROW_EDGE, _NARROW_GUTTER, _NARROW_GAP = 36.0, 56.0, 8.0
_MEASURE = 620.0


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
    narrow = width < _NARROW
    edge, gutter, gap = (
        (_NARROW_EDGE, _NARROW_GUTTER, _NARROW_GAP) if narrow else (_EDGE, _GUTTER, _GAP)
    )
    text = min(max((width - 2 * edge - gutter) / 2, 80.0), _MEASURE)
    left = max((width - 2 * text - gutter) / 2, 8.0)
    return Columns(
        a=left,
        b=left + text + gutter,
        width=text,
        gutter=left + text + gap,
        gutter_width=gutter - 2 * gap,
    )
