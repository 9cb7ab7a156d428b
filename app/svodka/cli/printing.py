"""How the shell puts things: JSON for scripts, plain aligned text for people."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import typer
from rich.cells import cell_len

from svodka.domain.marks import Figure, Marks
from svodka.domain.release import Release, ReleaseRow
from svodka.domain.search import Snippet
from svodka.domain.tags import Tag
from svodka.i18n import active, tr
from svodka.i18n.amounts import amount
from svodka.i18n.periods import period

Json = dict[str, Any]


def print_json(form: object) -> None:
    """Print one JSON value, in one piece."""
    typer.echo(json.dumps(form, ensure_ascii=False, indent=1))


def print_table(rows: Iterable[Sequence[str]], head: Sequence[str] = ()) -> None:
    """Print rows in columns as wide as their widest cell; wide letters count as two."""
    lines = [list(row) for row in ([head] if head else [])] + [list(row) for row in rows]
    if not lines:
        return
    widths = [max(cell_len(line[n]) for line in lines) for n in range(len(lines[0]))]
    for line in lines:
        cells = [
            cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True)
        ]
        typer.echo("  ".join(cells).rstrip())


def row_json(row: ReleaseRow, snippet: Snippet | None, tags: dict[int, Tag]) -> Json:
    """Return a result as a script sees it."""
    form: Json = {
        "id": row.id,
        "title": row.title,
        "source": row.source,
        "date": row.published.iso() if row.published else None,
        "revisions": row.revisions,
        "unread": row.unread,
        "tags": [tags[tag].path for tag in row.tags if tag in tags],
    }
    if snippet is not None:
        form["snippet"] = snippet.text
        form["hits"] = [[hit.start, hit.end] for hit in snippet.hits]
    return form


def release_json(release: Release, tags: dict[int, Tag]) -> Json:
    """Return a release with its text as a script sees it."""
    return {
        "id": release.id,
        "title": release.title,
        "source": release.source.name,
        "address": release.address,
        "date": release.published.iso() if release.published else None,
        "lang": release.lang,
        "revision": release.revision.number,
        "sha256": release.revision.sha256,
        "captured": release.revision.captured,
        "tags": [tags[tag].path for tag in release.tags if tag in tags],
        "text": release.text,
    }


def with_hits(snippet: Snippet) -> str:
    """Return a snippet with its hits in bold, which click drops where there is no terminal."""
    parts, at = [], 0
    for hit in snippet.hits:
        parts += [snippet.text[at : hit.start], typer.style(hit.of(snippet.text), bold=True)]
        at = hit.end
    return "".join([*parts, snippet.text[at:]])


def figure_cells(figure: Figure) -> list[str]:
    """Return a figure as a row: indicator, value, kind, period, parties."""
    words = active()
    return [
        figure.indicator or "",
        amount(figure, words),
        {"up": "↑", "down": "↓", "flat": "→"}.get(figure.direction or "", ""),
        period(figure.period, words) if figure.period else "",
        ", ".join(figure.parties),
    ]


def print_marks(marks: Marks) -> None:
    """Print who and how much, one table each."""
    seen: dict[str, list[str]] = {}
    for mention in marks.entities:
        line = seen.setdefault(
            mention.entity,
            [mention.type.value, mention.canonical, mention.iso or mention.country or "", "0"],
        )
        line[3] = str(int(line[3]) + 1)
    typer.echo(tr("Who"))
    print_table(sorted(seen.values()))
    typer.echo("\n" + tr("How much"))
    print_table(figure_cells(figure) for figure in marks.figures)
    meeting = marks.meeting
    if meeting is not None:
        typer.echo("\n" + tr("Meeting") + ": " + " – ".join(meeting.parties))
        for who in meeting.participants:
            typer.echo(
                f"  {who.country or '  '}  {who.name}" + (f", {who.post}" if who.post else "")
            )
        typer.echo("  " + " · ".join(filter(None, (meeting.date, meeting.place, meeting.format))))
