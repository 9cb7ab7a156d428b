"""Texts that are in no library: read a file, analyse it, set two side by side."""

from dataclasses import dataclass
from datetime import date

from svodka.domain.comparison import Comparison
from svodka.domain.errors import BadRequest, DateUnreadable, UnreadableInput
from svodka.domain.marks import Marks
from svodka.domain.release import LANGUAGES, IncomingRelease
from svodka.i18n import tr
from svodka.services.workspace import Tools


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text with its marks."""

    title: str
    text: str
    marks: Marks


def analyse_file(
    tools: Tools, path: str, published: str | None = None, lang: str | None = None
) -> GivenText:
    """Read the one release of a file and analyse it.

    ``published`` (an ISO day) and ``lang`` outrank what the file says of itself. Raises
    UnreadableInput, or BadRequest if the file holds more than one release or an argument is wrong.
    """
    day, language = _day(published), _language(lang)
    release = _only_release(tools, path)
    own = release.published.day.isoformat() if release.published else None
    marks = tools.analyser.analyse(release.text, language or release.lang, day or own)
    return GivenText(release.title, release.text, marks)


def compare_given(tools: Tools, a: GivenText, b: GivenText) -> Comparison:
    """Compare two texts."""
    return tools.compare(a.text, a.marks, b.text, b.marks)


def _only_release(tools: Tools, path: str) -> IncomingRelease:
    releases: list[IncomingRelease] = []
    for item in tools.reader.read(path):
        if isinstance(item, DateUnreadable):
            continue  # the text is there all the same
        if isinstance(item, UnreadableInput):
            raise item
        releases.append(item)
        if len(releases) > 1:
            raise BadRequest(
                detail=tr("{name} holds more than one release. Import it instead.", name=path)
            )
    if not releases:
        raise BadRequest(detail=tr("{name} holds no release.", name=path))
    return releases[0]


def _day(day: str | None) -> str | None:
    if day is None:
        return None
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise BadRequest(
            detail=tr("{day} is not a day. Write it as 2025-02-01.", day=day)
        ) from None


def _language(lang: str | None) -> str | None:
    if lang is not None and lang not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise BadRequest(
            detail=tr("{lang} is not analysed; these are: {known}", lang=lang, known=known)
        )
    return lang
