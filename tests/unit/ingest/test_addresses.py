import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.ingest.addresses import canonical_address, host_of


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ("HTTPS://PM.Example:443/Ru/News?id=5#top", "https://pm.example/Ru/News?id=5"),
        (" http://pm.example ", "http://pm.example/"),
        ("http://user:pass@pm.example:8080/a", "http://pm.example:8080/a"),
        ("https://pm.example/a?utm_source=x&id=5&fbclid=1&", "https://pm.example/a?id=5"),
        ("https://[2001:DB8::1]/a", "https://[2001:db8::1]/a"),
        ("https://пм.example/новости", "https://пм.example/новости"),
    ],
)
def test_one_page_has_one_address(raw: str, canonical: str) -> None:
    assert canonical_address(raw) == canonical


@pytest.mark.parametrize(
    "raw",
    [
        *("", "текст", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example"),
        *("https://", "https:///a", "https://a b.example/", "https://a.example:99999/"),
        *(
            "https://[::1/",
            "https://a.example/" + "x" * 3000,
            "/ru/news",
            None,
            5,
            "https://a\0.b/",
        ),
    ],
)
def test_what_is_no_web_address_is_none(raw: object) -> None:
    assert canonical_address(raw) is None


@given(
    st.from_regex(r"https?://[a-z]{1,8}\.example(:\d{1,5})?/[a-z/]{0,9}(\?[a-z]=[0-9]&utm_x=1)?")
)
def test_a_canonical_address_is_its_own(raw: str) -> None:
    once = canonical_address(raw)
    assert once is None or canonical_address(once) == once


def test_the_host_names_a_source() -> None:
    assert host_of("https://www.pm.example/a") == "pm.example"
