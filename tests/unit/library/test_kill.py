"""Killed at any instant, or two at once: nothing committed is lost, half there or doubled."""

import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from svodka.library.opening import open_library

ADDING = """
import itertools, sys
from pathlib import Path
from svodka.domain.release import IncomingRelease
from svodka.library.opening import open_library

library = open_library(Path(sys.argv[1]))
first = library.count() // 10
for batch in itertools.count(first):
    library.add([IncomingRelease(f"{batch}.{n}", f"text {batch}.{n} " * 300, "s", "o", lang="ru")
                 for n in range(10)])
    print(batch, flush=True)
"""


def test_a_killed_writer_leaves_whole_batches(tmp_path: Path):
    chance = random.Random(7)
    told = -1
    for _ in range(5):
        writer = subprocess.Popen(
            [sys.executable, "-c", ADDING, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        told = max(told, int(writer.stdout.readline()))
        time.sleep(chance.uniform(0.0, 0.15))
        writer.kill()
        rest = writer.stdout.read().split("\n")
        writer.stdout.close()
        writer.wait()
        told = max([told, *(int(line) for line in rest[:-1] if line)])
        with closing(open_library(tmp_path)) as library:
            count = library.count()
            assert count % 10 == 0
            assert told + 1 <= count // 10 <= told + 2
            assert library.last_change() == count
            assert library.check() == []
            titles = [row.title for row in library.rows(range(1, count + 1))]
            assert titles == [f"{n // 10}.{n % 10}" for n in range(count)]


TAKING_IN = """
import sys
from pathlib import Path
from svodka.domain.release import IncomingRelease
from svodka.library.opening import open_library

library = open_library(Path(sys.argv[1]))
for batch in range(20):
    library.add([IncomingRelease(str(n), f"text {n}", "s", "o", lang="ru")
                 for n in range(batch * 10, batch * 10 + 15)])
library.close()
"""


def test_two_programs_that_take_in_the_same_have_it_once(tmp_path: Path):
    programs = [
        subprocess.Popen([sys.executable, "-c", TAKING_IN, str(tmp_path)]) for _ in range(2)
    ]
    assert [program.wait() for program in programs] == [0, 0]
    with closing(open_library(tmp_path)) as library:
        assert library.count() == 205
        assert library.last_change() == 205
        assert library.check() == []
