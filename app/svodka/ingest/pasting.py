"""What is pasted: a text, a text file with a head, or the source of a page.

People copy a title, a date or an address along with a text. Such a line stays in the text, which
is never changed, and says what it says.
"""

from collections.abc import Iterator
from dataclasses import replace

from svodka.domain.errors import InputEmpty
from svodka.domain.release import IncomingRelease
from svodka.i18n import tr
from svodka.ingest.addresses import canonical_address, host_of
from svodka.ingest.dates import read_published
from svodka.ingest.decoding import without_surrogates
from svodka.ingest.kinds import is_page
from svodka.ingest.loading import RELEASE_LIMIT, too_large
from svodka.ingest.pages import read_page
from svodka.ingest.texts import read_text
from svodka.ingest.titles import title_of

_HEAD_LINES = 6
_LONGEST_DATE_LINE = 60


def paste(content: str) -> IncomingRelease:
    """Return the release that a pasted text seems to be; its source is empty where it is not named.

    Raises InputEmpty, InputTooLarge, InputWithoutText.
    """
    name = tr("The pasted text")
    text = without_surrogates(content.removeprefix("\ufeff"))
    if not text.strip():
        raise InputEmpty(name=name)
    if len(text) > RELEASE_LIMIT:
        raise too_large(name, len(text.encode()), RELEASE_LIMIT)
    if is_page(text):
        return next(read_page(text, name, ""))
    release = next(item for item in read_text(text, name, "") if isinstance(item, IncomingRelease))
    return release if release.text != text else _with_found(release)


def _with_found(release: IncomingRelease) -> IncomingRelease:
    """Add what the first and the last lines of a text without a head tell."""
    lines = list(_edges(release.text))
    address = next((found for line in lines if (found := canonical_address(line))), None)
    dates = (read_published(line) for line in lines if len(line) <= _LONGEST_DATE_LINE)
    return replace(
        release,
        title=_title(release),
        address=address,
        published=next((found for found in dates if found), None),
        source=host_of(address) if address else "",
    )


def _edges(text: str) -> Iterator[str]:
    """Yield the first lines with something on them, then the last one."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    yield from lines[:_HEAD_LINES]
    yield from lines[-1:]


def _title(release: IncomingRelease) -> str:
    """Return the title of what stands below leading lines that are a date or an address."""
    rest = release.text.lstrip()
    while rest:
        line, _, below = rest.partition("\n")
        if not (canonical_address(line) or read_published(line)):
            break
        rest = below.lstrip()
    return title_of(rest) or release.title
