"""What makes any test fail: an unexpected log line, a thread left behind; where the corpora are."""

import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(os.environ.get("SVODKA_SHARED", Path(__file__).parents[2] / "shared"))


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a line at WARNING or above that the test did not clear with ``caplog.clear()``."""
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, [f"{r.name}: {r.getMessage()}" for r in loud]


@pytest.fixture(autouse=True)
def no_leaked_thread() -> Iterator[None]:
    """Fail on a thread that outlives its test."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive()]
    for thread in left:
        thread.join(timeout=5)
    left = [thread.name for thread in left if thread.is_alive()]
    assert not left, f"threads left behind: {left}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of corpora; skip with a word where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the corpora in ../shared are not here")
    return SHARED


@pytest.fixture
def press_release(shared: Path) -> str:
    """Return the real release, unchanged."""
    return (shared / "seed" / "press-release.txt").read_text(encoding="utf-8")
