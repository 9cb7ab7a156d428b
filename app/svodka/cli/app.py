"""The command line: options that all commands share, and how a run ends.

Exit codes: 0 done; 1 nothing found, or something is not as it should be; 2 the call was not
understood; 3 done in part, some inputs could not be read; 4 not done, with the reason.
"""

import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from svodka import __version__
from svodka.cli import (
    analyse,
    compare,
    doctor,
    export,
    imports,
    search,
    show,
    tag,
    tour,
    window,
)
from svodka.cli.program import ExitCode, Program, Shell
from svodka.domain.errors import SvodkaError
from svodka.i18n import LANGUAGES, active, tr, use
from svodka.services.places import library_folder

__all__ = ["Program", "run_cli"]


def run_cli(program: Program, argv: Sequence[str] | None = None) -> None:
    """Run a command line and end the process with its exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a stream that a test put in its place
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_run(program, sys.argv[1:] if argv is None else argv))


def _run(program: Program, argv: Sequence[str]) -> int:
    _use_language_option(argv)
    try:
        _build(program)(list(argv), prog_name="svodka")
    except SvodkaError as error:
        print(active().error(error), file=sys.stderr)
        return ExitCode.FAILED
    except BrokenPipeError:  # the reader, such as head, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.DONE


def _end(code: int | None, **_options: object) -> None:
    """Make what a command returned the exit code of the process."""
    raise typer.Exit(code or ExitCode.DONE)


def _use_language_option(argv: Sequence[str]) -> None:
    """Heed ``--language`` before the help texts are made."""
    for here, following in zip(argv, [*argv[1:], ""], strict=False):
        name, _, value = here.partition("=")
        if name == "--language" and (value or following) in LANGUAGES:
            use(value or following)


def _build(program: Program) -> typer.Typer:
    app = typer.Typer(
        help=tr("Svodka reads what governments say: search, marks, tags, comparison, excerpts."),
        epilog=tr(
            "Exit codes: 0 done; 1 nothing found or not as it should be; 2 call not understood; "
            "3 done in part; 4 not done."
        ),
        add_completion=False,
        result_callback=_end,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    def _version(wanted: bool) -> None:
        if wanted:
            typer.echo(__version__)
            raise typer.Exit

    @app.callback(invoke_without_command=True)
    def _main(
        context: typer.Context,
        library: Annotated[
            Path | None,
            typer.Option(help=tr("Folder of the library."), show_default=False),
        ] = None,
        language: Annotated[
            str | None,
            typer.Option(help=tr("Language of the program: en or ru."), show_default=False),
        ] = None,
        _version_wanted: Annotated[
            bool,
            typer.Option("--version", is_eager=True, callback=_version, help=tr("Show it.")),
        ] = False,
    ) -> int | None:
        if language and language not in LANGUAGES:
            raise typer.BadParameter(tr("en or ru"), param_hint="--language")
        context.obj = Shell(program, library_folder(library))
        return window.open_window(context.obj) if context.invoked_subcommand is None else None

    for part in (imports, search, show, analyse, tag, compare, export, doctor, tour, window):
        part.register(app)
    return app
