from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from svodka.compare import compare
from svodka.domain.excerpt import MarkedRelease
from svodka.domain.marks import (
    Commitment,
    EntityType,
    Figure,
    FigureKind,
    FigureType,
    Marks,
    Meeting,
    Mention,
    Participant,
    Period,
    Topic,
)
from svodka.domain.release import Published, Release, Revision, Source, text_hash
from svodka.domain.spans import Span
from svodka.gui.compare.view import CompareView
from svodka.services.comparing import ComparedPair

A = (
    "Олжас Бектенов принял гостей в Алматы. Товарооборот продукции вырос на 5,5%. "
    "😀 Взаимная торговля достигла 1,6 млрд долларов. Обсудили культуру и спорт. "
    "Стороны построят завод в Таш-Кумыре. Поливной сезон на реках прошёл без потерь."
)
B = (
    "Олжас Бектенов принял гостей в Алматы. Поливной сезон на реках прошёл без потерь. "
    "Торговля продукцией выросла на 5,9%. Взаимная торговля за год достигла 1,7 млрд долларов. "
    "Приглашены туристы из соседних областей."
)


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _figure(
    text: str, words: str, value: str, unit: str, kind: FigureKind, period: Period
) -> Figure:
    span = place(text, words)
    money = unit == "USD"
    type_ = FigureType.MONEY if money else FigureType.PERCENT
    name = "взаимная торговля" if money else "товарооборот продукции"
    return Figure(
        f"f{span.start}", type_, span, words, value=Decimal(value), unit=unit, kind=kind,
        indicator=name, period=period,
    )  # fmt: skip


def _marks(
    text: str, percent: str, money: str, money_period: Period, *people: Participant
) -> Marks:
    year = Period("2024", "2024")
    person = place(text, "Олжас Бектенов")
    promise = "Стороны построят завод в Таш-Кумыре."
    made = (
        (Commitment("c1", place(text, promise), promise, ("KZ",), promise),)
        if promise in text
        else ()
    )
    topics = (Topic("trade"), Topic("culture_humanitarian" if promise in text else "tourism"))
    return Marks(
        "ru",
        "2025-02-01",
        entities=(
            Mention("e1", EntityType.PERSON, person, "Олжас Бектенов", "Олжас Бектенов", "p"),
        ),
        figures=(
            _figure(text, f"{percent}%", percent.replace(",", "."), "%", FigureKind.CHANGE, year),
            _figure(
                text,
                f"{money} млрд долларов",
                f"{money.replace(',', '.')}E9",
                "USD",
                FigureKind.LEVEL,
                money_period,
            ),
        ),
        meeting=Meeting(
            ("KZ", "KG"), people, "2025-01-31", "Алматы", topics=topics, commitments=made
        ),
    )


def side(text: str, marks: Marks, number: int) -> MarkedRelease:
    revision = Revision(number, number, 1, f"Рассказ {number}", text, text_hash(text), "")
    source = Source(number, f"Источник {number}")
    when = Published.parse("2025-02-01")
    return MarkedRelease(Release(number, source, "ru", None, when, False, revision), marks)


def compared(*, revision: bool = False) -> ComparedPair:
    first = Participant("Олжас Бектенов", "Премьер-министр", "KZ", "p")
    second = Participant("Адылбек Касымалиев", None, None, "q")
    a = _marks(A, "5,5", "1,6", Period("2024-01", "2024-11"), first)
    b = _marks(B, "5,9", "1,7", Period("2024", "2024"), first, second)
    comparison = compare(A, a, B, b, revision=revision)
    return ComparedPair(side(A, a, 1), side(B, b, 2), comparison)


def empty() -> ComparedPair:
    """Two releases without a word."""
    a, b = Marks("ru"), Marks("ru")
    return ComparedPair(side("", a, 1), side("", b, 2), compare("", a, "", b))


@pytest.fixture
def pair() -> ComparedPair:
    return compared()


@pytest.fixture
def view(qtbot: QtBot, pair: ComparedPair) -> CompareView:
    made = CompareView()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_pair(pair)
    made.show()
    qtbot.waitExposed(made)
    return made
