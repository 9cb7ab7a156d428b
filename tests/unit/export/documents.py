"""Releases with hand-made marks, for tests of exporting."""

from decimal import Decimal
from typing import Any

import html5lib
from lxml.etree import _Element

from svodka.domain.excerpt import MarkedRelease
from svodka.domain.marks import (
    EntityType,
    Figure,
    FigureKind,
    FigureType,
    Marks,
    Mention,
    Period,
)
from svodka.domain.release import Published, Release, Revision, Source, text_hash
from svodka.domain.spans import Span

TEXT = (
    "Премьер-министр Казахстана Олжас Бектенов посетил Алматы.\n\n"
    "Товарооборот вырос на 5,5% и составил 313,6 млн долларов."
)


def place(text: str, written: str) -> Span:
    start = text.index(written)
    return Span(start, start + len(written))


def mention(text: str, written: str, type_: EntityType, canonical: str = "") -> Mention:
    span = place(text, written)
    return Mention(f"e{span.start}", type_, span, written, canonical or written, written)


def figure(text: str, written: str, value: str, unit: str, **more: Any) -> Figure:
    span = place(text, written)
    type_ = {"%": FigureType.PERCENT, "USD": FigureType.MONEY}.get(unit, FigureType.QUANTITY)
    known: dict[str, Any] = {"kind": FigureKind.LEVEL, **more}
    return Figure(f"f{span.start}", type_, span, written, Decimal(value), unit, **known)


def marks_of_text(text: str = TEXT) -> Marks:
    return Marks(
        "ru",
        entities=(
            mention(text, "Премьер-министр Казахстана", EntityType.POST),
            mention(text, "Казахстана", EntityType.COUNTRY, "Республика Казахстан"),
            mention(text, "Олжас Бектенов", EntityType.PERSON),
            mention(text, "Алматы", EntityType.CITY),
        ),
        figures=(
            figure(text, "5,5%", "5.5", "%", indicator="товарооборот"),
            figure(text, "313,6 млн долларов", "313600000", "USD", period=Period("2024", "2024")),
        ),
    )


def release(
    text: str = TEXT,
    title: str = "Встреча в Алматы",
    marks: Marks | None = None,
    number: int = 1,
    **more: Any,
) -> MarkedRelease:
    about: dict[str, Any] = {
        "source": Source(1, "Премьер-министр РК"),
        "lang": "ru",
        "address": "https://premier.example/ru/news/almaty?a=1&b=2",
        "published": Published.parse("2025-02-01T10:20:00+05:00"),
        "unread": False,
        **more,
    }
    revision = Revision(number, number, 1, title, text, text_hash(text), "2025-02-01T06:00:00")
    tags = about.pop("tagged", ())
    return MarkedRelease(Release(id=number, revision=revision, **about), marks or Marks("ru"), tags)


def read_page(written: str) -> _Element:
    """Read a page as a browser does."""
    page: _Element = html5lib.parse(written, "lxml", namespaceHTMLElements=False).getroot()
    return page


def select(page: _Element, selectors: str) -> list[_Element]:
    """Return the elements of a page by ``tag.class`` steps, which commas and blanks join."""
    paths = ["".join(map(_step, selector.split())) for selector in selectors.split(",")]
    return list(page.xpath(" | ".join(f".{path}" for path in paths)))


def text_of(element: _Element) -> str:
    return "".join(map(str, element.itertext()))


def _step(step: str) -> str:
    tag, *classes = step.split(".")
    held = (f"[contains(concat(' ', @class, ' '), ' {name} ')]" for name in classes)
    return f"//{tag or '*'}{''.join(held)}"
