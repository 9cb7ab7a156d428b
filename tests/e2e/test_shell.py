"""The main job from a shell, each command a process of its own, as a script would do it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Shell = Callable[..., Any]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    environment = {**os.environ, "SVODKA_LIBRARY": str(tmp_path / "library"), "SVODKA_LANG": "en"}

    def run(*arguments: object, code: int = 0) -> Any:
        done = subprocess.run(
            [sys.executable, "-m", "svodka.main", *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return json.loads(done.stdout) if "--json" in arguments else done.stdout + done.stderr

    return run


def test_the_main_job(shell: Shell, tmp_path: Path):
    assert shell("import", "--sample", "--json")["added"] == 31
    found = shell("search", "товарооборот Кыргызстан", "--json")
    ids = [row["id"] for row in found["results"]]
    assert len(ids) > 1
    shell("tag", "add", "встречи/Кыргызстан", *ids)
    assert shell("search", "tag:встречи", "--json")["total"] == len(ids)
    assert shell("show", ids[0], "--marks", "--json")["marks"]["figures"]
    assert shell("compare", 1, 2, "--json")["kind"] == "same_meeting"
    shell("export", 1, 2, "--compare", "--out", "pair.html")
    assert (tmp_path / "pair.html").stat().st_size > 10_000
    assert "agree" in shell("doctor")


def test_two_imports_at_once_lose_and_double_nothing(shell: Shell, tmp_path: Path):
    for part in range(2):
        lines = [
            json.dumps({"title": f"Выпуск {n}", "text": f"О зерне, {n}.", "source": f"s{part}"})
            for n in range(part * 300, part * 300 + 400)
        ]
        (tmp_path / f"{part}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    environment = {**os.environ, "SVODKA_LIBRARY": str(tmp_path / "library")}
    together = [
        subprocess.Popen(
            [sys.executable, "-m", "svodka.main", "import", f"{part}.jsonl"],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for part in range(2)
    ]
    for process in together:
        told, _ = process.communicate(timeout=120)
        assert process.returncode == 0, told.decode()
    diagnosis = shell("doctor", "--look", "--json")
    assert diagnosis["healthy"]
    assert diagnosis["releases"] == 700


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes that close")
def test_a_reader_that_has_had_enough_is_no_fault(shell: Shell, tmp_path: Path):
    shell("import", "--sample")
    done = subprocess.run(
        f"{sys.executable} -m svodka.main search a --limit 100 | head -c 1",
        shell=True,
        cwd=tmp_path,
        env={**os.environ, "SVODKA_LIBRARY": str(tmp_path / "library")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
