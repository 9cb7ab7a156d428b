"""Writes a document as one HTML file that needs nothing else: no network, no script, no font."""

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from svodka.domain.excerpt import ExcerptDocument
from svodka.export.page import page_of
from svodka.i18n import Catalogue
from svodka.resources import resource

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_GROUPS = ("surface", "line", "text", "accent", "entity", "figure", "compare", "tag")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What a page may not hold, not even as a reference."""


def write_html(document: ExcerptDocument, words: Catalogue) -> str:
    """Return the page of a document, with labels in the language of ``words``.

    The text of an excerpt, read from the page, is the text of the release, code point by code
    point; only characters that a page cannot hold are replaced by U+FFFD.
    """
    template = _environment().get_template("document.html")
    return template.render(
        page=page_of(document, words), light=_colours("light"), dark=_colours("dark")
    )


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["exact"] = _exact
    return environment


def _exact(text: str) -> "Markup":
    """Escape a text so that a reader of the page gets its very characters, CR among them."""
    from markupsafe import Markup, escape

    escaped = str(escape(_FORBIDDEN.sub("\ufffd", text)))
    return Markup(escaped.replace("\r", "&#13;"))  # noqa: S704 (it is escaped)


@cache
def _colours(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme of the design tokens by the names the style sheet uses."""
    tokens = json.loads(resource("style", "tokens.json").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for group in _GROUPS:
        for name, value in tokens["themes"][scheme][group].items():
            if isinstance(value, str):
                found[f"{group}-{name}"] = value
            else:
                found |= {f"{group}-{name}-{part}": colour for part, colour in value.items()}
    return {name.lower().replace("_", "-"): colour for name, colour in found.items()}
