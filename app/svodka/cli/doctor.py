"""``svodka doctor``: whether library and index agree; mends the index."""

from dataclasses import asdict
from typing import Annotated

import typer

from svodka.cli.options import json_option
from svodka.cli.printing import print_json
from svodka.cli.program import ExitCode, Shell, interruptible, progress_bar
from svodka.i18n import tr, trn
from svodka.services.doctor import Diagnosis, examine, mend


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(help=tr("Say whether library and index agree, and mend the index."))
    def doctor(
        context: typer.Context,
        look: Annotated[bool, typer.Option("--look", help=tr("Only look, mend nothing."))] = False,
        as_json: Annotated[bool, json_option()] = False,
    ) -> int:
        shell: Shell = context.obj
        with shell.workspace() as workspace:
            before = examine(workspace)
            after = before
            if not (look or before.index_agrees):
                with interruptible() as cancel, progress_bar(tr("Index")) as progress:
                    after = mend(workspace, cancel=cancel, progress=progress)
        if as_json:
            print_json({**asdict(after), "healthy": after.healthy, "mended": after is not before})
        else:
            _print(before, after)
        return ExitCode.DONE if after.healthy else ExitCode.NOTHING


def _print(before: Diagnosis, after: Diagnosis) -> None:
    typer.echo(trn("{n} release in the library.", "{n} releases in the library.", after.releases))
    for fault in after.faults:
        typer.echo(tr("Library: {fault}", fault=fault))
    if before.index_agrees:
        typer.echo(tr("Library and index agree."))
    else:
        if before.index_damaged:
            typer.echo(tr("The index is damaged."))
        typer.echo(
            tr(
                "The index lacks {missing}, is behind in {stale}, and has {stray} too many.",
                missing=len(before.missing),
                stale=len(before.stale),
                stray=len(before.stray),
            )
        )
        if after is not before:
            typer.echo(
                tr("The index was mended.")
                if after.index_agrees
                else tr("The index could not be mended.")
            )
    if after.unanalysed:
        typer.echo(
            trn(
                "{n} release waits to be analysed.",
                "{n} releases wait to be analysed.",
                after.unanalysed,
            )
        )
