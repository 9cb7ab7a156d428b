import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.text.stems import beginnings, normal_forms, query_forms
from svodka.text.words import look_alike, word_texts

RUSSIAN = """
Казахстан Казахстана Казахстану Казахстаном Казахстане
Кыргызстан Кыргызстана Кыргызстаном Кыргызстане
Россия России Россию Россией
Китай Китая Китаю Китаем Китае
Грузия Грузии Грузию Грузией
Беларусь Беларуси Беларусью
Турция Турции Турцией
Израиль Израиля Израилем Израилю
Египет Египта Египтом
Индия Индии Индией
Узбекистан Узбекистаном Узбекистана
страна страны стран странам странами стране странах
визит визита визиту визитом визите визиты визитов
обмен обмена обмену обменом обменов
план плана планы планов планам планом
рынок рынка рынку рынком рынки рынков рынках
поставка поставки поставок поставкам поставками
соглашение соглашения соглашений соглашениями соглашению соглашением соглашениях
компания компании компаний компанию компаниями
область области областей областью областям областями
технология технологии технологий технологиями
предприятие предприятия предприятий предприятием
министр министра министру министром министры министров министрами
уровень уровня уровню уровнем уровни уровней
товарооборот товарооборота товарообороту товарооборотом товарообороте
инвестиция инвестиции инвестиций инвестициями
экспорт экспорта экспортом
посол посла послу послом послы послов
Бектенов Бектенова Бектенову Бектеновым Бектенове Бектеновой
Касымалиев Касымалиева Касымалиевым
Токаев Токаева Токаеву Токаевым
Жапаров Жапарова Жапаровым
казахстанский казахстанского казахстанские казахстанских казахстанским
казахстанский казахстанскими казахстанская казахстанскую казахстанской
внешний внешнего внешние внешних внешней внешнюю внешняя внешним внешними
торговый торгового торговые торговых торговой торговую
ведущий ведущих ведущие ведущего ведущим
человек люди людей людям
подписал подписали подписать подписан подписано подписаны подписана
обсудил обсудили обсудить обсудила
увеличился увеличилось увеличиться увеличились
говорит говорить говорил
процент процента процентов процентами
рубль рубля рублей рублями
тонна тонн тонны тоннами
вода воды воде водой воду
газ газа газом газу
случай случая случаев случаем
музей музея музеев музеем
год года году годом годы годов
участник участника участников участниками
список списка списки списков
встреча встречи встречу встреч встречей встречами
казахстанец казахстанца казахстанцы казахстанцев
Астана Астаны Астане Астану Астаной
ставка ставки ставок ставку
день дня дней дни
помощь помощи помощью
связь связи связей связями связях
лет год
строительство строительства строительству строительством
депутат депутаты депутатов депутатам
банк банка банки банков банком
конец конца концу
объём объёма объёму объёмом объёмы объёмов
приём приёма приёмом приёмы
""".strip().splitlines()

KAZAKH = """
Қазақстан Қазақстанның Қазақстанға Қазақстанды Қазақстанда Қазақстаннан Қазақстанмен Қазақстандағы
ел елдер елдің елге елі елінің еліміз еліміздің елдердің елдерге
министр министрі министрге министрлер министрінің министрдің
министрлік министрлігі министрлігінің министрліктің
басшы басшысы басшысының басшысына басшылар басшыларының
қала қаласы қаланың қалада қаласында қалалар қаладағы
сауда сауданың саудасы саудада сауданы
үкімет үкіметі үкіметінің үкіметке үкіметтің
халық халқы халықтың халыққа
экономика экономикасы экономиканың экономикада
мемлекет мемлекеттер мемлекетке мемлекеттің мемлекеті
Астана Астанада Астананың Астанаға Астанадан
Тоқаев Тоқаевтың Тоқаевпен Тоқаевқа
бөлік бөлігі бөлігінің бөліктер
кітап кітабы кітаптар кітабының
жыл жылы жылдың жылғы жылдары жылдар жылға
келісім келісімнің келісімдер келісімге келісімі
инвестиция инвестициялар инвестициясы инвестициялардың
Өзбекстан Өзбекстанның Өзбекстанмен
Үндістан Үндістанның
құрылыс құрылыстан құрылысы құрылыстың
компания компаниялар компаниясы компаниялардың
теңге теңгенің теңгеге
пайыз пайызға пайызы
облыс облысы облысының облыстар облысында
кеңес кеңесі кеңесінің
жұмыс жұмысы жұмысының
ынтымақтастық ынтымақтастығы
""".strip().splitlines()

KYRGYZ = """
өкмөт өкмөтү өкмөттүн өкмөткө
Кыргызстан Кыргызстандын Кыргызстанга Кыргызстанда
президент президенти президентинин президенттин президентке
республика республикасы республикасынын республикасында
жер жери жердин жерге
өлкө өлкөсү өлкөлөр өлкөнүн
""".strip().splitlines()

ENGLISH = """
country countries country's
policy policies
minister ministers minister's
agree agreed agreeing
trade trades trading traded
Kazakhstan Kazakhstan's
investment investments
""".strip().splitlines()


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        *(("ru", line) for line in RUSSIAN),
        *(("kk", line) for line in KAZAKH + KYRGYZ),
        *(("en", line) for line in ENGLISH),
    ],
)
def test_all_forms_of_a_word_meet(lang: str, line: str) -> None:
    words = line.split()
    for word in words:
        for other in words:
            asked = query_forms(word)
            assert asked.intersection(normal_forms(other, lang)), (word, other)


def test_there_are_enough_pairs() -> None:
    pairs = sum(len(line.split()) - 1 for line in RUSSIAN + KAZAKH + KYRGYZ + ENGLISH)
    assert pairs >= 200


@pytest.mark.parametrize(
    ("lang", "word", "other"),
    [
        ("ru", "визит", "виза"),
        ("ru", "Грузия", "грузы"),
        ("ru", "торговый", "торги"),
        ("ru", "компания", "кампания"),
        ("ru", "Казахстан", "казахстанский"),
        ("ru", "Индия", "Индонезия"),
        ("ru", "Путин", "путём"),
        ("ru", "посол", "после"),
        ("ru", "5,5", "5"),
        ("ru", "40,4", "40"),
        ("kk", "Қазақстан", "қазақ"),
        ("kk", "министр", "министрлік"),
        ("en", "40.4", "404"),
    ],
)
def test_different_words_do_not_meet(lang: str, word: str, other: str) -> None:
    assert not set(normal_forms(word, lang)) & set(normal_forms(other, lang))


def test_yo_is_e() -> None:
    assert normal_forms("ещё", "ru") == normal_forms("ЕЩЕ", "ru")


def test_numbers_are_equal_however_they_are_written() -> None:
    assert normal_forms("5,5", "ru") == normal_forms("5.5", "en") == ("5.5",)
    assert normal_forms("1 500", "ru") == normal_forms("1,500", "en") == ("1500",)
    assert query_forms("1,500") == {"1.500", "1500"}


def test_the_script_decides_before_the_language() -> None:
    assert normal_forms("banks", "ru") == ("bank",)
    assert normal_forms("Қазақстанның", "ru") == normal_forms("Қазақстан", "kk")
    assert normal_forms("Казахстаном", "en") == ("казахстан",)


@given(st.text("абвгдеёжийклмнопрстуухыьэюяңғқөүұіә", min_size=1, max_size=12))
def test_normal_forms_begin_as_the_word_does(word: str) -> None:
    for lang in ("ru", "kk"):
        for form in normal_forms(word, lang):
            assert look_alike(word[:2]) in map(look_alike, beginnings(form))


@given(st.text("abcdefghilmnoprstuvwyz", min_size=1, max_size=10))
def test_english_normal_forms_begin_as_the_word_does(word: str) -> None:
    for form in normal_forms(word, "en"):
        assert word[:2] in beginnings(form) or word.startswith(form)


@pytest.mark.parametrize("word", ["люди", "дни", "лет", "времена", "dying", "lying"])
def test_irregular_words_are_among_the_beginnings(word: str) -> None:
    for lang in ("ru", "en"):
        for form in normal_forms(word, lang):
            assert word[:2] in beginnings(form)


@given(st.text(max_size=30))
def test_every_word_has_a_form(text: str) -> None:
    for word in word_texts(text):
        assert all(normal_forms(word, lang) for lang in ("ru", "kk", "en", "de"))


def test_english_is_stemmed_in_several_threads() -> None:
    found: list[tuple[str, ...]] = []
    threads = [
        threading.Thread(target=lambda: found.append(normal_forms.__wrapped__("policies", "en")))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [("polici",)] * 4
