"""``svodka compare``: two texts, files or releases, set side by side."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from svodka.cli.options import json_option, published_option
from svodka.cli.printing import print_json, print_table
from svodka.cli.program import Shell
from svodka.domain.comparison import (
    Comparison,
    ComparisonKind,
    FigureRow,
    FigureStatus,
    comparison_to_json,
)
from svodka.i18n import active, tr
from svodka.i18n.amounts import amount
from svodka.i18n.names import KIND_NAMES, PASSAGE_STATE_NAMES, figure_status_name
from svodka.i18n.periods import period
from svodka.services.given import GivenText, analyse_file, compare_given
from svodka.services.reading import marked_release


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(help=tr("Set two texts side by side: files, or releases by number."))
    def compare(
        context: typer.Context,
        a: Annotated[str, typer.Argument(help=tr("File or number of a release."))],
        b: Annotated[str, typer.Argument(help=tr("File or number of a release."))],
        published_a: Annotated[str | None, published_option("--published-a")] = None,
        published_b: Annotated[str | None, published_option("--published-b")] = None,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        shell: Shell = context.obj
        comparison = compare_given(
            shell.tools, _given(shell, a, published_a), _given(shell, b, published_b)
        )
        if as_json:
            print_json(comparison_to_json(comparison))
        else:
            _print(comparison)


def _given(shell: Shell, name: str, published: str | None) -> GivenText:
    """Return the text of a file; a number that is no file's name is that of a release."""
    if name.isdecimal() and not Path(name).exists():
        with shell.workspace() as workspace:
            marked = marked_release(workspace, int(name))
        return GivenText(marked.release.title, marked.release.text, marked.marks)
    return analyse_file(shell.tools, name, published)


def _print(comparison: Comparison) -> None:
    typer.echo(tr(KIND_NAMES[comparison.kind]) + "\n")
    states = Counter(row.state for row in comparison.passages)
    print_table(
        (tr(PASSAGE_STATE_NAMES[state]), str(count)) for state, count in sorted(states.items())
    )
    typer.echo()
    print_table(
        [_cells(row, comparison.kind) for row in comparison.figures],
        head=(tr("Indicator"), tr("A"), tr("B"), tr("Difference"), tr("State")),
    )


def _cells(row: FigureRow, kind: ComparisonKind) -> list[str]:
    words = active()
    sides = [
        " · ".join(
            filter(None, (amount(side, words), period(side.period, words) if side.period else ""))
        )
        if side
        else "—"
        for side in (row.a, row.b)
    ]
    shown = row.a or row.b
    difference = ""
    if row.delta is not None:
        difference = f"{words.number(row.delta.abs)} {row.delta.unit}"
        if row.delta.rel_pct is not None:
            difference += f" ({words.number(row.delta.rel_pct)} %)"
    elif row.status is FigureStatus.PERIOD_DIFFERS:
        difference = tr("not computed")
    return [
        (shown.indicator or "") if shown else "",
        *sides,
        difference,
        tr(figure_status_name(row.status, kind)),
    ]
