"""Files and pastes read into releases: what imports use of this package."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from svodka.domain.errors import InputBinary, InputEmpty, UnreadableInput
from svodka.domain.release import IncomingRelease
from svodka.ingest.decoding import decode
from svodka.ingest.folders import files_under
from svodka.ingest.kinds import Kind, is_page, is_xml, kind_of
from svodka.ingest.loading import RELEASE_LIMIT, read_lines, read_whole, shown
from svodka.ingest.pages import declared_encoding, read_page
from svodka.ingest.pasting import paste
from svodka.ingest.records import Read, read_json, read_json_lines
from svodka.ingest.texts import read_text


class FileReader:
    """The port ``ReleaseReader``. It keeps nothing between two calls."""

    def files(self, paths: Sequence[str]) -> list[str]:
        """Return the files to read, folders walked through, in a stable order."""
        return files_under(paths)

    def read(self, path: str) -> Iterator[IncomingRelease | UnreadableInput]:
        """Yield what a file holds; a fault of it or of a record is yielded, not raised."""
        try:
            yield from _contents(Path(path))
        except UnreadableInput as error:
            yield error

    def count(self, path: str) -> int:
        """Return how many releases and faults to expect of a file: the lines of JSON lines, else 1.

        This unpacks a packed file once more, which is quick beside taking in what is in it.
        """
        file = Path(path)
        lines = 0
        if kind_of(file) is Kind.JSON_LINES:
            with suppress(UnreadableInput):
                for line in read_lines(file):
                    lines = line.number
        return max(lines, 1)

    def paste(self, content: str) -> IncomingRelease:
        """Return what a pasted text or HTML source seems to be. Raises UnreadableInput."""
        return paste(content)


def _contents(path: Path) -> Read:
    kind = kind_of(path)
    if kind is Kind.FOREIGN:
        raise InputBinary(name=shown(path))
    if kind is Kind.JSON_LINES:
        return read_json_lines(path)
    if kind is Kind.JSON:
        return read_json(path)
    return _document(path, kind)


def _document(path: Path, kind: Kind) -> Read:
    """Read a text or a page, told apart by how it begins unless its name says that it is a page.

    A feed is read as neither: it would be one release full of tags.
    """
    name = shown(path)
    data = read_whole(path, RELEASE_LIMIT)
    if not data.strip():
        raise InputEmpty(name=name)
    text = decode(data, name, declared_encoding(data))
    source = Path(shown(path.absolute())).parent.name or name
    if kind is Kind.PAGE or is_page(text):
        return read_page(text, name, source)
    if is_xml(text):
        raise InputBinary(name=name)
    return read_text(text, name, source)
