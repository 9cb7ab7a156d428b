from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.text.phrases import Found, Phrases, inflected, table
from svodka.text.tokens import tokenise


@pytest.fixture
def phrases() -> Phrases[str]:
    known: Phrases[str] = Phrases()
    known.add("доллар/m", "dollar")
    known.add("доллар/m сша", "US dollar")
    known.add("кубическ/ka метр/m", "m3")
    known.add("долл.", "short")
    known.add("тон/unknown", "slash")
    return known


def find(phrases: Phrases[str], text: str, at: int = 0) -> Found[str] | None:
    return phrases.find(tokenise(text), at)


def test_the_longest_phrase_is_the_one(phrases: Phrases[str]) -> None:
    assert find(phrases, "долларов США") == Found("US dollar", 2)
    assert find(phrases, "долларов") == Found("dollar", 1)
    assert find(phrases, "долларов с США") == Found("dollar", 1)


def test_a_phrase_may_begin_anywhere(phrases: Phrases[str]) -> None:
    assert find(phrases, "пять долларов", 1) == Found("dollar", 2)
    assert find(phrases, "пять долларов") is None
    assert find(phrases, "доллар", 1) is None, "nothing follows the last token"


@pytest.mark.parametrize("text", ["кубический метр", "кубических метров", "кубическими метрами"])
def test_every_word_takes_its_endings(phrases: Phrases[str], text: str) -> None:
    assert find(phrases, text) == Found("m3", 2)


def test_a_beginning_alone_is_no_phrase(phrases: Phrases[str]) -> None:
    assert find(phrases, "кубический сантиметр") is None


@pytest.mark.parametrize(("text", "end"), [("долл.", 2), ("долл", 1), ("долл в", 1)])
def test_a_final_full_stop_may_be_missing(phrases: Phrases[str], text: str, end: int) -> None:
    assert find(phrases, text) == Found("short", end)


def test_a_slash_without_a_known_class_stands_for_itself(phrases: Phrases[str]) -> None:
    assert find(phrases, "тон/unknown") == Found("slash", 3)


def test_the_first_value_of_a_phrase_is_kept(phrases: Phrases[str]) -> None:
    phrases.add("доллар", "another")
    assert find(phrases, "доллар") == Found("dollar", 1)


def test_starts_tells_whether_a_phrase_begins(phrases: Phrases[str]) -> None:
    dollar, states = tokenise("доллара США")
    assert phrases.starts(dollar)
    assert not phrases.starts(states)


def test_a_word_of_a_class_is_written_in_its_forms() -> None:
    assert {"доллар", "доллара", "долларов"} <= set(inflected("доллар/m"))
    assert set(inflected("долл.")) == {"долл.", "долл"}
    assert set(inflected(".")) == {"."}
    assert set(inflected("тенге")) == {"тенге"}


def test_a_table_has_no_comments_and_no_empty_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.tsv").write_text("# code\tforms\n\na\tб\t\n  \nв\tг\n", encoding="utf-8")
    monkeypatch.setattr("svodka.text.phrases.resource", tmp_path.joinpath)
    assert list(table("made.tsv")) == [["a", "б", ""], ["в", "г"]]


@given(st.lists(st.sampled_from(["один", "два", "три"]), min_size=1, max_size=4), st.data())
def test_what_was_entered_is_found_again(words: list[str], data: st.DataObject) -> None:
    known: Phrases[int] = Phrases()
    for length in range(1, len(words) + 1):
        known.add(" ".join(words[:length]), length)
    before = data.draw(st.integers(0, 3))
    tokens = tokenise("и " * before + " ".join(words))
    assert known.find(tokens, before) == Found(len(words), len(tokens))
