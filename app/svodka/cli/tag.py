"""``svodka tag``: see, put on and take off tags."""

from typing import Annotated

import typer

from svodka.cli.options import json_option
from svodka.cli.printing import print_json, print_table
from svodka.cli.program import Shell
from svodka.domain.errors import BadRequest
from svodka.i18n import tr, trn
from svodka.services.searching import all_ids
from svodka.services.tagging import DeleteTag, TagReleases, UntagReleases, find_tag
from svodka.services.workspace import Workspace


def _ids_argument() -> object:
    return typer.Argument(help=tr("Numbers of releases."), show_default=False)


def _query_option() -> object:
    return typer.Option(help=tr("All releases that a query finds."), show_default=False)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    tags = typer.Typer(no_args_is_help=True, help=tr("See, put on and take off tags."))
    app.add_typer(tags, name="tag")

    @tags.command("list", help=tr("List the tags."))
    def list_(context: typer.Context, as_json: Annotated[bool, json_option()] = False) -> None:
        shell: Shell = context.obj
        with shell.workspace() as workspace:
            known = workspace.library.tags()
        if as_json:
            print_json(
                [
                    {"id": tag.id, "path": tag.path, "colour": tag.colour, "releases": tag.uses}
                    for tag in known
                ]
            )
        else:
            print_table((tag.path, tag.colour, str(tag.uses)) for tag in known)

    @tags.command(
        help=tr("Put a tag on releases; a new one is made. A slash nests: economy/trade.")
    )
    def add(
        context: typer.Context,
        tag: Annotated[str, typer.Argument(help=tr("The tag."))],
        releases: Annotated[list[int] | None, _ids_argument()] = None,
        query: Annotated[str | None, _query_option()] = None,
    ) -> None:
        shell: Shell = context.obj
        with shell.workspace() as workspace:
            ids = _chosen(workspace, releases, query)
            TagReleases(ids, tag).apply(workspace.library)
        typer.echo(trn("{n} release tagged.", "{n} releases tagged.", len(ids)))

    @tags.command(help=tr("Take a tag off releases."))
    def remove(
        context: typer.Context,
        tag: Annotated[str, typer.Argument(help=tr("The tag."))],
        releases: Annotated[list[int] | None, _ids_argument()] = None,
        query: Annotated[str | None, _query_option()] = None,
    ) -> None:
        shell: Shell = context.obj
        with shell.workspace() as workspace:
            ids = _chosen(workspace, releases, query)
            UntagReleases(ids, find_tag(workspace.library, tag)).apply(workspace.library)
        typer.echo(trn("{n} release untagged.", "{n} releases untagged.", len(ids)))

    @tags.command(help=tr("Delete a tag with those nested in it; the releases stay."))
    def delete(
        context: typer.Context, tag: Annotated[str, typer.Argument(help=tr("The tag."))]
    ) -> None:
        shell: Shell = context.obj
        with shell.workspace() as workspace:
            DeleteTag(find_tag(workspace.library, tag)).apply(workspace.library)


def _chosen(workspace: Workspace, releases: list[int] | None, query: str | None) -> tuple[int, ...]:
    """Return the releases that were named, checked to be there."""
    if bool(releases) == (query is not None):
        raise BadRequest(detail=tr("Name releases by number or by --query, one of the two."))
    if query is not None:
        return all_ids(workspace, query)
    for release_id in releases or ():
        workspace.library.release(release_id)
    return tuple(releases or ())
