from collections.abc import Callable
from decimal import Decimal

import pytest

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
from svodka.domain.tags import Tag
from svodka.gui.theme import apply_theme
from svodka.services.reading import Reading

TEXT = (
    "Олжас Бектенов сообщил в Алматы, что экспорт вырос\nна 5,5%, до 313,6 млн долларов.\n\n"
    "😀 Экспорт зерна в Кыргызстан растёт.\n\n" + "Подробности опубликованы позже.\n\n" * 60
)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def marks() -> Marks:
    person, city, country = (span_of(w) for w in ("Олжас Бектенов", "Алматы", "Кыргызстан"))
    money, share = span_of("313,6 млн долларов"), span_of("5,5%")
    return Marks(
        "ru",
        "2025-02-01",
        entities=(
            Mention("e1", EntityType.PERSON, person, "Олжас Бектенов", "Олжас Бектенов", "p", "KZ"),
            Mention("e2", EntityType.CITY, city, "Алматы", "Алматы", "c", "KZ"),
            Mention("e3", EntityType.COUNTRY, country, "Кыргызстан", "Кыргызстан", "k", iso="KG"),
        ),
        figures=(
            Figure(
                "f1",
                FigureType.PERCENT,
                share,
                "5,5%",
                Decimal("5.5"),
                "%",
                FigureKind.CHANGE,
                indicator="экспорт",
                period=Period("2024-01", "2024-11"),
                period_inherited=True,
            ),
            Figure(
                "f2",
                FigureType.MONEY,
                money,
                "313,6 млн долларов",
                Decimal(313600000),
                "USD",
                FigureKind.LEVEL,
                indicator="экспорт",
            ),
        ),
    )


@pytest.fixture
def reading(qapp) -> Callable[..., Reading]:
    apply_theme(qapp, "light")

    def make(text: str = TEXT, **known: object) -> Reading:
        release = Release(
            1,
            Source(1, "МИД"),
            "ru",
            "https://a.example/1",
            Published.parse("2025-02-01"),
            True,
            Revision(7, 1, 2, "Экспорт вырос", text, text_hash(text), "2025-02-01"),
        )
        about: dict[str, object] = {
            "marks": marks() if text is TEXT else Marks("ru"),
            "tags": (Tag(1, "зерно", "экономика/зерно", "green"),),
            "hits": tuple(span_of(w) for w in ("экспорт", "Экспорт")) if text is TEXT else (),
            **known,
        }
        return Reading(release, **about)  # type: ignore[arg-type]

    return make
