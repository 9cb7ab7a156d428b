"""``svodka tour``: the window drives itself through the main job and leaves pictures."""

from pathlib import Path
from typing import Annotated

import typer

from svodka.cli.program import Shell
from svodka.cli.window import with_qt
from svodka.i18n import tr


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        help=tr(
            "Drive the window through import, search, reading, tags, comparison and export, "
            "with a picture of each step."
        )
    )
    def tour(
        context: typer.Context,
        out: Annotated[Path, typer.Option(help=tr("Folder for the pictures."))],
        files: Annotated[
            list[Path] | None,
            typer.Argument(help=tr("Files to import beside the sample."), show_default=False),
        ] = None,
    ) -> int:
        shell: Shell = context.obj
        return with_qt(lambda: shell.program.tour(out, files or []))
