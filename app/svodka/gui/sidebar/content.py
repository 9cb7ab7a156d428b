"""What the sidebar shows, fetched in one go off the window's thread."""

from dataclasses import dataclass

from svodka.domain.release import Source
from svodka.domain.tags import Tag
from svodka.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SidebarContent:
    """Counts and names as they stood at one moment."""

    total: int = 0
    unread: int = 0
    sources: tuple[tuple[Source, int], ...] = ()
    tags: tuple[Tag, ...] = ()
    sample: bool = False


def sidebar_content(workspace: Workspace) -> SidebarContent:
    """Ask the library."""
    library = workspace.library
    return SidebarContent(
        library.count(),
        len(library.unread()),
        tuple(library.sources()),
        tuple(library.tags()),
        library.is_sample(),
    )


def condition(field: str, value: str) -> str:
    """Return the condition of the query language that a row stands for."""
    return f'{field}:"{value}"'
