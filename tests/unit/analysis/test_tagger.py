from hypothesis import given, settings
from hypothesis import strategies as st

from svodka.analysis import tagger
from svodka.analysis.tagger import tag_names
from svodka.domain.spans import Span


def test_names_are_found_where_they_stand():
    text = "Вчера в Алматы Олжас Бектенов встретился с гостями."
    assert [(name.kind, name.span.of(text)) for name in tag_names(text)] == [
        ("LOC", "Алматы"),
        ("PER", "Олжас Бектенов"),
    ]


def test_offsets_are_those_of_the_whole_text():
    sentence = "Об этом сообщил Олжас Бектенов на совещании в столице. "
    text = sentence * 60
    found = tag_names(text)
    assert len(found) == 60
    assert {name.span.of(text) for name in found} == {"Олжас Бектенов"}


def test_a_sentence_without_end_is_cut():
    assert tag_names("ж" * 20_000) == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gives_spans_in_order(text: str):
    spans = [name.span for name in tag_names(text)]
    assert spans == sorted(spans)
    assert all(span.end <= len(text) for span in spans)


def test_without_the_models_nothing_is_found(monkeypatch):
    monkeypatch.setattr(tagger, "_model", lambda: None)
    assert tag_names("Олжас Бектенов") == []


def test_no_model_is_looked_for_where_the_wheel_is_missing(monkeypatch):
    monkeypatch.setattr(tagger, "find_spec", lambda name: None)
    assert tagger._model.__wrapped__() is None


def test_a_piece_holds_whole_sentences():
    text = "Слово за словом. " * 300
    pieces = list(tagger._pieces(text))
    assert len(pieces) > 1
    assert all(piece.of(text).endswith(".") for piece in pieces)
    assert pieces[0].start == 0
    assert Span(0, pieces[-1].end).holds(pieces[-1])
