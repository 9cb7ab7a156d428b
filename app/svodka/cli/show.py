"""``svodka show``: one release with its text, or what is read in it."""

from typing import Annotated

import typer

from svodka.cli.options import json_option
from svodka.cli.printing import print_json, print_marks, release_json
from svodka.cli.program import Shell
from svodka.domain.marks_json import to_json
from svodka.i18n import active, tr, trn
from svodka.services.reading import marked_release, open_revision


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(help=tr("Show a release: its text and where it comes from."))
    def show(
        context: typer.Context,
        release: Annotated[int, typer.Argument(help=tr("Number of the release."))],
        revision: Annotated[
            int | None,
            typer.Option(help=tr("Number of an earlier text of it."), show_default=False),
        ] = None,
        marks: Annotated[
            bool, typer.Option("--marks", help=tr("Also show who and how much."))
        ] = False,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        shell: Shell = context.obj
        with shell.workspace() as workspace:
            tags = {tag.id: tag for tag in workspace.library.tags()}
            shown = open_revision(workspace, release, revision)
            revisions = len(workspace.library.revisions(release))
            read = marked_release(workspace, release, revision).marks if marks else None
        if as_json:
            form = {**release_json(shown, tags), "revisions": revisions}
            print_json(form if read is None else {**form, "marks": to_json(read)})
            return
        typer.echo(typer.style(shown.title, bold=True))
        typer.echo(
            " · ".join(
                filter(
                    None,
                    (
                        shown.source.name,
                        active().published(shown.published),
                        shown.address,
                        trn("{n} revision", "{n} revisions", revisions) if revisions > 1 else "",
                        " ".join(f"#{tags[tag].path}" for tag in shown.tags if tag in tags),
                    ),
                )
            )
        )
        typer.echo(f"SHA-256 {shown.revision.sha256}\n\n{shown.text}")
        if read is not None:
            typer.echo()
            print_marks(read)
