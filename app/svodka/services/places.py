"""Where things lie: the library that is meant when none is named, and the parts of its folder."""

import os
from pathlib import Path

import platformdirs

LIBRARY_VARIABLE = "SVODKA_LIBRARY"


def library_folder(named: Path | None = None) -> Path:
    """Return the folder named, else ``SVODKA_LIBRARY``, else the platform's data folder."""
    if named is not None:
        return named.expanduser().absolute()
    told = os.environ.get(LIBRARY_VARIABLE)
    if told:
        return Path(told).expanduser().absolute()
    return Path(platformdirs.user_data_dir("svodka", appauthor=False)) / "library"


def index_folder(library: Path) -> Path:
    """Return the folder of the index, which can be thrown away."""
    return library / "index"


def window_lock(library: Path) -> Path:
    """Return the file that the window holds while it is open."""
    return library / "window.lock"
