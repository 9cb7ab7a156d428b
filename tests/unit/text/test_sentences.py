from hypothesis import given
from hypothesis import strategies as st

from svodka.text.sentences import LONGEST, token_sentences
from svodka.text.tokens import TokenKind, tokenise


def told(text: str) -> list[tuple[int, list[str]]]:
    return [(s.paragraph, [token.text for token in s.tokens]) for s in token_sentences(text)]


def test_sentences_come_with_their_tokens_and_paragraph() -> None:
    text = "Рост составил 5%. Планы прежние.\n\nВстреча прошла в Астане."
    assert told(text) == [
        (0, ["Рост", "составил", "5", "%", "."]),
        (0, ["Планы", "прежние", "."]),
        (1, ["Встреча", "прошла", "в", "Астане", "."]),
    ]


def test_a_line_end_inside_a_sentence_is_no_token_of_it() -> None:
    text = "Стороны обсудили торговлю, которая за год выросла до\n5,3 млн тонн зерна."
    [sentence] = token_sentences(text)
    assert [token.text for token in sentence.tokens[-6:-1]] == ["до", "5,3", "млн", "тонн", "зерна"]


def test_a_text_without_a_token_has_no_sentence() -> None:
    assert told("") == told(" \n\n ") == []


def test_an_endless_sentence_is_cut_between_tokens() -> None:
    text = "слово " * (2 * LONGEST + 1)
    sentences = list(token_sentences(text))
    assert [len(sentence.tokens) for sentence in sentences] == [LONGEST, LONGEST, 1]
    assert [sentence.span.start for sentence in sentences] == [0, 6 * LONGEST, 12 * LONGEST]
    assert all(s.tokens[-1].end == s.span.end for s in sentences)


@given(st.text("аБ5.,!? \n\u00a0\t»«", max_size=60))
def test_every_token_is_in_one_sentence_in_order(text: str) -> None:
    sentences = list(token_sentences(text))
    inside = [token for sentence in sentences for token in sentence.tokens]
    assert inside == [t for t in tokenise(text) if t.kind is not TokenKind.BREAK]
    assert all(sentence.tokens for sentence in sentences)
    places = [sentence.paragraph for sentence in sentences]
    assert places == sorted(places)
    for sentence in sentences:
        assert sentence.span.start <= sentence.tokens[0].start
        assert sentence.tokens[-1].end <= sentence.span.end
