import pytest

from svodka.domain.errors import InputEmpty, InputTooLarge, InputWithoutText
from svodka.ingest import pasting
from svodka.ingest.pasting import paste

TEXT = """4 марта 2025, 10:00
https://roads.example/a?utm_source=x

О дороге

Начата стройка моста.
"""


def test_title_date_and_address_are_found_and_the_text_is_unchanged() -> None:
    release = paste(TEXT)
    assert release.text == TEXT
    assert release.title == "О дороге"
    assert release.address == "https://roads.example/a"
    assert release.source == "roads.example"
    assert release.published is not None
    assert release.published.iso() == "2025-03-04T10:00:00"


def test_an_address_at_the_end_is_found() -> None:
    lines = "\n".join(["О дороге", "", *["Стройка идёт."] * 20, "https://roads.example/b"])
    assert paste(lines).address == "https://roads.example/b"


def test_a_plain_text_names_nothing() -> None:
    release = paste("Начата стройка. В 2025 году её кончат, 4 марта 2025 года был первый камень.")
    assert (release.title, release.source) == ("Начата стройка.", "")
    assert (release.address, release.published) == (None, None)


def test_a_lone_date_is_its_own_title() -> None:
    assert paste("4 марта 2025").title == "4 марта 2025"


def test_a_head_is_read() -> None:
    release = paste("---\ntitle: О дороге\nsource: Дороги\ndate: никогда\n---\nНачата.\n")
    assert (release.title, release.source, release.text) == ("О дороге", "Дороги", "Начата.\n")


def test_the_source_of_a_page_is_read() -> None:
    release = paste("<html><body><h1>О дороге</h1><p>Начата.</p><script>нет</script></body>")
    assert (release.title, release.text) == ("О дороге", "Начата.")


def test_what_cannot_be_stored_is_replaced() -> None:
    assert paste("\ufeffа\ud800б\0в").text == "а\ufffdб\ufffdв"


@pytest.mark.parametrize("content", ["", " \n", "\ufeff", "---\ntitle: А\n---\n"])
def test_nothing_is_told(content: str) -> None:
    with pytest.raises(InputEmpty):
        paste(content)


def test_a_page_without_text_is_told() -> None:
    with pytest.raises(InputWithoutText):
        paste("<html></html>")


def test_far_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pasting, "RELEASE_LIMIT", 3)
    with pytest.raises(InputTooLarge):
        paste("слово")
