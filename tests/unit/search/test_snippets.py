from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.spans import Span
from svodka.search.highlighting import Highlighter
from svodka.search.snippets import snippet


def made(query: str, text: str, width: int = 60) -> tuple[str, list[str]]:
    passage = snippet(text, Highlighter(query).hits("ru", text), width)
    return passage.text, [hit.of(passage.text) for hit in passage.hits]


def test_a_short_text_is_shown_whole() -> None:
    assert made("газ", "Добыча газа.") == ("Добыча газа.", ["газа"])


def test_the_passage_with_the_most_hits_is_shown() -> None:
    text = "Газ. " + "слово " * 30 + "газ и нефть, газ и вода " + "слово " * 30
    passage, hits = made("газ нефть", text)
    assert hits == ["газ", "нефть", "газ"]
    assert len(passage) <= 60
    assert not passage.startswith(" ")


def test_words_are_not_cut() -> None:
    text = "промышленность " * 10 + "газ " + "промышленность " * 10
    passage, hits = made("газ", text)
    assert set(passage.split()) == {"промышленность", "газ"}
    assert hits == ["газ"]


def test_without_hits_the_beginning_is_shown() -> None:
    passage, hits = made("газ", "Начало речи. " + "слово " * 50)
    assert passage.startswith("Начало речи.")
    assert hits == []


def test_a_hit_wider_than_the_passage_is_shown_whole() -> None:
    text = "а " * 50 + "очень длинное наименование учреждения " + "б " * 50
    passage, hits = made('"очень длинное наименование учреждения"', text, 20)
    assert passage == "очень длинное наименование учреждения"
    assert len(hits) in (0, 1)


def test_a_word_wider_than_the_passage() -> None:
    assert snippet("а" * 500, [], 20).text == "а" * 20


@given(st.text("газ не\n.", max_size=300), st.integers(1, 80), st.sampled_from(["газ", "г*", "не"]))
def test_any_passage(text: str, width: int, query: str) -> None:
    hits = Highlighter(query).hits("ru", text)
    passage = snippet(text, hits, width)
    assert passage.text in text
    assert len(passage.text) <= max(width, max((h.end - h.start for h in hits), default=0))
    assert all(hit.of(passage.text) for hit in passage.hits)
    if hits:
        assert passage.hits


def test_offsets_are_of_the_passage() -> None:
    passage = snippet("а б в г д", [Span(4, 5)], 3)
    assert [hit.of(passage.text) for hit in passage.hits] == ["в"]
