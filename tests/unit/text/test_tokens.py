import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.spans import Span
from svodka.text.tokens import Token, TokenKind, glued, normal, tokenise

ALPHABET = "0123456789,.  \u00a0\n\t-–—−'’%$€№/()абвАБВёЁabcABCқҚ_²½٣"


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.kind.name, token.text) for token in tokenise(text)]


@pytest.mark.parametrize(
    "number",
    [
        "5",
        "5,3",
        "5.3",
        "1 600",
        "1\u00a0600\u00a0000",
        "1\u202f600",
        "1 600,5",
        "1’600’000",
        "1,600,000",
        "1,600,000.25",
        "1.600.000",
        "1.600.000,25",
        "1,600.5",
        "05.02",
    ],
)
def test_a_number_with_its_groups_and_fraction_is_one_token(number: str) -> None:
    assert kinds(number) == [("NUMBER", number)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5,3млн", [("NUMBER", "5,3"), ("WORD", "млн")]),
        ("20%", [("NUMBER", "20"), ("SIGN", "%")]),
        ("2024 2025", [("NUMBER", "2024"), ("NUMBER", "2025")]),
        ("12 3456", [("NUMBER", "12"), ("NUMBER", "3456")]),
        ("0 500", [("NUMBER", "0"), ("NUMBER", "500")]),
        ("15.01.2025", [("NUMBER", "15.01"), ("SIGN", "."), ("NUMBER", "2025")]),
        ("в 3, 4", [("WORD", "в"), ("NUMBER", "3"), ("SIGN", ","), ("NUMBER", "4")]),
        ("рост 3.", [("WORD", "рост"), ("NUMBER", "3"), ("SIGN", ".")]),
    ],
)
def test_numbers_end_where_they_should(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize("code", ["G20", "COVID-19", "Ту-154", "Q1", "А380", "ISO-9001-2015"])
def test_letters_and_digits_in_one_are_a_code(code: str) -> None:
    assert kinds(code) == [("CODE", code)]


@pytest.mark.parametrize("word", ["премьер-министр", "country's", "Д’Артаньян", "Көк‑Жаңғақ", "я"])
def test_a_hyphen_or_an_apostrophe_inside_does_not_part_a_word(word: str) -> None:
    assert kinds(word) == [("WORD", word)]


def test_a_dash_between_blanks_parts_words() -> None:
    assert kinds("рост – 5") == [("WORD", "рост"), ("SIGN", "–"), ("NUMBER", "5")]


def test_line_ends_and_the_blanks_behind_them_are_one_break() -> None:
    assert [kind for kind, _ in kinds("а\n \n  б")] == ["WORD", "BREAK", "WORD"]
    assert tokenise("а\n \n  б")[1].span == Span(1, 6)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Объём", "объем"),
        ("ЁЖ", "еж"),
        ("Таш‑Кумыр", "таш-кумыр"),
        ("country’s", "country's"),
        ("Қазақстан", "қазақстан"),
        ("USD", "usd"),
    ],
)
def test_normal_writes_a_word_as_the_word_lists_do(word: str, expected: str) -> None:
    assert normal(word) == expected


def test_glued_asks_for_nothing_between_two_tokens() -> None:
    tokens = tokenise("5% роста")
    assert glued(tokens, 0)
    assert not glued(tokens, 1)
    assert not glued(tokens, 2), "nothing follows the last token"


@given(st.one_of(st.text(ALPHABET, max_size=80), st.text(max_size=40)))
def test_tokens_cover_everything_but_blanks_in_order(text: str) -> None:
    tokens = tokenise(text)
    end = 0
    for token in tokens:
        assert token.start >= end
        assert not text[end : token.start].strip(), "only blanks are left out"
        assert token.text == token.span.of(text) != ""
        assert token.norm == normal(token.text)
        end = token.end
    assert not text[end:].strip()


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ",", "."]))
def test_a_grouped_number_written_by_the_test_is_one_token(number: int, sign: str) -> None:
    written = f"{number:,}".replace(",", sign)
    assert tokenise(written) == [Token(TokenKind.NUMBER, 0, len(written), written, written)]


@pytest.mark.parametrize("piece", ["1 000", "1,000,", "а-", "а'", "\n ", "1.", "а1-1", " "])
def test_a_hostile_text_of_300_kb_is_read_to_its_end(piece: str) -> None:
    text = piece * (300_000 // len(piece)) + "конец"
    assert tokenise(text)[-1].norm.endswith("конец")
