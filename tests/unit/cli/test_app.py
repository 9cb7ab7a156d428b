import os
import signal

import pytest

from svodka import __version__
from svodka.cli.program import interruptible
from svodka.domain.errors import Cancelled
from tests.unit.cli.conftest import Svodka

COMMANDS = ("import", "search", "show", "analyse", "tag", "compare", "export", "doctor", "tour")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(svodka: Svodka, command: str):
    ran = svodka(command, "--help")
    assert ran.code == 0
    assert "Usage: svodka" in ran.out


def test_help_lists_the_commands_and_the_exit_codes(svodka: Svodka):
    told = svodka("--help").out
    assert all(command in told for command in COMMANDS)
    assert "Exit codes" in told
    assert svodka("--version").out == f"{__version__}\n"


def test_help_speaks_the_language_asked_for(svodka: Svodka):
    assert "Коды" in svodka("--language", "ru", "--help").out
    assert "Коды" in svodka("--language=ru", "--help").out
    assert svodka("--language", "fr", "doctor").code == 2


def test_a_call_that_is_not_understood_is_code_2(svodka: Svodka):
    assert svodka("fetch").code == 2
    assert svodka("show", "seven").code == 2


def test_ctrl_c_stops_at_the_next_step_and_a_second_one_at_once():
    with interruptible() as cancel:
        cancel.check()
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(Cancelled):
            cancel.check()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
