"""``svodka search``: find releases."""

from typing import Annotated

import typer

from svodka.cli.options import json_option
from svodka.cli.printing import print_json, row_json, with_hits
from svodka.cli.program import ExitCode, Shell
from svodka.domain.search import Order, Query, QueryProblem
from svodka.domain.tags import Tag
from svodka.i18n import active, tr, trn
from svodka.services.indexing import catch_up
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.searching import Results, search


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        "search",
        help=tr(
            "Find releases: words, “phrases”, AND OR NOT, prefix*, source: date: lang: title: tag:"
        ),
    )
    def search_(
        context: typer.Context,
        words: Annotated[list[str], typer.Argument(metavar="QUERY", help=tr("The query."))],
        order: Annotated[Order, typer.Option(help=tr("Newest or best first."))] = Order.NEWEST,
        limit: Annotated[int, typer.Option(min=1, help=tr("How many at most."))] = 20,
        offset: Annotated[int, typer.Option(min=0, help=tr("How many to skip."))] = 0,
        as_json: Annotated[bool, json_option()] = False,
    ) -> int:
        shell: Shell = context.obj
        query = Query(" ".join(words), order, limit, offset)
        with shell.workspace() as workspace:
            catch_up(workspace, cancel=UNSTOPPABLE, progress=unwatched)
            results = search(workspace, query)
            tags = {tag.id: tag for tag in workspace.library.tags()}
        if as_json:
            _print_for_scripts(results, tags)
        else:
            _print_for_people(results, tags)
        return ExitCode.DONE if results.total else ExitCode.NOTHING


def _print_for_scripts(results: Results, tags: dict[int, Tag]) -> None:
    print_json(
        {
            "query": results.query.text,
            "total": results.total,
            "problems": [
                {"start": problem.span.start, "end": problem.span.end, "message": _said(problem)}
                for problem in results.problems
            ],
            "results": [row_json(found.row, found.snippet, tags) for found in results.rows],
        }
    )


def _print_for_people(results: Results, tags: dict[int, Tag]) -> None:
    for problem in results.problems:
        typer.echo(_said(problem), err=True)
    for found in results.rows:
        row = found.row
        carried = " ".join(f"#{tags[tag].path}" for tag in row.tags if tag in tags)
        typer.echo(f"{row.id}  " + typer.style(row.title, bold=True))
        about = " · ".join(filter(None, (row.source, active().published(row.published), carried)))
        typer.echo(f"    {about}\n    {with_hits(found.snippet)}")
    typer.echo(trn("{n} release", "{n} releases", results.total))


def _said(problem: QueryProblem) -> str:
    return tr(problem.message, **dict(problem.values))
