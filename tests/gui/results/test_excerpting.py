"""A snippet on two lines shows its first hit, and its hits stay on their words."""

from hypothesis import given
from hypothesis import strategies as st

from svodka.domain.search import Snippet
from svodka.domain.spans import Span
from svodka.gui.results.excerpting import fitted


def snippet(text, *words):
    return Snippet(
        text, tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)
    )


def told(found):
    return [hit.of(found.text) for hit in found.hits]


def test_breaks_become_spaces():
    found = fitted(snippet("Первый абзац.\n\n  Второй абзац о зерне.", "зерне"))
    assert found.text == "Первый абзац. Второй абзац о зерне."
    assert told(found) == ["зерне"]


def test_a_late_hit_is_brought_forward_at_a_word():
    text = "Очень длинное предложение, которое долго ничего не говорит о торговле зерном"
    found = fitted(snippet(text, "торговле", "зерном"))
    assert found.text.startswith("…")
    assert found.hits[0].start <= 37
    assert told(found) == ["торговле", "зерном"]
    assert text.endswith(found.text[1:])


def test_an_early_hit_changes_nothing():
    text = "О торговле."
    assert fitted(snippet(text, "торговле")) == snippet(text, "торговле")


@given(st.data())
def test_hits_stay_on_their_words(data):
    words = data.draw(st.lists(st.text("абв🇰", min_size=1, max_size=9), min_size=1, max_size=30))
    gaps = data.draw(
        st.lists(st.sampled_from([" ", "\n\n", "\t "]), min_size=len(words), max_size=len(words))
    )
    marked = data.draw(st.sets(st.integers(0, len(words) - 1)))
    text, hits = "", []
    for number, (word, gap) in enumerate(zip(words, gaps, strict=True)):
        if number in marked:
            hits.append(Span(len(text), len(text) + len(word)))
        text += word + gap
    found = fitted(Snippet(text, tuple(hits)))
    assert told(found) == [hit.of(text) for hit in hits]
