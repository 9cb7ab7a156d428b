"""Finds a title for a text that brings none."""

import re

from svodka.text.segments import sentences

_LONGEST_LINE = 200
_SHORTENED = 120
_HEADING_SIGNS = re.compile(r"#{1,6}\s+")
_FINAL = re.compile(r"""[.!?…:;,]["'»”’)\]]*\Z""")
_LINES = re.compile(r"\r\n|[\n\r\u2028\u2029\x85]")


def title_of(text: str) -> str:
    """Return the first line of ``text`` if it looks like a title, else its first sentence, short.

    A line is a title if it is short and either does not end as a sentence does or is only one and
    stands apart by an empty line. The answer is one line and empty only if the text is blank.
    """
    body = text.lstrip("\ufeff \t\r\n\f\v\u00a0\u2028\u2029\x85")
    line, following = _first_lines(body)
    heading = " ".join(_HEADING_SIGNS.sub("", line).split())
    if heading and len(heading) <= _LONGEST_LINE and _is_title(heading, following):
        return heading
    first = next(iter(sentences(body[: 10 * _LONGEST_LINE])), None)
    return shortened(first.of(body)) if first else ""


def shortened(text: str) -> str:
    """Return ``text`` as one line of at most about 120 characters, cut between words."""
    line = " ".join(text.split())
    if len(line) <= _SHORTENED:
        return line
    cut = line[:_SHORTENED]
    head, _, _ = cut.rpartition(" ")
    return (head or cut).rstrip(" ,;:–—-") + "…"


def _first_lines(body: str) -> tuple[str, str | None]:
    """Return the first line and the one after it, None if there is no more text."""
    lines = _LINES.split(body[: 10 * _LONGEST_LINE], maxsplit=2)
    return lines[0].strip(), lines[1].strip() if len(lines) > 1 and any(lines[1:]) else None


def _is_title(line: str, following: str | None) -> bool:
    if following is None:
        return not _FINAL.search(line)
    if following == "":
        return not _FINAL.search(line) or len(sentences(line)) == 1
    return not _FINAL.search(line) and not following[0].islower()
