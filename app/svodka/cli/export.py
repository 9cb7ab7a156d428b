"""``svodka export``: excerpts or a comparison as one HTML file."""

from pathlib import Path
from typing import Annotated

import typer

from svodka.cli.program import Shell, interruptible, progress_bar
from svodka.domain.errors import BadRequest
from svodka.domain.excerpt import Excerpt, ExcerptDocument
from svodka.domain.spans import Span
from svodka.i18n import Catalogue, active, catalogue, tr
from svodka.services.comparing import compare_releases
from svodka.services.exporting import (
    comparison_document,
    excerpts_document,
    export_html,
    whole,
)
from svodka.services.quiet import UNSTOPPABLE, unwatched
from svodka.services.reading import marked_release
from svodka.services.searching import all_ids
from svodka.services.workspace import Workspace


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(help=tr("Write releases, a passage or a comparison to one HTML file, marked up."))
    def export(
        context: typer.Context,
        out: Annotated[Path, typer.Option("--out", "-o", help=tr("The file to write."))],
        releases: Annotated[
            list[int] | None, typer.Argument(help=tr("Numbers of releases."), show_default=False)
        ] = None,
        query: Annotated[
            str | None,
            typer.Option(help=tr("All releases that a query finds."), show_default=False),
        ] = None,
        span: Annotated[
            str | None,
            typer.Option(
                metavar="START-END",
                show_default=False,
                help=tr("Only these characters of the one release named."),
            ),
        ] = None,
        compare: Annotated[
            bool, typer.Option("--compare", help=tr("The comparison of the two releases named."))
        ] = False,
        replace: Annotated[
            bool, typer.Option("--replace", help=tr("Replace the file if it is there."))
        ] = False,
        words: Annotated[
            str | None,
            typer.Option(
                "--labels",
                help=tr("Language of the labels, if not that of the program."),
                show_default=False,
            ),
        ] = None,
    ) -> None:
        shell: Shell = context.obj
        labels = catalogue(words) if words else active()
        with shell.workspace() as workspace:
            document = (
                _comparison(workspace, releases or [], labels)
                if compare
                else _excerpts(workspace, releases or [], query, span, labels)
            )
        export_html(document, out, labels, replace=replace)
        typer.echo(str(out))


def _comparison(workspace: Workspace, ids: list[int], words: Catalogue) -> ExcerptDocument:
    if len(ids) != 2:
        raise BadRequest(detail=tr("--compare needs the numbers of two releases."))
    pair = compare_releases(workspace, *ids, cancel=UNSTOPPABLE, progress=unwatched)
    return comparison_document(pair, words)


def _excerpts(
    workspace: Workspace, ids: list[int], query: str | None, span: str | None, words: Catalogue
) -> ExcerptDocument:
    if query is not None:
        ids = [*ids, *all_ids(workspace, query)]
    if not ids:
        raise BadRequest(detail=tr("Name releases by number, or by a --query that finds some."))
    if span is not None and len(ids) != 1:
        raise BadRequest(detail=tr("--span needs exactly one release."))
    excerpts: list[Excerpt] = []
    with interruptible() as cancel, progress_bar(tr("Export")) as progress:
        for release_id in dict.fromkeys(ids):
            cancel.check()
            excerpts.append(whole(marked_release(workspace, release_id)))
            progress(len(excerpts), len(ids))
    if span is not None:
        source = excerpts[0].source
        excerpts = [Excerpt(source, _span(span, len(source.release.text)))]
    return excerpts_document(excerpts, words)


def _span(written: str, length: int) -> Span:
    start, _, end = written.partition("-")
    try:
        span = Span(int(start), int(end))
    except ValueError:
        raise BadRequest(detail=tr("{span} is not START-END.", span=written)) from None
    if span.end > length or span.start == span.end:
        raise BadRequest(
            detail=tr("{span} is not within the text of {n} characters.", span=written, n=length)
        )
    return span
