"""``svodka analyse``: what is read in a file, without a library."""

from pathlib import Path
from typing import Annotated

import typer

from svodka.cli.options import json_option, published_option
from svodka.cli.printing import print_json, print_marks
from svodka.cli.program import Shell
from svodka.domain.marks_json import to_json
from svodka.i18n import tr
from svodka.services.given import analyse_file


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(help=tr("Read who and how much in a file; needs no library."))
    def analyse(
        context: typer.Context,
        file: Annotated[Path, typer.Argument(help=tr("Text, HTML or JSON with one release."))],
        published: Annotated[str | None, published_option("--published")] = None,
        lang: Annotated[
            str | None,
            typer.Option(help=tr("Language of the text: ru, kk or en."), show_default=False),
        ] = None,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        shell: Shell = context.obj
        given = analyse_file(shell.tools, str(file), published, lang)
        if as_json:
            print_json(to_json(given.marks))
        else:
            print_marks(given.marks)
