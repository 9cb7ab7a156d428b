"""What a file is taken for, by its name and, where that says nothing, by how it begins."""

import re
from enum import Enum, auto
from pathlib import PurePath

_PACKED = {".xz", ".gz"}
_PAGE_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_XML_BEGINS = re.compile(r"\s*<(?:\?xml|rss|feed|opml)\b", re.IGNORECASE)
_LOOKED_AT = 4096


class Kind(Enum):
    """How a file is read."""

    TEXT = auto()
    PAGE = auto()
    JSON_LINES = auto()
    JSON = auto()
    FOREIGN = auto()
    UNKNOWN = auto()


_KINDS = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.TEXT,
    ".markdown": Kind.TEXT,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".json": Kind.JSON,
    **dict.fromkeys(
        (".pdf", ".doc", ".docx", ".odt", ".rtf", ".eml", ".msg", ".mbox", ".mht", ".mhtml"),
        Kind.FOREIGN,
    ),
}
"""FOREIGN files hold texts too, but not in a form that is read here: their user is told."""


def kind_of(path: PurePath) -> Kind:
    """Return the kind that the name of a file tells; packed JSON is always read line by line."""
    suffix = path.suffix.lower()
    if suffix not in _PACKED:
        return _KINDS.get(suffix, Kind.UNKNOWN)
    inner = _KINDS.get(path.with_suffix("").suffix.lower())
    return Kind.JSON_LINES if inner in (Kind.JSON, Kind.JSON_LINES) else Kind.UNKNOWN


def is_page(text: str) -> bool:
    """Tell whether a text is the source of a whole HTML page."""
    return bool(_PAGE_BEGINS.match(text[:_LOOKED_AT]))


def is_xml(text: str) -> bool:
    """Tell whether a text is the source of a feed or another XML document, but no page."""
    return bool(_XML_BEGINS.match(text[:_LOOKED_AT])) and not is_page(text)
