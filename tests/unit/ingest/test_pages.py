import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.domain.errors import InputWithoutText
from svodka.domain.release import IncomingRelease
from svodka.ingest import main_text
from svodka.ingest.pages import declared_encoding, read_page

PARAGRAPHS = (
    "Правительства двух стран сверили планы по строительству дороги через перевал. Об этом "
    "сообщила пресс-служба министерства, где прошло совещание.",
    "Длина участка – 120 км, стоимость – 1,2 млрд тенге. Работы начнутся весной и займут около "
    "двух лет, сказано в сообщении.",
    "Следующая встреча назначена на июнь.",
)
BODY = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
AROUND = (
    "<nav><ul><li><a href='/'>Главная</a></li><li><a href='/n'>Новости</a></li></ul></nav>",
    "<footer>© Все права защищены</footer>",
)


def read(html: str) -> IncomingRelease:
    (release,) = read_page(html, "dir/a.html", "dir")
    return release


def page(head: str = "", body: str = BODY, attributes: str = "") -> IncomingRelease:
    before, after = AROUND
    return read(
        f"<!doctype html><html {attributes}><head>{head}</head>"
        f"<body>{before}<main>{body}</main>{after}</body></html>"
    )


def test_the_text_is_the_main_text_in_paragraphs() -> None:
    assert page().text == "\n\n".join(PARAGRAPHS)


def test_a_short_page_is_read_too() -> None:
    release = page(
        body="<h1>О дороге</h1><div>Начата<br>стройка\nмоста.</div><ul><li>раз<li>два</ul>"
    )
    assert release.text == "Начата\n\nстройка моста.\n\nраз\n\nдва"
    assert release.title == "О дороге"


UNSEEN = (
    "<script>var a = 'тайна'</script><style>тайна {}</style><noscript>тайна</noscript>"
    "<template><p>тайна</p></template><iframe>тайна</iframe><p hidden>тайна</p>"
    "<p style='color: red; display: none'>тайна</p><!-- тайна --><svg><text>тайна</text></svg>"
    "<textarea>тайна</textarea><p>видно</p>"
)


@pytest.mark.parametrize("body", [UNSEEN, BODY + UNSEEN])
def test_scripts_and_what_is_hidden_are_never_text(body: str) -> None:
    release = page(body=body)
    assert "тайна" not in release.text
    assert "тайна" not in release.title


def test_short_lines_around_the_text_are_left_out_and_short_ones_of_it_stay() -> None:
    share = "<div class='share'>Поделиться: <a href='#'>Telegram</a> <a href='#'>WhatsApp</a></div>"
    release = page(body=f"<article>{BODY}<p>Встречу ведут двое.</p>{share}</article>")
    assert release.text == "\n\n".join((*PARAGRAPHS, "Встречу ведут двое."))


def test_a_date_above_the_text_is_no_part_of_it() -> None:
    release = page(body=f"<article><h1>О дороге</h1><div class='date'>4 марта 2025</div>{BODY}")
    assert release.text == "\n\n".join(PARAGRAPHS)


def test_a_page_laid_out_with_tables_is_read_from_the_cell_with_the_text() -> None:
    cells = "".join(f"<div>{paragraph}</div>" for paragraph in PARAGRAPHS)
    release = read(
        "<html><title>Открыта дорога | Сайт</title><body><p>Телефон: 112</p><table><tr>"
        f"<td><a href='/'>Меню</a></td><td><b>Открыта дорога</b><br>{cells}</td></tr></table>"
    )
    assert release.title == "Открыта дорога"
    assert release.text == "\n\n".join(PARAGRAPHS)


def test_a_list_of_links_is_not_taken_for_the_text() -> None:
    links = "".join(f"<li><a href='/{n}'>{PARAGRAPHS[0]} {n}</a></li>" for n in range(20))
    release = read(f"<html><body><ul>{links}</ul><div>{BODY}</div>")
    assert release.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "long",
    [
        "<p>{}</p>",
        "<div>{}</div>",
        "<ul><li>{}</li><li>второй пункт</li></ul>",
        "<blockquote><p>{}</p></blockquote>",
    ],
)
def test_a_long_part_does_not_push_the_short_ones_out(long: str) -> None:
    part = long.format(" ".join(PARAGRAPHS) * 3)
    release = read(f"<html><body><div><p>Пресс-служба.</p>{part}<p>Конец.</p></div></body>")
    assert release.text.startswith("Пресс-служба.\n\nПравительства")
    assert release.text.endswith("\n\nКонец.")


def test_a_text_with_line_breaks_only_is_read_without_what_is_around_it() -> None:
    text = "<br><br>".join(PARAGRAPHS)
    release = read(f"<html><body><div>Телефон: 112</div><div>{text}<br></div></body>")
    assert release.text == "\n\n".join(PARAGRAPHS)


def test_a_huge_page_is_read_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_text, "_MOST_ELEMENTS", 5)
    monkeypatch.setattr(main_text, "_by_trafilatura", None)
    assert page().text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>О дороге</title>", BODY, "О дороге"),
        ("<title>Сайт</title>", f"<h1>О <b>дороге</b></h1>{BODY}", "О дороге"),
        (
            "<meta property='og:title' content='О дороге | Сайт'>",
            f"<h1>О дороге</h1>{BODY}",
            "О дороге",
        ),
        ("<meta property='og:title' content='О дороге'>", f"<h1>Сайт</h1>{BODY}", "О дороге"),
        ("<title>О дороге | Сайт</title>", f"<h2>О дороге</h2>{BODY}", "О дороге"),
        ("<title>Открыта дорога | Сайт</title>", f"<b>Открыта дорога</b>{BODY}", "Открыта дорога"),
        ("", BODY, "Правительства двух стран сверили планы по строительству дороги через перевал."),
    ],
)
def test_the_title_is_that_of_the_release(head: str, body: str, title: str) -> None:
    release = page(head, body)
    assert release.title == title
    assert release.text.removeprefix("Сайт\n\n") == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta property='article:published_time' content='2025-03-04'>", ""),
        ("<meta name='DC.Date' content='2025-03-04'>", ""),
        ("<meta name='date' content='вчера'><meta name='pubdate' content='4 марта 2025'>", ""),
        (
            "<script type='application/ld+json'>"
            '{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-03-04"}]}</script>',
            "",
        ),
        ("<script type='application/ld+json'>{broken</script>", "<time>4 марта 2025</time>"),
        ("", "<time datetime='2025-03-04'>вторник</time>"),
        ("", "<div class='news-date'> 4 марта\n 2025 </div>"),
        ("", "<span itemprop='datePublished' content='2025-03-04'></span>"),
    ],
)
def test_the_date_is_found_wherever_sites_put_it(head: str, body: str) -> None:
    published = page(head, body + BODY).published
    assert published is not None
    assert published.iso() == "2025-03-04"


def test_a_page_without_a_date_is_undated() -> None:
    assert (
        page(body=BODY + "<time>скоро</time><p>4 марта 2025 года прошла встреча.</p>").published
        is None
    )


@pytest.mark.parametrize(
    "head",
    [
        "<link rel='canonical' href='https://roads.example/a?utm_source=x'>",
        "<link rel='canonical' href='/a'><meta property='og:url' content='https://roads.example/a'>",
        "<!-- saved from url=(0023)https://roads.example/a -->",
    ],
)
def test_the_address_is_the_one_that_the_page_gives(head: str) -> None:
    release = page(head)
    assert release.address == "https://roads.example/a"
    assert release.source == "roads.example"


def test_a_site_has_a_name_and_a_language() -> None:
    release = page("<meta property='og:site_name' content=' Дороги '>", attributes="lang='kk-KZ'")
    assert (release.source, release.lang) == ("Дороги", "kk")
    assert page(attributes="lang='de'").lang is None


def test_without_any_name_the_folder_is_the_source() -> None:
    assert page().source == "dir"


@pytest.mark.parametrize(
    "html",
    [
        *("<html></html>", "<!doctype html>", "<html><body><script>a()</script></body></html>"),
        *("<html>" + "<div>" * 100_000 + "глубоко", "<html><img src='a.png'>"),
    ],
)
def test_a_page_without_text_is_told(html: str) -> None:
    with pytest.raises(InputWithoutText):
        read(html)


def test_a_tag_with_far_too_many_attributes_is_refused_and_a_large_picture_is_not() -> None:
    with pytest.raises(InputWithoutText):
        read("<html><body " + " ".join(f"a{n}=1" for n in range(5000)) + "><p>текст")
    assert (
        read(f"<html><img src='data:image/png;base64,{'A' * 100_000}=='><p>текст").text == "текст"
    )


def test_texts_around_thousands_of_scripts_stay_in_order() -> None:
    release = read("<html><body>" + "".join(f"<script>a()</script>{n} " for n in range(3000)))
    assert release.text.split() == [str(n) for n in range(3000)]


def test_entities_are_not_expanded_and_nothing_is_fetched() -> None:
    release = read(
        "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/hostname'><!ENTITY b 'бомба'>]>"
        f"<html><body><main>{BODY}<p>&a; &b;</p></main></body></html>"
    )
    assert "бомба" not in release.text.replace("&b;", "")
    assert "Следующая встреча" in release.text


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    release = read(f"<html><body><main><p>{PARAGRAPHS[0]}<p>{PARAGRAPHS[1]}</b></i><p")
    assert release.text == "\n\n".join(PARAGRAPHS[:2])


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"<html><meta charset=windows-1251>", "windows-1251"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=KOI8-R">', "KOI8-R"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"charset=utf-8", None),
        (b"<meta charset=>", None),
    ],
)
def test_a_page_tells_its_encoding(data: bytes, encoding: str | None) -> None:
    assert declared_encoding(data) == encoding


_TAGS = st.sampled_from(
    ["<p>", "</p>", "<div>", "<h1>", "<table><tr>", "<script>", "<!--", "<a href=", "<br>", "&#0;"]
)


@settings(max_examples=50, deadline=None)
@given(st.lists(_TAGS | st.text(max_size=5), max_size=12).map("".join))
def test_no_page_breaks_it(html: str) -> None:
    try:
        release = read("<html>" + html.replace("\0", ""))
    except InputWithoutText:
        return
    assert release.text.strip()
    assert release.title
    release.text.encode()
