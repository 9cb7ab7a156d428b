"""Options that several commands share, made when the app is built, to speak its language."""

from typing import Any

import typer

from svodka.i18n import tr


def json_option() -> Any:
    """Return ``--json``."""
    return typer.Option("--json", help=tr("Print JSON for a script."))


def published_option(*names: str) -> Any:
    """Return ``--published`` under the names given."""
    return typer.Option(
        *names,
        metavar="YYYY-MM-DD",
        show_default=False,
        help=tr("Day of publication, from which “yesterday” and “last year” are reckoned."),
    )
