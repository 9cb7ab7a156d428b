"""The composition root: the only place that wires ports to implementations."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svodka.services.workspace import Tools, Workspace


def open_workspace(folder: Path) -> "Workspace":
    """Open the library in ``folder``, making it if it is new, with all that works on it.

    Worker processes call this too. Raises LibraryError.
    """
    from svodka.library.opening import open_library
    from svodka.search.index import WhooshIndex
    from svodka.services.places import index_folder
    from svodka.services.workspace import Workspace

    library = open_library(folder)
    tools = make_tools()
    return Workspace(
        folder=folder,
        library=library,
        index=WhooshIndex(index_folder(folder)),
        reader=tools.reader,
        analyser=tools.analyser,
        compare=tools.compare,
    )


def make_tools() -> "Tools":
    """Return what works without a library; models are read when the first text needs them."""
    from svodka.analysis.analyser import RuleAnalyser
    from svodka.compare import compare
    from svodka.ingest.reader import FileReader
    from svodka.services.workspace import Tools

    return Tools(FileReader(), RuleAnalyser(), compare)


def run(argv: Sequence[str] | None = None) -> None:
    """Run the program: without a command the window, else the command. Ends the process."""
    from svodka.cli.app import Program, run_cli
    from svodka.i18n import preferred_language, use

    use(preferred_language())
    run_cli(Program(open_workspace, make_tools, _window, _tour), argv)


def _window(folder: Path) -> int:
    from svodka.gui.app import run_window

    return run_window(open_workspace, folder)


def _tour(out: Path, files: list[Path]) -> int:
    from svodka.gui.tour import run_tour

    return run_tour(open_workspace, out, files)


if __name__ == "__main__":
    run()
