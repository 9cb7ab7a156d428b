"""``svodka import``: take releases in."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from svodka.cli.options import json_option
from svodka.cli.printing import print_json
from svodka.cli.program import ExitCode, Shell, interruptible, progress_bar
from svodka.i18n import active, tr
from svodka.services.analysing import analyse_pending
from svodka.services.importing import ImportReport, import_paths, import_sample


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        "import",
        help=tr("Take in text files, HTML pages, JSON lines and folders of them."),
    )
    def import_(
        context: typer.Context,
        paths: Annotated[
            list[Path] | None, typer.Argument(help=tr("Files and folders."), show_default=False)
        ] = None,
        sample: Annotated[
            bool, typer.Option("--sample", help=tr("Take in the sample library."))
        ] = False,
        analyse: Annotated[
            bool,
            typer.Option(
                "--analyse", help=tr("Analyse now, and not when a release is first read.")
            ),
        ] = False,
        as_json: Annotated[bool, json_option()] = False,
    ) -> int:
        if not paths and not sample:
            raise typer.BadParameter(tr("Name files or folders, or say --sample."))
        shell: Shell = context.obj
        with shell.workspace() as workspace, interruptible() as cancel:
            report = ImportReport()
            with progress_bar(tr("Import")) as progress:
                if sample:
                    report.include(import_sample(workspace, cancel=cancel, progress=progress))
                if paths:
                    names = [str(path) for path in paths]
                    report.include(import_paths(workspace, names, cancel=cancel, progress=progress))
            if analyse:
                with progress_bar(tr("Analysis")) as progress:
                    analyse_pending(workspace, cancel=cancel, progress=progress)
        _print_report(report, as_json)
        return ExitCode.IN_PART if report.problems else ExitCode.DONE


def _print_report(report: ImportReport, as_json: bool) -> None:
    problems = [active().error(problem) for problem in report.problems]
    if as_json:
        print_json(
            {
                "added": report.added,
                "revised": report.revised,
                "known": report.known,
                "ids": report.ids,
                "problems": problems,
            }
        )
        return
    typer.echo(
        tr(
            "Added {added}, revised {revised}, known already {known}.",
            added=report.added,
            revised=report.revised,
            known=report.known,
        )
    )
    for problem in problems:
        print(problem, file=sys.stderr)
