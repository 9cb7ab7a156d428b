import logging

import pytest

from svodka.domain.errors import NotFound, SvodkaError
from svodka.services.outcome import settle


def test_a_result_and_an_error_of_ours_pass_through():
    assert settle(lambda: 5).unwrap() == 5

    def fail() -> None:
        raise NotFound(what="x")

    with pytest.raises(NotFound):
        settle(fail).unwrap()


def test_a_fault_nobody_foresaw_is_logged_and_becomes_a_sentence(caplog: pytest.LogCaptureFixture):
    outcome = settle(lambda: 1 / 0)
    assert type(outcome.error) is SvodkaError
    assert "ZeroDivisionError" in str(outcome.error)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    caplog.clear()
