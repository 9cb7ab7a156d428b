from pathlib import Path

import pytest

from svodka.domain.errors import BadRequest, InputMissing
from svodka.main import make_tools
from svodka.services.given import analyse_file, compare_given
from svodka.services.workspace import Tools
from tests.releases import TALKS


@pytest.fixture(scope="module")
def tools() -> Tools:
    return make_tools()


@pytest.fixture
def talks(tmp_path: Path) -> str:
    path = tmp_path / "talks.txt"
    path.write_text(TALKS, encoding="utf-8")
    return str(path)


def test_a_file_is_analysed_as_it_lies_there(tools: Tools, talks: str):
    given = analyse_file(tools, talks, "2025-02-01")
    assert given.text == TALKS
    assert (given.marks.lang, given.marks.published) == ("ru", "2025-02-01")


def test_what_is_said_outranks_what_the_file_says(tools: Tools, tmp_path: Path):
    path = tmp_path / "dated.txt"
    path.write_text(f"---\ndate: 2024-01-01\nlang: kk\n---\n{TALKS}", encoding="utf-8")
    own = analyse_file(tools, str(path))
    told = analyse_file(tools, str(path), "2025-02-01", "ru")
    assert (own.marks.lang, own.marks.published) == ("kk", "2024-01-01")
    assert (told.marks.lang, told.marks.published) == ("ru", "2025-02-01")


def test_wrong_arguments_are_sentences(tools: Tools, talks: str, tmp_path: Path):
    with pytest.raises(BadRequest, match="2025-13-01"):
        analyse_file(tools, talks, "2025-13-01")
    with pytest.raises(BadRequest, match="fr"):
        analyse_file(tools, talks, None, "fr")
    with pytest.raises(InputMissing):
        analyse_file(tools, str(tmp_path / "gone.txt"))
    two = tmp_path / "two.jsonl"
    two.write_text('{"text": "Первый"}\n{"text": "Второй"}\n', encoding="utf-8")
    with pytest.raises(BadRequest, match="more than one"):
        analyse_file(tools, str(two))


def test_two_files_are_compared(tools: Tools, talks: str):
    given = analyse_file(tools, talks, "2025-02-01")
    comparison = compare_given(tools, given, given)
    assert {row.state.value for row in comparison.passages} == {"same"}
