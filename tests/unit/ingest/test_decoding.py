import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.domain.errors import InputBinary, InputUndecodable
from svodka.ingest.decoding import decode, without_surrogates
from svodka.resources import seeds

RUSSIAN = (
    "Министры сельского хозяйства двух стран обсудили поставки зерна. Урожай – 17 млн тонн, "
    "это больше прошлогоднего. Следующая встреча намечена на июнь, сообщила пресс-служба.\r\n"
)
KAZAKH = "Екі елдің үкімет басшылары ауыл шаруашылығы өнімдерін жеткізу мәселесін талқылады.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "cp866", "iso8859-5"])
@pytest.mark.parametrize("text", [RUSSIAN, RUSSIAN.upper(), RUSSIAN[:58] + "\n"])
def test_russian_is_read_in_each_encoding_of_its_own(encoding: str, text: str) -> None:
    plain = text.replace("–", "-")
    assert decode(plain.encode(encoding), "a.txt") == plain


@pytest.mark.parametrize("encoding", ["utf-8", "kz1048", "ptcp154"])
def test_kazakh_is_read(encoding: str) -> None:
    assert decode(KAZAKH.encode(encoding), "a.txt") == KAZAKH


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
@pytest.mark.parametrize("length", [20, 40, 120, 100_000])
def test_no_part_of_the_sample_library_is_read_wrongly(encoding: str, length: int) -> None:
    right = refused = 0
    for path in sorted(seeds().glob("*-ru.txt")):
        text = path.read_text(encoding="utf-8").rpartition("---\n")[2]
        text = text.encode(encoding, "ignore").decode(encoding)[: 2 * length]
        for part in (text[:length], text[length:]):
            if not part.strip():
                continue
            try:
                assert decode(part.encode(encoding), "a.txt") == part
                right += 1
            except InputUndecodable:
                refused += 1
    assert refused <= (right + refused) * (0.1 if length < 40 else 0.03)


def test_a_few_letters_are_too_few_for_a_guess() -> None:
    with pytest.raises(InputUndecodable):
        decode("Щ".encode("koi8-r"), "a.txt")


def test_ukrainian_names_do_not_make_a_text_kazakh() -> None:
    text = RUSSIAN.replace("–", "-") + "Київ, Єлизавета Ґонта и Їжакевич.\n"
    assert decode(text.encode("cp1251"), "a.txt") == text


def test_english_with_typographic_quotes_of_windows_is_read() -> None:
    text = "The ministers “welcomed” the plan – and the café’s owner agreed with all of it.\n"
    assert decode(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_left_out(mark: bytes, encoding: str) -> None:
    assert decode(mark + RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


def test_only_the_first_mark_is_left_out() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"a", "a.txt") == "\ufeffa"


def test_half_a_character_after_a_mark_is_refused() -> None:
    with pytest.raises(InputUndecodable):
        decode(codecs.BOM_UTF16_LE + "Да".encode("utf-16-le")[:-1], "a.txt")


def test_what_a_page_says_of_itself_decides_where_it_fits() -> None:
    short = "Да"  # too short for a guess
    assert decode(short.encode("koi8-r"), "a.html", "KOI8-R") == short
    assert decode(RUSSIAN.encode(), "a.html", "windows-1251") == RUSSIAN


@pytest.mark.parametrize("declared", ["no-such", "", "utf-7", "base64", "utf-8"])
def test_an_unfit_declaration_is_passed_over(declared: str) -> None:
    plain = RUSSIAN.replace("–", "-")
    assert decode(plain.encode("cp1251"), "a.html", declared) == plain


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"text with a \0 in it",
        b"MZ\x90\x00\x03",
        bytes(range(1, 32)) * 20,
        codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"),
    ],
)
def test_what_is_no_text_is_called_binary(data: bytes) -> None:
    with pytest.raises(InputBinary) as caught:
        decode(data, "a.txt")
    assert caught.value.values == {"name": "a.txt"}


def test_what_no_encoding_explains_is_refused() -> None:
    noise = bytes((i * 37 + 11) % 96 + 160 for i in range(500))
    with pytest.raises(InputUndecodable):
        decode(noise, "a.txt")


@pytest.mark.parametrize("cut", [1, 2])
def test_half_a_character_at_the_end_of_half_a_file_is_left_out(cut: int) -> None:
    data = "Цена – 5 €".encode()
    assert decode(data[:-cut], "a.txt") == "Цена – 5 "


def test_a_last_letter_of_another_encoding_is_no_half_a_character() -> None:
    text = "they met again in the old café"
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_a_broken_utf_8_text_is_not_taken_for_another_encoding() -> None:
    data = RUSSIAN.encode()
    with pytest.raises(InputUndecodable):
        decode(data[:40] + b"\xff" + data[40:], "a.txt")


@settings(max_examples=60)
@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=("Cs", "Cc"))))
def test_utf_8_comes_back_unchanged(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text


@given(st.text(st.characters()))
def test_what_is_stored_can_be_encoded(text: str) -> None:
    stored = without_surrogates(text)
    assert "\0" not in stored
    stored.encode()


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert without_surrogates("\ud83d\ude00 \ud83d") == "😀 \ufffd"
