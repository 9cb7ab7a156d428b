"""The window, which is what ``svodka`` opens when no command is given."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import typer

from svodka.cli.program import Shell
from svodka.domain.errors import SvodkaError
from svodka.domain.wording import msgid
from svodka.i18n import tr


class QtMissing(SvodkaError):
    """The window's libraries cannot be loaded. Values: ``reason``."""

    message = msgid(
        "The window cannot be opened: {reason}. On Debian and its kin this helps: "
        "apt install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
    )


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(help=tr("Open the window (as without a command)."))
    def window(context: typer.Context) -> int:
        return open_window(context.obj)


def open_window(shell: Shell) -> int:
    """Open the window; without a display say so and take the pictures of the tour instead."""
    if has_display():
        return with_qt(lambda: shell.program.window(shell.folder))
    out = Path(platformdirs.user_cache_dir("svodka", appauthor=False)) / "tour"
    typer.echo(
        tr(
            "There is no display here, so no window can be opened. The program shows itself "
            "instead; the pictures will be in {folder}.",
            folder=out,
        )
    )
    return with_qt(lambda: shell.program.tour(out, []))


def has_display() -> bool:
    """Tell whether a window can be shown: on Linux this takes an X or a Wayland server."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def with_qt(call: Callable[[], int]) -> int:
    """Run what needs Qt; a system library that is missing becomes a sentence."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        return call()
    except ImportError as error:
        if "lib" not in str(error):
            raise
        raise QtMissing(reason=error) from error
