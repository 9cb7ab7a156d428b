import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from svodka.domain.errors import LibraryInUse, LibraryReadOnly
from svodka.services.lock import hold_window_lock


def test_a_second_window_is_refused_while_the_first_is_open(tmp_path: Path):
    holding = textwrap.dedent(
        f"""
        from pathlib import Path
        from svodka.services.lock import hold_window_lock
        with hold_window_lock(Path({str(tmp_path)!r})):
            print("held", flush=True)
            input()
        """
    )
    first = subprocess.Popen(
        [sys.executable, "-c", holding], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(LibraryInUse), hold_window_lock(tmp_path):
            pass
    finally:
        first.kill()
        first.communicate()
    with hold_window_lock(tmp_path):
        pass


def test_a_place_that_cannot_be_locked_is_read_only(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(LibraryReadOnly), hold_window_lock(tmp_path / "file" / "library"):
        pass
