from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.analysis.analyser import RuleAnalyser
from svodka.domain.marks_json import from_json, to_json

TALKS = (
    "Премьер-министр Казахстана Олжас Бектенов 31 января 2025 года в Алматы провёл переговоры с "
    "Председателем Кабинета министров Кыргызской Республики Адылбеком Касымалиевым. "
    "Товарооборот вырос на 5,5% и составил 313,6 млн долларов."
)


def test_all_marks_of_one_text():
    marks = RuleAnalyser().analyse(TALKS, "ru", "2025-02-01")
    assert marks.lang == "ru"
    assert {"person:oljas-bektenov", "country:KZ", "city:Алматы"} <= {
        mention.entity for mention in marks.entities
    }
    assert marks.figures
    assert marks.dates
    assert marks.meeting is not None
    assert marks.meeting.date == "2025-01-31"
    assert [topic.key for topic in marks.topics] == ["trade"]


def test_a_language_that_is_not_known_is_guessed():
    analyser = RuleAnalyser()
    assert analyser.analyse("The ministers met in Astana.", None, None).lang == "en"
    assert analyser.analyse("Бүгін Астанада кездесу өтті.", "de", None).lang == "kk"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["ru", "kk", "en", None]))
def test_any_text_is_read_and_its_marks_survive_the_fixed_form(text: str, lang: str | None):
    marks = RuleAnalyser().analyse(text, lang, "2025-02-01")
    assert from_json(to_json(marks)) == marks
