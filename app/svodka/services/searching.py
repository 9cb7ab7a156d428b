"""Answer a query with rows that can be shown."""

import time
from dataclasses import dataclass

from svodka.domain.release import ReleaseRow
from svodka.domain.search import Answer, Order, Query, QueryProblem, Snippet
from svodka.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One release among the results, with the passage that matches best."""

    row: ReleaseRow
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Results:
    """A part of an answer: ``rows`` from ``query.offset`` on, of ``total``."""

    query: Query
    total: int
    rows: tuple[ResultRow, ...]
    problems: tuple[QueryProblem, ...]
    seconds: float


def search(workspace: Workspace, query: Query, among: frozenset[int] | None = None) -> Results:
    """Answer a query. An empty one lists the library, newest first, without the index.

    ``among`` narrows the answer to these releases, such as the unread.
    """
    started = time.perf_counter()
    library = workspace.library
    if among is not None:
        kept = [found for found in all_ids(workspace, query.text, query.order) if found in among]
        wanted = slice(query.offset, query.offset + query.limit)
        answer = Answer(len(kept), tuple(kept[wanted]))
    elif query.text.strip():
        answer = workspace.index.search(query, library.tagged_under)
    else:
        answer = Answer(library.count(), tuple(library.newest(query.limit, query.offset)))
    texts = library.texts(answer.ids)
    rows = [row for row in library.rows(answer.ids) if row.id in texts]
    snippets = workspace.index.snippets(query.text, [texts[row.id] for row in rows])
    return Results(
        query,
        answer.total,
        tuple(ResultRow(row, snippet) for row, snippet in zip(rows, snippets, strict=True)),
        answer.problems,
        time.perf_counter() - started,
    )


def all_ids(workspace: Workspace, text: str, order: Order = Order.NEWEST) -> tuple[int, ...]:
    """Return the ids of everything that a query finds, in order."""
    library = workspace.library
    if not text.strip():
        return tuple(library.newest(library.count()))
    everything = Query(text, order, limit=max(1, library.count()))
    return workspace.index.search(everything, library.tagged_under).ids
