import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import _Element

from svodka.domain.excerpt import Excerpt, ExcerptDocument, MarkedRelease
from svodka.domain.legend import LegendKind
from svodka.domain.marks import EntityType, Marks
from svodka.domain.release import text_hash
from svodka.domain.spans import Span
from svodka.domain.tags import TAG_COLOURS, Tag
from svodka.export.html import write_html
from svodka.i18n import catalogue
from tests.unit.export.documents import (
    TEXT,
    marks_of_text,
    mention,
    place,
    read_page,
    release,
    select,
    text_of,
)

EN = catalogue("en")


def page(
    *sources: MarkedRelease, spans: Sequence[Span] = (), title: str = "Выдержки", hidden=frozenset()
) -> _Element:
    spans = spans or [Span(0, len(source.release.text)) for source in sources]
    excerpts = tuple(Excerpt(*pair) for pair in zip(sources, spans, strict=True))
    written = write_html(ExcerptDocument(title, excerpts, hidden=frozenset(hidden)), EN)
    assert written.startswith("<!DOCTYPE html>")
    return read_page(written)


def texts(document: _Element) -> list[str]:
    return [text_of(element) for element in select(document, "blockquote.text")]


def test_an_excerpt_carries_its_citation():
    source = release(marks=marks_of_text(), tagged=(Tag(1, "вода", "тема/вода", "teal"),))
    passage = place(TEXT, "Товарооборот вырос на 5,5%")
    document = page(source, spans=[passage])
    assert texts(document) == ["Товарооборот вырос на 5,5%"]
    told = text_of(select(document, ".citation")[0])
    for part in ("Встреча в Алматы", "Премьер-министр РК", "1 February 2025, 10:20", "revision 1"):
        assert part in told
    assert f"characters {passage.start}–{passage.end}" in told
    assert text_hash(TEXT) in told
    assert "тема/вода" in told
    article = select(document, "article")[0]
    assert (article.get("data-start"), article.get("data-end")) == (
        str(passage.start),
        str(passage.end),
    )


def test_of_a_whole_text_no_characters_are_told():
    assert "characters" not in text_of(page(release()))


def test_marks_have_their_look_and_note():
    document = page(release(marks=marks_of_text()))
    (country,) = select(document, ".entity.country")[:1]
    assert text_of(country) == "Казахстана"
    assert country.get("title") == "Республика Казахстан"
    assert "outer" in country.getparent().get("class"), "the post holds the country"
    (money,) = select(document, "blockquote .figure.money")
    assert money.get("title") == "$313.6\u00a0m · 2024"


def test_the_legend_names_the_kinds_that_occur_and_are_shown():
    def legend(document: _Element) -> list[str]:
        return [span.text for span in select(document, ".legend span")]

    source = release(marks=marks_of_text())
    assert legend(page(source)) == ["People", "Posts", "Countries", "Places", "Money", "Per cent"]
    fewer = page(source, spans=[place(TEXT, "Алматы")])
    assert legend(fewer) == ["Places"]
    hidden = page(source, hidden={LegendKind.POST, LegendKind.MONEY})
    assert legend(hidden) == ["People", "Countries", "Places", "Per cent"]
    assert not select(hidden, ".money, .post")
    assert not select(page(release()), ".legend")


def test_a_sector_has_no_mark():
    marks = Marks("ru", entities=(mention(TEXT, "Товарооборот", EntityType.SECTOR),))
    assert not select(page(release(marks=marks)), ".entity")


def test_it_is_self_contained_and_has_no_script():
    source = release(marks=marks_of_text())
    written = write_html(ExcerptDocument("x", (Excerpt(source, Span(0, len(TEXT))),)), EN)
    document = read_page(written)
    assert not select(document, "script, link, img, iframe, object, embed, form, base")
    assert not [a for e in document.iter() for a in e.attrib if a.lower().startswith("on")]
    assert "url(" not in written
    assert "@import" not in written
    assert "default-src 'none'" in written
    assert "prefers-color-scheme: dark" in written


HOSTILE = (
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }} {% raw %} &amp; &#60;b&#62;",
    "</style><svg/onload=alert(1)>",
    "a\u202eb\x00c\x1b[31m",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_that_was_read_becomes_markup(hostile: str):
    shown = hostile.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")
    marks = Marks("ru", entities=(mention(hostile, hostile, EntityType.PERSON, hostile + "!"),))
    tags = (Tag(1, hostile, hostile, "red"),)
    document = page(release(hostile, hostile, marks, tagged=tags), title=hostile)
    assert select(document, "title")[0].text == shown
    assert text_of(select(document, "h1")[0]) == shown
    assert texts(document) == [shown]
    assert not select(document, "script, img, svg")
    assert select(document, "blockquote .person")[0].get("title") == shown + "!"


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://premier.example/a?b=1&c=«2»", True),
        ("HTTP://premier.example/", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("https:premier", False),
        ("http://[broken", False),
        ("premier.example", False),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str, followed: bool):
    document = page(release(address=address))
    links = [link.get("href") for link in select(document, "a")]
    assert links == ([address] if followed else [])
    assert address.strip() in text_of(select(document, ".citation")[0])


def test_what_is_not_known_is_left_out():
    document = page(release(address=None, published=None))
    assert "undated" in text_of(select(document, ".citation")[0])
    assert not select(document, "a, .address, .tags")


_CHARACTERS = st.characters(
    exclude_categories=["Cs"],
    exclude_characters="".join(map(chr, [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])),
)


@given(st.text(_CHARACTERS, min_size=1, max_size=120), st.data())
@settings(max_examples=60, deadline=None)
def test_the_text_of_the_page_is_the_text_of_the_release(text: str, data: st.DataObject):
    ends = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    marks = Marks(
        "ru",
        entities=tuple(
            mention_at(text, *sorted(pair)) for pair in data.draw(st.lists(spans, max_size=5))
        ),
    )
    document = page(release(text, marks=marks), spans=[Span(*ends)])
    assert texts(document) == [text[ends[0] : ends[1]]]


def mention_at(text: str, start: int, end: int):
    from svodka.domain.marks import Mention

    return Mention("e", EntityType.PERSON, Span(start, end), text[start:end], "Имя", "e")


def test_paragraphs_are_paragraphs_and_soft_line_ends_are_kept_in_the_source():
    text = "Это длинная строка, которая обрывается на имени Олжаса\nБектенова.\r\n\r\nКонец."
    document = page(release(text))
    assert texts(document) == [text]
    assert len(select(document, "blockquote p")) == 2


def test_several_excerpts_come_in_the_order_wanted():
    first, second = release(), release("Другой текст.", "Другое", number=2)
    document = page(second, first)
    assert [cite.text for cite in select(document, ".citation cite")] == [
        "Другое",
        "Встреча в Алматы",
    ]
    assert select(document, ".summary")[0].text == "2 excerpts from 2 releases"


def test_labels_speak_the_language_of_the_catalogue():
    written = write_html(ExcerptDocument("x", (Excerpt(release(), Span(0, 5)),)), catalogue("ru"))
    assert '<html lang="ru">' in written
    assert "1 февраля 2025" in written


def test_every_class_has_its_colours_in_both_schemes():
    written = write_html(ExcerptDocument("x"), EN)
    style = re.search(r"<style>(.*?)</style>", written, re.DOTALL)
    assert style
    used = set(re.findall(r"var\((--[\w-]+)\)", style[1]))
    light, dark = (
        set(re.findall(r"(--[\w-]+): #", part)) for part in style[1].split("@media", 2)[:2]
    )
    assert used <= light
    assert used <= dark
    for name in [*(kind.lower() for kind in LegendKind), *TAG_COLOURS]:
        assert f".{name} " in style[1]
