"""Paragraphs too long to be laid out at once are shown in parts that follow each other closely.

Qt lays out and draws a paragraph whole: one of two megabytes takes half a second at every change
of its width, and a tenth at every scroll. In parts, only those are touched that are seen.
"""

import re

_LONGEST = 8_000
"""Letters: some hundred lines, so that a part seldom ends in what is seen at once."""
_LONG_LINE = re.compile(f"[^\n]{{{_LONGEST + 1},}}")


def parted(visible: str) -> tuple[str, list[int]]:
    """Return a text, as it is shown, with line ends for some blanks, and the places of those."""
    found: list[int] = []
    for line in _LONG_LINE.finditer(visible):
        start, end = line.span()
        while end - start > _LONGEST:
            blank = _blank(visible, start, end)
            if blank < 0:
                break
            found.append(blank)
            start = blank + 1
    letters = list(visible) if found else []
    for blank in found:
        letters[blank] = "\n"
    return "".join(letters) if found else visible, found


def _blank(visible: str, start: int, end: int) -> int:
    """Return where a part that begins at ``start`` ends: after a sentence if one ends there."""
    until = start + _LONGEST
    sentence = visible.rfind(". ", start + _LONGEST // 2, until)
    if sentence >= 0:
        return sentence + 1
    blank = visible.rfind(" ", start + 1, until)
    return blank if blank >= 0 else visible.find(" ", until, end)
