import subprocess
import sys

import pytest

from svodka.domain.release import Release
from svodka.domain.search import Answer, Order, Query
from svodka.search.index import WhooshIndex


@pytest.fixture
def filled(index: WhooshIndex, release) -> WhooshIndex:
    index.write(
        [
            release(
                1,
                "Премьер-министр Бектенов встретился с коллегами из Казахстана. Рост 40,4 млрд.",
                "Встреча с Кыргызстаном",
                day="2025-01-03",
                source="Правительство",
            ),
            release(2, "Қазақстанның экспорты өсті", "Сауда", lang="kk", day="2025-02-03"),
            release(
                3,
                "Trade policies of Kazakhstan; growth of 5.5 percent",
                "Trade",
                lang="en",
                source="Правительство страны",
            ),
            release(4, "Ещё о торговле: рост на 5,5 %. Казахстан", "Ёлки", day="2025-02-03"),
        ],
        [],
        7,
    )
    return index


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("Казахстаном", {1, 4}),
        ("қазақстан", {2}),
        ("policy", {3}),
        ("5,5", {3, 4}),
        ("5.5", {3, 4}),
        ("40,4", {1}),
        ("40", set()),
        ("еще", {4}),
        ("елки", {4}),
        ('"премьер министр"', {1}),
        ('"министр премьер"', set()),
        ('"кыргызстаном премьер"', set()),  # the title does not run into the text
        ("казахстан -премьер", {4}),
        ("-казахстан", {2, 3}),
        ("экспорт OR policy", {2, 3}),
        ("каз*", {1, 4}),
        ('"прем* минис*"', {1}),
        ("title:встреча", {1}),
        ("title:казахстан", set()),
        ("lang:kk", {2}),
        ("lang:ru date:2025-02", {4}),
        ("date:2025", {1, 2, 4}),
        ("-date:2025", {3}),
        ("date:>2025-01-03", {2, 4}),
        ("source:правительство", {1}),  # the whole name, not a part of one
        ("source:страны", {3}),
        ('source:"ПРАВИТЕЛЬСТВО СТРАНЫ"', {3}),
        ("source:вестник", {2, 4}),
        ("tag:вода", {2, 3}),
        ("tag:вода lang:en", {3}),
        ("tag:огонь", set()),
        ("", {1, 2, 3, 4}),
    ],
)
def test_queries(find, query: str, ids: set[int]) -> None:
    assert set(find(query, tags={"вода": {2, 3, 99}})) == ids


@pytest.mark.usefixtures("filled")
def test_the_last_word_is_a_prefix_while_typing(find) -> None:
    assert set(find("каза", typing=True)) == {1, 4}
    assert find("каза") == ()
    assert set(find("казахстано", typing=True)) == {1, 4}
    assert find("40", typing=True) == ()


@pytest.mark.usefixtures("filled")
def test_problems_are_told(index: WhooshIndex) -> None:
    answer = index.search(Query("газ цена:5"), lambda _: frozenset())
    assert [dict(problem.values) for problem in answer.problems] == [{"name": "цена"}]


def test_newest_first_undated_last_later_arrivals_first(index, release, find) -> None:
    index.write(
        [
            release(1, "газ"),
            release(2, "газ", day="2024-12-31"),
            release(3, "газ", day="2025-02-01T10:00:00+00:00"),
            release(4, "газ", day="2025-02-01T12:00:00+05:00"),
            release(5, "газ", day="2024-12-31"),
            release(6, "газ"),
        ],
        [],
        1,
    )
    assert find("газ") == (3, 4, 5, 2, 6, 1)


def test_best_first(index, release, find) -> None:
    filler = "слово " * 30
    index.write(
        [
            release(1, "газ " + filler, day="2025-01-01"),
            release(2, "газ газ газ " + filler, day="2024-01-01"),
            release(3, filler, "Газ", day="2023-01-01"),
            release(4, "газ " + filler * 10, day="2022-01-01"),
            release(5, filler, day="2026-01-01"),
        ],
        [],
        1,
    )
    assert find("газ", order=Order.BEST) == (3, 2, 1, 4)


def test_a_rare_word_weighs_more(index, release, find) -> None:
    common = [release(number, "газ и вода", day="2020-01-01") for number in range(3, 20)]
    index.write([*common, release(1, "газ и газ"), release(2, "нефть и вода")], [], 1)
    assert find("газ OR нефть", order=Order.BEST)[0] == 2


def test_parts_of_an_answer(index, release) -> None:
    index.write([release(number, "газ") for number in range(1, 11)], [], 1)
    query = Query("газ", limit=3, offset=8)
    assert index.search(query, lambda _: frozenset()) == Answer(10, (2, 1))


def test_an_index_that_was_never_written(index, find) -> None:
    assert index.position() == 0
    assert index.holds() == {}
    assert find("газ") == ()
    assert find("", order=Order.BEST) == ()


def test_a_snippet_of_a_long_text_is_of_its_beginning_if_that_has_a_hit(index) -> None:
    filler = "Прочие новости дня. " * 600
    early, late = "Экспорт вырос. ", "Экспорт и ещё раз экспорт. "
    both, only_late = index.snippets(
        "экспорт", [("ru", early + filler + late), ("ru", filler + late)]
    )
    assert both.text.startswith("Экспорт вырос.")
    assert "ещё раз экспорт" in only_late.text


def test_hits_and_snippets_go_by_the_same_words(index) -> None:
    text = "Экспорт вырос. " + "Слово. " * 60 + "С Казахстаном и для Казахстана."
    hits = index.hits("казахстан", "ru", text)
    assert [hit.of(text) for hit in hits] == ["Казахстаном", "Казахстана"]
    (snippet,) = index.snippets("казахстан", [("ru", text)])
    assert [hit.of(snippet.text) for hit in snippet.hits] == ["Казахстаном", "Казахстана"]
    assert len(snippet.text) <= 160


def found_by_search(index: WhooshIndex, release: Release, query: str) -> bool:
    index.write([release], [], 1)
    return bool(index.search(Query(query), lambda _: frozenset()).ids)


@pytest.mark.parametrize(
    "query", ["казахстан", "казах*", '"рост экспорта"', "5,5", "40", "рост -экспорт", "премьер"]
)
def test_what_is_found_is_highlighted_and_the_other_way_round(index, release, query: str) -> None:
    for number, text in enumerate(
        ["рост экспорта с Казахстаном", "экспорт и рост 5.5", "Казахи и 40,4", "премьер-министр"], 1
    ):
        index.clear()
        found = found_by_search(index, release(number, text), query)
        assert found == bool(index.hits(query, "ru", text)) or "-" in query


def test_importing_the_index_is_quick() -> None:
    code = "import sys, svodka.search.index; print({'whoosh', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
