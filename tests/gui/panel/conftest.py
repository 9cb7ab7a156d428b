from svodka.domain.marks import Commitment, Marks, Meeting, Participant, Topic
from tests.gui.reader.conftest import marks, span_of


def met() -> Marks:
    known = marks()
    meeting = Meeting(
        ("KZ", "KG"),
        (Participant("Олжас Бектенов", "Премьер-министр", "KZ", "p"),),
        "2025-01-31",
        "Алматы",
        "talks",
        (
            Topic("trade", span_of("экспорт")),
            Topic("water", span_of("Экспорт зерна")),
            Topic("space"),
        ),
        (Commitment("c1", span_of("Экспорт зерна"), "x", ("KZ",), "нарастить экспорт", "2025"),),
    )
    return Marks("ru", "2025-02-01", known.entities, (), known.figures, meeting)
