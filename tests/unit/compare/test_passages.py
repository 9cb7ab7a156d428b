from svodka.compare import compare
from svodka.domain.marks import EntityType, Marks
from tests.unit.compare.texts import bare, figure, mention, passages_of

A = (
    "Главы правительств встретились в Алматы. Торговля зерном выросла до рекорда. "
    "Поливной сезон на реках прошёл без потерь. Построят ферросплавный завод."
)


def test_a_sentence_that_stands_elsewhere_has_moved():
    b = (
        "Поливной сезон на реках прошёл без потерь. Главы правительств встретились в Алматы. "
        "Торговля зерном выросла до рекорда. Построят ферросплавный завод."
    )
    moved = [row for row in passages_of(compare(A, bare(), b, bare()), A, b) if row[2] == "moved"]
    season = "Поливной сезон на реках прошёл без потерь."
    assert moved == [(season, season, "moved")]


def test_reworded_and_one_sided_sentences():
    b = "В Алматы встретились главы двух правительств. Обсуждали туризм."
    rows = passages_of(compare(A, bare(), b, bare()), A, b)
    assert rows[0] == (
        "Главы правительств встретились в Алматы.",
        "В Алматы встретились главы двух правительств.",
        "reworded",
    )
    assert rows[1] == (None, "Обсуждали туризм.", "only_b")
    assert {state for *_, state in rows[2:]} == {"only_a"}


def test_quotes_dashes_blanks_and_case_make_no_difference():
    a = "Программа «Свой дом» в обоих больших городах страны - это шаг вперёд."
    b = "Программа “Свой дом” в обоих больших городах\nстраны — Это шаг вперёд."
    assert passages_of(compare(a, bare(), b, bare()), a, b)[0][2] == "same"


def test_repeated_sentences_are_paired_in_their_order():
    a, b = "Да. Да. Нет.", "Да. Нет."
    states = [state for *_, state in passages_of(compare(a, bare(), b, bare()), a, b)]
    assert states == ["same", "only_a", "same"]


def test_an_empty_text_has_no_passages_of_its_own():
    assert compare("", bare(), " \n", bare()).passages == ()
    assert {row.state.value for row in compare(A, bare(), "", bare()).passages} == {"only_a"}


RU = (
    "Товарооборот достиг 313,6 млн долларов. На сельское хозяйство приходится 20%. "
    "Олжас Бектенов посетил завод. Гостей угощали чаем."
)
KK = (
    "Олжас Бектенов зауытты аралады. Ауыл шаруашылығына 20% тиесілі. "
    "Тауар айналымы 313,6 млн долларға жетті. Ауа райы жылы болды."
)


def _marks(text: str, lang: str) -> Marks:
    return Marks(
        lang,
        entities=(mention(text, "Олжас Бектенов", "person:bektenov", EntityType.PERSON),),
        figures=(
            figure(text, "313,6 млн", "313600000", "USD"),
            figure(text, "20%", "20", "%"),
        ),
    )


def test_across_languages_figures_entities_and_concepts_meet():
    rows = passages_of(compare(RU, _marks(RU, "ru"), KK, _marks(KK, "kk")), RU, KK)
    pairs = {(a.split()[0], b.split()[0]) for a, b, _ in rows if a and b}
    assert pairs == {("Товарооборот", "Тауар"), ("На", "Ауыл"), ("Олжас", "Олжас")}


def test_across_languages_one_shared_name_is_not_enough():
    a, b = "Приехал Олжас Бектенов.", "Олжас Бектенов осмотрел больницу и школу."
    marks = (
        Marks(lang, entities=(mention(text, "Олжас Бектенов", "p", EntityType.PERSON),))
        for text, lang in ((a, "ru"), (b, "en"))
    )
    first, second = marks
    assert {row.state.value for row in compare(a, first, b, second).passages} == {
        "only_a",
        "only_b",
    }
