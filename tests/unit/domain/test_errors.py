"""Every error is a sentence with the values it asks for, and can be sent to another process."""

import pickle
import string
from collections.abc import Iterator

import pytest

from svodka.domain import errors
from svodka.domain.errors import DateUnreadable, LibraryTooNew, SvodkaError


def kinds(kind: type[SvodkaError] = SvodkaError) -> Iterator[type[SvodkaError]]:
    yield kind
    for narrower in kind.__subclasses__():
        if narrower.__module__ == errors.__name__:
            yield from kinds(narrower)


def places(kind: type[SvodkaError]) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(kind.message) if name}


@pytest.mark.parametrize("kind", list(kinds()))
def test_an_error_is_a_sentence_and_can_be_sent(kind: type[SvodkaError]):
    values = {name: f"<{name}>" for name in places(kind)}
    error = kind(**values)
    assert all(value in str(error) for value in values.values())
    assert "{" not in str(error)
    sent = pickle.loads(pickle.dumps(error))
    assert (type(sent), sent.values, str(sent)) == (kind, values, str(error))


def test_no_two_errors_say_the_same():
    told = [kind.message for kind in kinds()]
    assert len(set(told)) == len(told)


def test_values_that_the_sentence_does_not_name_are_kept_for_the_log():
    error = DateUnreadable(name="a.txt", date="soon", line=3)
    assert error.values["line"] == 3


def test_a_newer_form_is_told_with_both():
    told = str(LibraryTooNew(path="lib", found="0009", known="0001"))
    assert "0009" in told
    assert "0001" in told
